import { formatQuery, parseQuery } from '../../query-string/queryString'
import type { Segment } from '../../query-string/queryString'
import type { RawParam } from '../../serializers/serializer'
import { unwritable } from '../model/issue'
import type { UrlIssue } from '../model/issue'
import type { Defaults } from '../model/defaults'
import type { ParamDef } from '../model/paramDef'
import type { ParamSet } from '../model/paramSet'
import { apply, changed, missing, sameValue, select, serialize } from '../model/statePath'
import { overlay, ownersOfDifferences, placesByParam, rawOf } from './paramSegments'
import { readRaw } from './readRaw'

/**
 * A query string beside the state that it shows: what was last read or written.
 *
 * Reading and writing are functions from a snapshot to the next one, so that each looks only at what may differ since:
 * the segments that are new, the values that are not identical, and the params that are `dirty`. Both give the same as
 * without a snapshot, in time that does not grow with the number of params.
 */
export interface Snapshot {
  readonly search: string
  readonly segments: readonly Segment[]
  readonly state: unknown
  readonly paramSet: ParamSet
  readonly defaults: Defaults
  /** The params whose text may not be that of their value; `undefined` for all of them. */
  readonly dirty: ReadonlySet<ParamDef> | undefined
}

/** What is read or written: a query string and a state, with the params in force and their defaults. */
export type SnapshotInput = Pick<Snapshot, 'search' | 'state' | 'paramSet' | 'defaults'>

/** The state that a query string describes. */
export interface ReadResult {
  readonly state: unknown
  readonly issues: readonly UrlIssue[]
  /** How many of the params that were read the query string holds. */
  readonly matchedCount: number
  /** The query string beside the state that it was laid over. */
  readonly snapshot: Snapshot
}

/** A snapshot that was written, and the values that a link cannot carry. */
export interface WriteResult {
  readonly snapshot: Snapshot
  readonly issues: readonly UrlIssue[]
}

/**
 * Lays a query string over a state: a param that is there has its value, an absent one its default, or with `retain`
 * what the state has. Never throws: a text that its serializer does not accept means the default, and is an issue.
 */
export function readParams(input: SnapshotInput, retain: boolean, last?: Snapshot): ReadResult {
  const { search, state, paramSet, defaults } = input
  const known = last?.paramSet === paramSet && last.defaults === defaults ? last : undefined
  const segments = parseQuery(search, known?.segments)
  const unread = known && dirtySince(known, state)
  const dirty = unread && ownersOfDifferences(paramSet, segments, known.segments, unread)
  const places = placesByParam(paramSet, segments, dirty)
  const values = new Map<ParamDef, unknown>()
  const issues: UrlIssue[] = []
  for (const def of dirty ?? paramSet.leaves) {
    const fallback = defaults[def.index]
    const standing = places.get(def)
    const raw = standing && rawOf(def, standing, segments)
    const read = raw !== undefined && readRaw(def, raw, issues)
    // Without its slice it waits in the URL.
    if (fallback === missing) continue
    if (standing || !(retain && def.retain)) values.set(def, read ? read.value : fallback)
  }
  const snapshot = { search, segments, state, paramSet, defaults, dirty }
  return { state: apply(state, paramSet.root, values), issues, matchedCount: places.size, snapshot }
}

/**
 * Writes the values of a state over a query string.
 *
 * A param that already has its text keeps its characters and its place, an absent one is added at the end, and all
 * that is not declared stays as it is.
 */
export function writeParams(input: SnapshotInput, last?: Snapshot): WriteResult {
  const { search, state, paramSet, defaults } = input
  const known = last?.search === search ? last : undefined
  const segments = known?.segments ?? parseQuery(search)
  const unwritten = known?.paramSet === paramSet && known.defaults === defaults ? dirtySince(known, state) : undefined
  const dirty = new Set<ParamDef>()
  const issues: UrlIssue[] = []
  const texts = new Map<ParamDef, RawParam | undefined>()
  for (const def of unwritten ? inOrder(unwritten) : paramSet.leaves) {
    const value = select(state, def)
    const fallback = defaults[def.index]
    if (value === missing || fallback === missing) continue
    const isDefault = sameValue(def, value, fallback)
    const raw = isDefault && !def.keepDefault ? undefined : serialize(def, value)
    if (raw === undefined && !isDefault) {
      issues.push(unwritable(def, value))
      dirty.add(def)
    }
    texts.set(def, raw)
  }
  const next = overlay(paramSet, segments, texts)
  const text = next === segments ? search : formatQuery(next)
  return { snapshot: { search: text, segments: next, state, paramSet, defaults, dirty }, issues }
}

/** The params whose text may not be that of their value in this state; `undefined` for all of them. */
function dirtySince({ state, paramSet, dirty }: Snapshot, next: unknown): ReadonlySet<ParamDef> | undefined {
  const changes = dirty && changed(state, next, paramSet.root)
  return changes ? new Set([...dirty, ...changes]) : dirty
}

/** What is new in a query string stands there in the order of the declaration, whatever changed first. */
function inOrder(defs: ReadonlySet<ParamDef>): readonly ParamDef[] {
  return defs.size < 2 ? [...defs] : [...defs].sort((a, b) => a.index - b.index)
}
