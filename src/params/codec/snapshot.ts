import { formatQuery, parseQuery } from '../../query-string/queryString'
import type { Segment } from '../../query-string/queryString'
import { parseRaw } from '../../serializers/serializer'
import type { RawParam } from '../../serializers/serializer'
import { unreadable, unwritable } from '../model/issue'
import type { UrlIssue } from '../model/issue'
import type { ParamDef } from '../paramTree'
import { overlay, ownersOfDifferences, placesByParam, rawOf } from './paramSegments'
import type { ParamSet } from '../model/paramSet'
import { apply, changed, missing, sameValue, select, serialize } from '../model/statePath'

/** What an absent param means, by its index; `missing` where the state has no place for it yet. */
export type Defaults = readonly unknown[]

/**
 * A query string beside the state that it shows, so that the next of either is made from the difference. The state may
 * be exchanged for another when the params in which they differ join the doubts.
 */
export interface View {
  readonly search: string
  readonly segments: readonly Segment[]
  state: unknown
  readonly plan: ParamSet
  readonly defaults: Defaults
  /** The params of which it is not known that the text shows the value; all of them, if there is no list. */
  readonly doubts: Set<ParamDef> | undefined
}

/** The state that a query string describes. */
export interface Reading {
  readonly state: unknown
  readonly issues: readonly UrlIssue[]
  /** How many of the params that were read it has a word for. */
  readonly found: number
  /** What writing the state back may start from. */
  readonly view: View
}

/**
 * Lays a query string over a state: a param that is there has its value, an absent one its default, or with `retain`
 * what the state has. Never throws: a text that is no serializer's means the default, and is an issue.
 *
 * With `base`, a view of this very state, only the params whose segments differ from the base's are read.
 */
export function readValues(
  plan: ParamSet,
  search: string,
  state: unknown,
  defaults: Defaults,
  retain: boolean,
  base?: View,
): Reading {
  const known = base?.plan === plan && base.state === state && base.defaults === defaults ? base : undefined
  const segments = parseQuery(search, known?.segments)
  const doubts = known?.doubts && ownersOfDifferences(plan, segments, known.segments, known.doubts)
  const places = placesByParam(plan, segments, doubts)
  const values = new Map<ParamDef, unknown>()
  const issues: UrlIssue[] = []
  for (const leaf of doubts ?? plan.leaves) {
    const fallback = defaults[leaf.index]
    const standing = places.get(leaf)
    const raw = standing && rawOf(leaf, standing, segments)
    const read = raw !== undefined && parseRaw(leaf.serializer, raw)
    if (raw !== undefined && !read) issues.push(unreadable(leaf, raw))
    // Without its slice it waits in the URL.
    if (fallback === missing) continue
    if (standing || !(retain && leaf.retain)) values.set(leaf, read ? read.value : fallback)
  }
  const view: View = { search, segments, state, plan, defaults, doubts }
  return { state: apply(state, plan.root, values), issues, found: places.size, view }
}

/** A view that was written, and the values that a link cannot carry. */
export interface Written extends View {
  readonly doubts: Set<ParamDef>
  readonly issues: readonly UrlIssue[]
}

/**
 * Writes the values of a state over a query string.
 *
 * A param that already has its text keeps its characters and its place, an absent one is added at the end, and all
 * that is not declared stays as it is. With `base`, a view of the same search, only what changed since is looked at.
 */
export function writeValues(plan: ParamSet, search: string, state: unknown, defaults: Defaults, base?: View): Written {
  const known = base?.search === search ? base : undefined
  const segments = known?.segments ?? parseQuery(search)
  const certain = known?.plan === plan && known.defaults === defaults ? known : undefined
  const doubts = new Set<ParamDef>()
  const issues: UrlIssue[] = []
  const texts = new Map<ParamDef, RawParam | undefined>()
  for (const leaf of doubtful(certain, state) ?? plan.leaves) {
    const value = select(state, leaf)
    const fallback = defaults[leaf.index]
    if (value === missing || fallback === missing) continue
    const isDefault = sameValue(leaf, value, fallback)
    const raw = isDefault && !leaf.keepDefault ? undefined : serialize(leaf, value)
    if (raw === undefined && !isDefault) {
      issues.push(unwritable(leaf, value))
      doubts.add(leaf)
    }
    texts.set(leaf, raw)
  }
  const next = overlay(plan, segments, texts)
  const text = next === segments ? search : formatQuery(next)
  return { search: text, segments: next, state, plan, defaults, doubts, issues }
}

/** The params whose text may not be what a state needs, in the order of the declaration; undefined for all. */
function doubtful(view: View | undefined, state: unknown): readonly ParamDef[] | undefined {
  if (!view?.doubts) return undefined
  const leaves = changed(view.state, state, view.plan.root)
  // What is new in the query string stands there in the order of the declaration, whatever came first.
  return [...(leaves ? new Set([...view.doubts, ...leaves]) : view.doubts)].sort((a, b) => a.index - b.index)
}
