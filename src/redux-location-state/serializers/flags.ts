import { deepEqual, isPlain } from '../../serializers/internal/deepEqual'
import { all } from '../../serializers/internal/separatedTexts'
import { textSerializer } from '../../serializers/serializer'
import type { Serializer } from '../../serializers/serializer'

/**
 * What redux-location-state writes for `isFlags`: the names of those that are on, `wifi-pool`.
 *
 * Guaranteed: with names, every one of them comes back, off where it is not listed; without, only those that are on, as
 * it always was. Names may hold hyphens, as `%2D`. An empty name, and one that is not among the names, is left out.
 *
 * @example
 * flags(['wifi', 'pool']).parse('wifi') // { wifi: true, pool: false }
 */
export function flags(): Serializer<Record<string, boolean>>
export function flags<const K extends string>(names: readonly K[]): Serializer<Record<K, boolean>>
export function flags(names: readonly string[] = []): Serializer<Record<string, boolean>> {
  const isName = (name: string) => names.length === 0 || names.includes(name)
  return textSerializer(
    'flags',
    (value) => {
      const on = namesOn(value)
      return on?.every((name) => isName(name) && name !== '' && name !== '__proto__')
        ? on.map(escapeHyphens).join('-')
        : undefined
    },
    (raw, skip) => {
      const listed = raw.split('-').map(unescapeHyphens).filter(Boolean)
      const on = all(listed, (name) => (isName(name) && name !== '__proto__' ? name : undefined), skip)
      return on && Object.fromEntries([...names.map((name) => [name, false]), ...on.map((name) => [name, true])])
    },
    (a, b) => deepEqual(namesOn(a)?.sort() ?? a, namesOn(b)?.sort() ?? b),
  )
}

function namesOn(value: Record<string, boolean>): string[] | undefined {
  return isPlain(value) ? Object.keys(value).filter((name) => value[name]) : undefined
}

// Names were never encoded by themselves, so nothing but a hyphen and what would be taken for one is escaped.
function escapeHyphens(name: string): string {
  return name.replace(/%(?=(25)*2D)/g, '%25').replaceAll('-', '%2D')
}

function unescapeHyphens(name: string): string {
  return name.replace(/%(25)*2D/g, (escaped) => (escaped === '%2D' ? '-' : escaped.replace('%25', '%')))
}
