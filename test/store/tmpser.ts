import { createSerializer } from '../../src/serializers/serializer'
import type { Serializer } from '../../src/serializers/serializer'
export const integer = createSerializer<number>({ serialize: String, parse: (t) => (/^-?\d+$/.test(t) ? Number(t) : undefined) })
export function oneOf<const T extends string>(choices: readonly T[]): Serializer<T> {
  return createSerializer<T>({ serialize: String, parse: (t) => choices.find((c) => c === t) })
}
export function arrayOf<T>(_item: Serializer<T>): Serializer<T[]> {
  return createSerializer<T[]>({ serialize: (v) => JSON.stringify(v), parse: (t) => { const v = JSON.parse(t); return Array.isArray(v) ? v : undefined }, equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
}
export function nullable<T>(s: Serializer<T>): Serializer<T | null> {
  return createSerializer<T | null>({ serialize: (v) => JSON.stringify(v), parse: (t) => JSON.parse(t), equals: Object.is })
}
