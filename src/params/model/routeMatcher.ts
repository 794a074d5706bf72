import { parse } from 'regexparam'
import { attempt } from '../../serializers/serializer'
import type { ParamDef } from './paramDef'
import { createParamSet } from './paramSet'
import type { ParamSet } from './paramSet'

/** The params in force on a path; a param set is compiled when its routes first match. */
export function createRouteMatcher(leaves: readonly ParamDef[]): (pathname: string) => ParamSet {
  const plans = new Map<string, ParamSet>()
  let last: string | undefined
  let plan: ParamSet
  const routes = new Set(leaves.flatMap(({ route }) => route ?? []))
  const matchers = [...routes].map(matcherOf)

  function planOf(pathname: string): ParamSet {
    // A pattern's `*` does not go past a line break, of which a path has none until it is decoded.
    const plain = decodePath(pathname)
    const path = /[\n\r\u2028\u2029]/.test(plain) ? pathname : plain
    const matching = matchers
      .filter(({ patterns: [own, ...others] }) => own?.test(path) && !others.some((other) => other.test(path)))
      .map(({ route }) => route)
    const name = matching.join('\n')
    const known = plans.get(name) ?? createParamSet(inForce(leaves, matching))
    plans.set(name, known)
    return known
  }

  return (pathname) => {
    if (last !== pathname) plan = planOf(pathname)
    last = pathname
    return plan
  }
}

/** A route with what matches its own pattern, and after it what matches those that it leaves out. */
function matcherOf(route: string) {
  return { route, patterns: patternsOf(route).map((pattern) => parse(pattern).pattern) }
}

/** The params of every path and of some routes; one that stands under several of them is in force once. */
function inForce(leaves: readonly ParamDef[], routes: readonly string[]): readonly ParamDef[] {
  const keys = new Set<string>()
  return leaves.filter(({ route, key }) => (!route || routes.includes(route)) && keys.size < keys.add(key).size)
}

/** The pattern of a route, and after it those whose paths it leaves out: `/artist/:id !/artist/new`. */
export function patternsOf(route: string): readonly string[] {
  return route.split(' !')
}

/** Patterns are written in plain letters; browsers give paths escaped. */
export function decodePath(pathname: string): string {
  return attempt(() => decodeURI(pathname)) ?? pathname
}
