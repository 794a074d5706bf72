import { parseQuery } from '../../query-string/queryString'
import type { ParamDef } from '../model/paramDef'
import type { ParamSet } from '../model/paramSet'
import { placesByParam } from './paramSegments'

/** Returns the params whose decoded texts differ in two query strings, wherever they stand in them. */
export function changedTexts(before: string, after: string, paramSet: ParamSet): readonly ParamDef[] {
  if (before === after) return []
  const left = textsByParam(before, paramSet)
  const right = textsByParam(after, paramSet)
  return paramSet.leaves.filter((def) => left.get(def) !== right.get(def))
}

function textsByParam(search: string, paramSet: ParamSet): ReadonlyMap<ParamDef, string> {
  const segments = parseQuery(search)
  const texts = new Map<ParamDef, string>()
  for (const [def, places] of placesByParam(paramSet, segments)) {
    texts.set(def, JSON.stringify(places.map((at) => [segments[at]?.name, segments[at]?.text])))
  }
  return texts
}
