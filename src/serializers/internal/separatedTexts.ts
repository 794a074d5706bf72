/**
 * Joins texts with a separator so that nothing is ever confused: inside a text `~` is written `~~`, and the separator
 * `~,`. No texts are `''`, one empty text is `~`. The escaping is part of the decoded text: however a server
 * re-encodes the link, it stays.
 */
export function joinTexts(texts: readonly string[], separator: string): string {
  if (texts.length === 1 && texts[0] === '') return '~'
  return texts.map((text) => text.replaceAll('~', '~~').replaceAll(separator, `~${separator}`)).join(separator)
}

/** Undoes {@link joinTexts}. Total: a `~` before anything else is itself. */
export function splitTexts(joined: string, separator: string): string[] {
  if (joined === '') return []
  if (joined === '~') return ['']
  const texts: string[] = []
  let text = ''
  for (let at = 0; at < joined.length; at++) {
    const char = joined.charAt(at)
    const next = joined.charAt(at + 1)
    if (char === '~' && (next === '~' || next === separator)) text += joined.charAt(++at)
    else if (char !== separator) text += char
    else {
      texts.push(text)
      text = ''
    }
  }
  texts.push(text)
  return texts
}

/** Every result, or undefined if one is. */
export function all<T, R>(items: readonly T[], run: (item: T, index: number) => R | undefined): R[] | undefined {
  const results: R[] = []
  for (const [index, item] of items.entries()) {
    const result = run(item, index)
    if (result === undefined) return undefined
    results.push(result)
  }
  return results
}
