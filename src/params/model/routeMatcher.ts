import { parse } from 'regexparam'
import { attempt } from '../../serializers/serializer'
import type { ParamDef } from '../paramTree'
import { createParamSet } from './paramSet'
import type { ParamSet } from './paramSet'

/** The params in force on a path; a plan is compiled when its routes first match. */
export function createRouteMatcher(leaves: readonly ParamDef[]): (pathname: string) => ParamSet {
  const plans = new Map<string, ParamSet>()
  let last: string | undefined
  let plan: ParamSet
  const routes = new Set(leaves.flatMap(({ route }) => route ?? []))
  const patterns = [...routes].map((pattern) => ({ pattern, matcher: parse(pattern).pattern }))

  function planOf(pathname: string): ParamSet {
    // A pattern's `*` does not go past a line break, of which a path has none until it is decoded.
    const plain = decodePath(pathname)
    const path = /[\n\r\u2028\u2029]/.test(plain) ? pathname : plain
    const matching = patterns.filter(({ matcher }) => matcher.test(path)).map(({ pattern }) => pattern)
    const name = matching.join('\n')
    const known = plans.get(name) ?? createParamSet(leaves.filter(({ route }) => !route || matching.includes(route)))
    plans.set(name, known)
    return known
  }

  return (pathname) => {
    if (last !== pathname) plan = planOf(pathname)
    last = pathname
    return plan
  }
}

/** Patterns are written in plain letters; browsers give paths escaped. */
export function decodePath(pathname: string): string {
  return attempt(() => decodeURI(pathname)) ?? pathname
}
