import { textOf } from './arrayOf'
import { all, joinTexts, splitTexts } from './separated'
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
}): Serializer<T> {
  const serializers = items as readonly Serializer<unknown>[] // each of its own place
  return textSerializer(
    'tupleOf',
    (value) => {
      const texts =
        value.length === serializers.length ? all(serializers, (each, i) => textOf(each, value[i])) : undefined
      return texts && joinTexts(texts, ',')
    },
    (text) => {
      const texts = splitTexts(text, ',')
      if (texts.length !== serializers.length) return undefined
      const boxes = all(serializers, (each, i) => parseRaw(each, texts[i] ?? ''))
      return boxes?.map(({ value }) => value) as T | undefined // in the order of the places
    },
    (a, b) => serializers.every((each, i) => each.equals(a[i], b[i])),
  )
}
