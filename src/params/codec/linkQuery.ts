import { configError } from '../../errors/configError'
import { formatQuery, parseQuery } from '../../query-string/queryString'
import type { RawParam } from '../../serializers/serializer'
import type { Compiled } from '../model/compiled'
import { isNode } from '../model/stateAccess'
import { missing, sameValue, serialize } from '../model/statePath'
import { nameOf } from '../model/paramDef'
import type { ParamDef } from '../model/paramDef'
import { overlay } from './paramSegments'
import { patchedValue } from './setUrlState'

/**
 * Writes a query string in which the params of a patch have its values, and all others that are in force mean their
 * default. It needs no state, so a link may lead to a slice that is not there yet.
 */
export function linkQuery(compiled: Compiled, pathname: string, search: string, patch: unknown): string {
  const paramSet = compiled.plan(pathname)
  if (process.env.NODE_ENV !== 'production') checkPatch(compiled, paramSet.leaves, pathname, patch)
  const texts = new Map<ParamDef, RawParam | undefined>()
  for (const leaf of paramSet.leaves) {
    const fallback = compiled.defaults[leaf.index]
    const given = patchedValue(leaf, patch, fallback)
    const value = given === missing ? fallback : given
    // A retained param that is left out would keep the value that the state has where the link is followed.
    const isWritten = leaf.keepDefault || (leaf.retain && given !== missing) || !sameValue(leaf, value, fallback)
    texts.set(leaf, isWritten && value !== missing ? serialize(leaf, value) : undefined)
  }
  return formatQuery(overlay(paramSet, parseQuery(search), texts))
}

/** Refuses a patch whose values no param of the path would show. */
function checkPatch({ leaves, defaults }: Compiled, inForce: readonly ParamDef[], pathname: string, patch: unknown) {
  if (patch === undefined) return
  if (!isNode(patch)) throw configError("link's patch to be an object", patch, 'Give { slice: { field: value } }')
  const names = new Set(inForce.map(nameOf))
  for (const leaf of leaves) {
    const given = patchedValue(leaf, patch, defaults[leaf.index])
    if (given === missing || names.has(nameOf(leaf)) || sameValue(leaf, given, defaults[leaf.index])) continue
    const expected = `${nameOf(leaf)} to be a param of ${pathname || 'this path'}, as link gives it a value`
    throw configError(expected, given, 'Declare it there, or leave it out of the patch')
  }
  const slices = new Set(leaves.map(({ path }) => path[0]))
  const unknown = Object.keys(patch).find((slice) => !slices.has(slice))
  if (unknown === undefined) return
  throw configError(`${unknown} to hold params, as link gives it values`, 'none', 'Declare them, or leave it out')
}
