import type { Defaults } from './defaults'
import type { ParamDef } from './paramDef'
import type { ParamSet, ParamSetNode } from './paramSet'

/** What is declared at some time, in the forms that the rest of the library needs. */
export interface Compiled {
  readonly leaves: readonly ParamDef[]
  /** Those of them that were added. */
  readonly added: readonly ParamDef[]
  readonly plan: (pathname: string) => ParamSet
  /** All the params of every route, as a tree that follows the state. */
  readonly tree: ParamSetNode
  readonly initialState: unknown
  readonly defaults: Defaults
}
