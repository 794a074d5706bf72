import { configError } from './configError'
import type { Serializer } from './serializer'

/** The one text of an item; undefined if it has none, or is more. */
export function textOf<T>(serializer: Serializer<T>, value: T): string | undefined {
  const raw = serializer.serialize(value)
  return typeof raw === 'string' ? raw : undefined
}

/** Whether two arrays are equal item for item, each by the serializer of its place. */
export function sameItems<T>(
  a: readonly T[],
  b: readonly T[],
  at: (place: number) => Serializer<T> | undefined,
): boolean {
  const differs = (each: T, i: number) => at(i)?.equals(each, b[i] as T) !== true // of the same length
  // Not every or some, which skip holes.
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.findIndex(differs) < 0
}

/** Throws for an item that is more than one text, or no serializer. */
export function checkItem(collection: string, item: Pick<Serializer<never>, 'kind' | 'shape'> | undefined): void {
  if (item?.shape === 'text') return
  throw configError(`${collection} to be given a serializer of one text`, item?.kind, 'Do use json for such items')
}
