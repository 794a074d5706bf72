import { configError } from '../../errors/configError'
import { validateInner } from '../serializer'
import type { Serializer } from '../serializer'

/** The one text of an item; undefined if it has none, or is more. */
export function textOf<In>(serializer: Serializer<unknown, In>, value: In): string | undefined {
  const raw = serializer.serialize(value)
  return typeof raw === 'string' ? raw : undefined
}

/** Whether two arrays are equal item for item, each by the serializer of its place. */
export function sameItems<In>(
  a: readonly In[],
  b: readonly In[],
  at: (place: number) => Serializer<unknown, In> | undefined,
): boolean {
  const differs = (each: In, i: number) => at(i)?.equals(each, b[i] as In) !== true // of the same length
  // Not every or some, which skip holes.
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.findIndex(differs) < 0
}

/** Throws for an item that is more than one text, or no serializer. */
export function validateItem(collection: string, item: Pick<Serializer<never>, 'kind' | 'shape'> | undefined): void {
  validateInner(collection, item)
  if (item?.shape === 'text') return
  throw configError(`${collection} to be given a serializer of one text`, item?.kind, 'Use json for such items')
}
