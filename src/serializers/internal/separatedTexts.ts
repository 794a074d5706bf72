import { configError } from '../../errors/configError'

/**
 * Joins texts with a separator so that nothing is ever confused: inside a text `~` is written `~~`, and the separator's
 * first character with a `~` before it. No texts are `''`, one empty text is `~`. The escaping is part of the decoded
 * text: however a server re-encodes the link, it stays.
 */
export function joinTexts(texts: readonly string[], separator: string): string {
  if (texts.length === 1 && texts[0] === '') return '~'
  const first = separator.charAt(0)
  return texts.map((text) => text.replaceAll('~', '~~').replaceAll(first, `~${first}`)).join(separator)
}

/** Undoes {@link joinTexts}. Total: a `~` before anything else is itself. */
export function splitTexts(joined: string, separator: string): string[] {
  if (joined === '') return []
  if (joined === '~') return ['']
  if (!joined.includes('~')) return joined.split(separator)
  const texts: string[] = []
  let text = ''
  for (let at = 0; at < joined.length; at++) {
    const char = joined.charAt(at)
    const next = joined.charAt(at + 1)
    if (char === '~' && (next === '~' || next === separator.charAt(0))) text += joined.charAt(++at)
    else if (!joined.startsWith(separator, at)) text += char
    else {
      texts.push(text)
      text = ''
      at += separator.length - 1
    }
  }
  texts.push(text)
  return texts
}

/** Throws for what cannot stand between texts. */
export function validateSeparator(name: string, separator: unknown): void {
  if (typeof separator === 'string' && separator !== '' && !separator.includes('~')) return
  throw configError(`${name} to be a text of at least one character, without ~`, separator, `Give another ${name}`)
}

/**
 * Every result, or undefined if one is; `place` is where it will stand. With `skip`, those that are not undefined,
 * unless all are; it is called with the item of each that is.
 */
export function all<T, R>(
  items: readonly T[],
  run: (item: T, place: number) => R | undefined,
  skip?: (item: T) => void,
): R[] | undefined {
  const results: R[] = []
  const skipped: T[] = []
  for (const item of items) {
    const result = run(item, results.length)
    if (result !== undefined) results.push(result)
    else if (skip) skipped.push(item)
    else return undefined
  }
  if (results.length === 0 && items.length > 0) return undefined
  for (const item of skipped) skip?.(item)
  return results
}
