/**
 * An action in words, if it is plain data: actions of the same words are the same. A Date, a Map, a class of one's own
 * and their like are not, and neither is what holds one.
 */
export function actionText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : primitiveText(value)
  const prototype = Object.getPrototypeOf(value) as unknown
  if (prototype !== Object.prototype && prototype !== Array.prototype) return undefined
  let text = ''
  for (const [field, item] of Object.entries(value)) {
    const words = actionText(item)
    if (words === undefined) return undefined
    text += `${JSON.stringify(field)}:${words},`
  }
  return Array.isArray(value) ? `[${text}${value.length}]` : `{${text}}`
}

function primitiveText(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}n`
  return typeof value === 'symbol' || typeof value === 'function' ? undefined : String(value)
}
