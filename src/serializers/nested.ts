import { parse, stringify } from 'qs'
import { deepEqual } from './internal/deepEqual'
import { total } from './serializer'
import type { RawEntry, RawParam, Serializer } from './serializer'

/** Texts in objects and arrays, to any depth; what `T` itself must be to be {@link nested}. */
export type NestedTexts<T> = { readonly [K in keyof T]: NestedText<T[K]> }
type NestedText<V> = V extends string | undefined ? V : V extends object ? NestedTexts<V> : never

const deepest = 32
// qs copies an array for each of its items, so its time grows with the square.
const most = 1000

/**
 * An object of texts, one param for each: `filter[price][min]=3`, by the `qs` library.
 *
 * Guaranteed: what is written comes back. Owns every `key[…]` of its key; `{}` is the key alone. Values are texts,
 * since nothing in such a URL tells `3` from `'3'`. What `qs` would not read back cannot be carried: empty objects and
 * arrays inside, `undefined`, keys with unpaired brackets or like those of a prototype (`toString`), an object whose
 * only keys are the places of an array (`{ 0: 'a' }`), more than 32 levels, and more than 1,000 texts.
 *
 * @example
 * nested<{ price: { min: string } }>().serialize({ price: { min: '3' } }) // [['[price][min]', '3']]
 */
export function nested<T extends object & NestedTexts<T> = Record<string, string>>(): Serializer<T> {
  return {
    kind: 'nested',
    shape: 'bracketed',
    serialize(value) {
      try {
        const raw = write(value)
        return deepEqual(read(raw), value) ? raw : undefined
      } catch {
        return undefined
      }
    },
    parse(raw, skip) {
      try {
        const rest: RawEntry[] = []
        const value = read(typeof raw === 'string' ? raw : firstOfEach(raw, rest))
        if (!deepEqual(read(write(value)), value) || (rest.length > 0 && !skip)) return undefined
        for (const entry of rest) skip?.(entry.join('='))
        return value as T // of texts, as T is
      } catch {
        return undefined
      }
    },
    equals: total(deepEqual),
  }
}

// qs is given texts in which only its own marks are escaped, so that percent-encoding stays what it is elsewhere.
const escapeMarks = (text: string) => text.replace(/[%&=]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
const unescapeMarks = (text: string) =>
  text.replace(/%(25|26|3d)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

function write(value: unknown): RawParam {
  const text = stringify({ '': value }, { encoder: (part: unknown) => escapeMarks(String(part)) })
  if (text === '') return ''
  return text.split('&').map((pair): RawEntry => {
    const equals = pair.indexOf('=')
    return [unescapeMarks(pair.slice(0, equals)), unescapeMarks(pair.slice(equals + 1))]
  })
}

/** The entries of names that have not been there before; a plain one is none beside them. */
function firstOfEach(raw: readonly RawEntry[], rest: RawEntry[]): readonly RawEntry[] {
  const seen = new Set([''])
  return raw.filter((entry) => {
    const [suffix] = entry
    const isFirst = !seen.has(suffix)
    if (!isFirst) rest.push(entry)
    if (!suffix.endsWith('[]')) seen.add(suffix)
    return isFirst
  })
}

function read(raw: RawParam): unknown {
  if (raw === '') return {}
  // qs would make a guess of a plain key beside bracketed ones.
  if (typeof raw === 'string' || raw.length > most || raw.some(([suffix]) => suffix === '')) return undefined
  const text = raw.map(([suffix, value]) => `k${escapeMarks(suffix)}=${escapeMarks(value)}`).join('&')
  const { k } = parse(text, {
    decoder: unescapeMarks,
    depth: deepest,
    strictDepth: true,
    parameterLimit: Infinity,
    // An index past the number of entries would have to be padded, at any length.
    arrayLimit: raw.length,
    allowPrototypes: false,
  })
  return k
}
