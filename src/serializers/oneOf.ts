import { configError } from '../errors/configError'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * One of some texts, numbers or booleans.
 *
 * Guaranteed: nothing but the choices is read or written. Choices that look the same in a URL (`1` and `'1'`), `NaN`,
 * or no choices at all are an error here.
 *
 * @example
 * const sort = oneOf(['relevance', 'newest'])
 */
export function oneOf<const T extends string | number | boolean>(choices: readonly T[]): Serializer<T> {
  if (process.env.NODE_ENV !== 'production') checkChoices(choices)
  const byText = new Map(choices.map((choice) => [String(choice), choice]))
  return textSerializer(
    'oneOf',
    (value) => {
      const text = String(value)
      return byText.has(text) && Object.is(byText.get(text), value) ? text : undefined
    },
    // A + that was not escaped arrives as a space.
    (text) => byText.get(text) ?? byText.get(text.replaceAll(' ', '+')),
    Object.is,
    { choices },
  )
}

function checkChoices(choices: unknown): void {
  const isChoice = (choice: unknown) =>
    typeof choice === 'string' || typeof choice === 'boolean' || (typeof choice === 'number' && !Number.isNaN(choice))
  const texts = Array.isArray(choices) && choices.every(isChoice) ? new Set(choices.map(String)) : undefined
  if (texts && texts.size > 0 && texts.size === (choices as unknown[]).length) return
  const expected = 'oneOf to be given a list of texts, numbers or booleans that differ as texts'
  throw configError(expected, choices, 'Give each text once')
}
