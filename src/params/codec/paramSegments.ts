import { formatSegment } from '../../query-string/queryString'
import type { Segment } from '../../query-string/queryString'
import type { RawEntry, RawParam } from '../../serializers/serializer'
import type { ParamDef } from '../model/paramDef'
import type { ParamSet } from '../model/paramSet'

/** Puts texts where their params stand; the very same list when nothing is different. */
export function overlay(
  plan: ParamSet,
  segments: readonly Segment[],
  texts: ReadonlyMap<ParamDef, RawParam | undefined>,
): readonly Segment[] {
  if (texts.size === 0) return segments
  const places = placesByParam(plan, segments, texts)
  let next: (Segment | undefined)[] | undefined
  for (const [leaf, raw] of texts) {
    const standing = places.get(leaf) ?? []
    const entries = entriesOf(raw).map(([suffix, text]): RawEntry => [leaf.key + suffix, text])
    const isEntry = (at: number, i: number) =>
      segments[at]?.name === entries[i]?.[0] && segments[at]?.text === entries[i]?.[1]
    if (standing.length === entries.length && standing.every(isEntry)) continue
    const made = entries.map(([name, text]) => formatSegment(name, text))
    const list = (next ??= [...segments])
    standing.forEach((at, i) => (list[at] = made[i]))
    for (const segment of made.slice(standing.length)) list.push(segment)
  }
  return next?.filter((segment) => segment !== undefined) ?? segments
}

/** Where the segments of each param stand; of those in `only`, if given. */
export function placesByParam(plan: ParamSet, segments: readonly Segment[], only?: Pick<ReadonlySet<ParamDef>, 'has'>) {
  const places = new Map<ParamDef, number[]>()
  for (let at = 0; at < segments.length; at++) {
    const leaf = plan.owner((segments[at] as Segment).name) // it is within the list
    if (!leaf || (only && !only.has(leaf))) continue
    if (!places.get(leaf)?.push(at)) places.set(leaf, [at])
  }
  return places
}

function entriesOf(raw: RawParam | undefined): readonly RawEntry[] {
  return typeof raw === 'string' ? [['', raw]] : (raw ?? [])
}

/** What the query string holds for a param that stands at some places. */
export function rawOf(
  { key }: ParamDef,
  standing: readonly number[],
  segments: readonly Segment[],
): RawParam {
  const entries = standing.map((at): RawEntry => {
    const { name, text } = segments[at] as Segment // places are of these segments
    return [name.slice(key.length), text]
  })
  const [[suffix, text]] = entries as [RawEntry] // a param that stands somewhere has one at least
  return entries.length === 1 && suffix === '' ? text : entries
}

/** The params that stand, in one of two lists of segments, where the other has another segment; and those given. */
export function ownersOfDifferences(
  plan: ParamSet,
  a: readonly Segment[],
  b: readonly Segment[],
  given: ReadonlySet<ParamDef>,
): Set<ParamDef> {
  const owners = new Set(given)
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    if (a[at] === b[at]) continue
    for (const segment of [a[at], b[at]]) {
      const owner = segment && plan.owner(segment.name)
      if (owner) owners.add(owner)
    }
  }
  return owners
}
