import type { ParamDef } from './paramDef'
import type { ParamSet } from './paramSet'
import { changed, sameValue, select } from './statePath'

/** Returns the params whose values are not equal in two states, by their serializers; `undefined` if there are none. */
export function changedParams(before: unknown, after: unknown, paramSet: ParamSet): readonly ParamDef[] | undefined {
  const defs = changed(before, after, paramSet.root)?.filter(
    (def) => !sameValue(def, select(before, def), select(after, def)),
  )
  return defs?.length ? defs : undefined
}
