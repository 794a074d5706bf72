import { configError } from '../errors/configError'
import { validateItem, sameItems, textOf } from './internal/items'
import { all, joinTexts, splitTexts } from './internal/separatedTexts'
import { parseRaw, textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * A tuple, each place with a serializer of its own.
 *
 * Guaranteed: as {@link arrayOf}, and the length is right: too few or too many are refused.
 *
 * @example
 * tupleOf([float, float]).serialize([2.5, 8]) // '2.5,8'
 */
export function tupleOf<T extends readonly unknown[] | []>(items: {
  readonly [K in keyof T]: Serializer<T[K]>
}): Serializer<T, Readonly<T>> {
  const serializers = items as readonly Serializer<unknown>[] // each of its own place
  if (process.env.NODE_ENV !== 'production') checkPlaces(items)
  return textSerializer(
    'tupleOf',
    (value) => {
      if (!Array.isArray(value) || value.length !== serializers.length) return undefined
      const texts = all(serializers, (each, i) => textOf(each, value[i]))
      return texts && joinTexts(texts, ',')
    },
    (text) => {
      const texts = splitTexts(text, ',')
      if (texts.length !== serializers.length) return undefined
      const boxes = all(serializers, (each, i) => parseRaw(each, texts[i] ?? ''))
      return boxes?.map(({ value }) => value) as T | undefined // in the order of the places
    },
    (a, b) => sameItems(a, b, (i) => serializers[i]),
    { items },
  )
}

function checkPlaces(items: unknown): void {
  if (!Array.isArray(items)) throw configError('tupleOf to be given a list of serializers', items, 'Give it one')
  for (const item of items) validateItem('tupleOf', item as Serializer<never>)
}
