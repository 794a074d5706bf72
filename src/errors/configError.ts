/**
 * The one form of every configuration error: what was expected, what was received, what to do.
 *
 * Thrown where the mistake is written (a definition), never while an app runs.
 */
export function configError(expected: string, received: unknown, remedy: string): Error {
  return new Error(`[redux-url-state] Expected ${expected}, received ${shown(received)}. ${remedy}.`)
}

/** The error for an option that is none of those there are. */
export function unknownOption(known: readonly string[], option: string): Error {
  return configError(`one of the options ${known.join(', ')}`, option, 'Remove it')
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`
  if (typeof value === 'function') return `function ${value.name}`.trim()
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`
  // String() itself throws for what has no prototype, such as the namespace of a module.
  return Object(value) === value ? Object.prototype.toString.call(value) : String(value)
}
