import { formatSearch, formatSegment, parseSearch } from '../search/search'
import type { Segment } from '../search/search'
import { parseRaw } from '../serializers/serializer'
import type { RawEntry, RawParam } from '../serializers/serializer'
import { unreadable, unwritable } from './issue'
import type { UrlIssue } from './issue'
import type { ParamLeaf } from './paramTree'
import type { Plan } from './plan'
import { apply, changed, missing, sameValue, select } from './stateTree'

/** What an absent param means, by its index; `missing` where the state has no place for it yet. */
export type Defaults = readonly unknown[]

/** The state that a query string describes. */
export interface Reading {
  readonly state: unknown
  readonly issues: readonly UrlIssue[]
  /** How many of the params in force it has a word for. */
  readonly found: number
}

/**
 * Lays a query string over a state: a param that is there has its value, an absent one its default, or with `retain`
 * what the state has. Never throws: a text that is no serializer's means the default, and is an issue.
 */
export function readValues(plan: Plan, search: string, state: unknown, defaults: Defaults, retain: boolean): Reading {
  const segments = parseSearch(search)
  const places = placesByParam(plan, segments)
  const values = new Map<ParamLeaf, unknown>()
  const issues: UrlIssue[] = []
  for (const leaf of plan.leaves) {
    const standing = places.get(leaf)
    const raw =
      standing &&
      rawOf(
        leaf,
        standing.map((at) => segments[at] as Segment),
      ) // places are of these segments
    const read = raw === undefined ? undefined : parseRaw(leaf.serializer, raw)
    if (raw !== undefined && !read) issues.push(unreadable(leaf, raw))
    if (read || standing || !(retain && leaf.retain)) values.set(leaf, read ? read.value : defaults[leaf.index])
  }
  return { state: apply(state, plan.root, values), issues, found: places.size }
}

/** A query string that shows a state, and what it was made of: the next one is made from the difference. */
export interface Written {
  readonly search: string
  readonly segments: readonly Segment[]
  readonly state: unknown
  readonly plan: Plan
  readonly defaults: Defaults
  readonly issues: readonly UrlIssue[]
}

/**
 * Writes the values of a state over a query string.
 *
 * A param that already has its text keeps its characters and its place, an absent one is added at the end, and all
 * that is not declared stays as it is. With `base`, the search's own last writing, only what changed since is looked
 * at.
 */
export function writeValues(plan: Plan, search: string, state: unknown, defaults: Defaults, base?: Written): Written {
  const known = base?.search === search ? base : undefined
  const segments = known?.segments ?? parseSearch(search)
  const fresh = known?.plan !== plan || known.defaults !== defaults
  const issues: UrlIssue[] = []
  const texts = new Map<ParamLeaf, RawParam | undefined>()
  for (const leaf of fresh ? plan.leaves : (changed(known.state, state, plan.root) ?? [])) {
    const value = select(state, leaf.path)
    const fallback = defaults[leaf.index]
    if (value === missing || fallback === missing) continue
    const isDefault = sameValue(leaf, value, fallback)
    const raw = isDefault && !leaf.keepDefault ? undefined : serialize(leaf, value)
    if (!isDefault && raw === undefined) issues.push(unwritable(leaf, value))
    texts.set(leaf, raw)
  }
  const next = overlay(plan, segments, texts)
  return { search: next === segments ? search : formatSearch(next), segments: next, state, plan, defaults, issues }
}

function serialize({ serializer }: ParamLeaf, value: unknown): RawParam | undefined {
  try {
    return serializer.serialize(value)
  } catch {
    return undefined
  }
}

/** Puts texts where their params stand; the very same list when nothing is different. */
function overlay(
  plan: Plan,
  segments: readonly Segment[],
  texts: ReadonlyMap<ParamLeaf, RawParam | undefined>,
): readonly Segment[] {
  if (texts.size === 0) return segments
  const places = placesByParam(plan, segments, texts)
  const next: (Segment | undefined)[] = [...segments]
  let same = true
  for (const [leaf, raw] of texts) {
    const standing = places.get(leaf) ?? []
    const entries = entriesOf(raw).map(([suffix, text]): RawEntry => [leaf.key + suffix, text])
    const isEntry = (at: number, i: number) =>
      segments[at]?.name === entries[i]?.[0] && segments[at]?.text === entries[i]?.[1]
    if (standing.length === entries.length && standing.every(isEntry)) continue
    same = false
    const made = entries.map(([name, text]) => formatSegment(name, text))
    standing.forEach((at, i) => (next[at] = made[i]))
    for (const segment of made.slice(standing.length)) next.push(segment)
  }
  return same ? segments : next.filter((segment) => segment !== undefined)
}

/** Where the segments of each param stand; of those in `only`, if given. */
function placesByParam(plan: Plan, segments: readonly Segment[], only?: ReadonlyMap<ParamLeaf, unknown>) {
  const places = new Map<ParamLeaf, number[]>()
  for (let at = 0; at < segments.length; at++) {
    const leaf = plan.owner((segments[at] as Segment).name) // it is within the list
    if (!leaf || (only && !only.has(leaf))) continue
    const standing = places.get(leaf)
    if (standing) standing.push(at)
    else places.set(leaf, [at])
  }
  return places
}

function entriesOf(raw: RawParam | undefined): readonly RawEntry[] {
  return typeof raw === 'string' ? [['', raw]] : (raw ?? [])
}

function rawOf({ key, serializer }: ParamLeaf, segments: readonly Segment[]): RawParam {
  const entries = segments.map(({ name, text }): RawEntry => [name.slice(key.length), text])
  const [[suffix, text]] = entries as [RawEntry] // a param that stands somewhere has one at least
  return serializer.shape === 'text' || (entries.length === 1 && suffix === '') ? text : entries
}
