import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RawParam, Serializer } from 'redux-url-state'

/** Values and their one text: each is written so, and comes back. */
export function writes<T>(serializer: Serializer<T>, rows: readonly (readonly [value: T, raw: RawParam])[]): void {
  it.each(rows.map(([value, raw]) => [shown(value), shown(raw), value, raw] as const))(
    'writes %s as %s',
    (_value, _raw, value, raw) => {
      expect(serializer.serialize(value)).toEqual(raw)
      const back = serializer.parse(raw)
      expect(back).toEqual(value)
      expect(back === undefined || serializer.equals(back, value)).toBe(true)
    },
  )
}

/** Texts that are read, although they are written otherwise. */
export function reads<T>(serializer: Serializer<T>, rows: readonly (readonly [raw: RawParam, value: T])[]): void {
  it.each(rows.map(([raw, value]) => [shown(raw), shown(value), raw, value] as const))(
    'reads %s as %s',
    (_raw, _value, raw, value) => {
      expect(serializer.parse(raw)).toEqual(value)
    },
  )
}

/** Texts of something else. */
export function refuses<T>(serializer: Serializer<T>, raws: readonly RawParam[]): void {
  it.each(raws.map((raw) => [shown(raw), raw] as const))('refuses %s', (_, raw) => {
    expect(serializer.parse(raw)).toBeUndefined()
  })
}

/** Values that no link can carry, most of them of another type. */
export function cannotCarry<T>(serializer: Serializer<T>, values: readonly unknown[]): void {
  it.each(values.map((value) => [shown(value), value] as const))('cannot carry %s', (_, value) => {
    expect(serializer.serialize(value as T)).toBeUndefined()
    expect(serializer.equals(value as T, value as T)).toBe(true)
    expect(serializer.equals(value as T, {} as T)).toBe(false)
  })
}

function shown(value: unknown): string {
  // fast-check tells -0 from 0, and shows what cannot be seen. A % would be a place for the next argument.
  const text = fc.stringify(value).replaceAll('%', '%%')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
