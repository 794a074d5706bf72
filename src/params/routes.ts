import { parse } from 'regexparam'
import { listParams } from './paramTree'
import type { ParamLeaf } from './paramTree'
import { createPlan } from './plan'
import type { Plan } from './plan'

/** Every declared param, and which of them are in force on a path. */
export interface Routes {
  readonly leaves: readonly ParamLeaf[]
  plan(pathname: string): Plan
}

/** Joins the params of every path with those of each route; a plan is compiled when its routes first match. */
export function createRoutes(params: object, routes: Readonly<Record<string, object>>): Routes {
  const leaves: ParamLeaf[] = []
  const plans = new Map<string, Plan>()
  let last: { readonly pathname: string; readonly plan: Plan } | undefined
  listParams(params, undefined, leaves)
  for (const pattern in routes) listParams(routes[pattern], pattern, leaves)
  const patterns = Object.keys(routes).map((pattern) => ({ pattern, matcher: parse(pattern).pattern }))

  function planOf(pathname: string): Plan {
    const path = decodePath(pathname)
    const matching = patterns.filter(({ matcher }) => matcher.test(path)).map(({ pattern }) => pattern)
    const name = matching.join('\n')
    const plan = plans.get(name) ?? createPlan(leaves.filter(({ route }) => !route || matching.includes(route)))
    plans.set(name, plan)
    return plan
  }

  return {
    leaves,
    plan(pathname) {
      if (last?.pathname !== pathname) last = { pathname, plan: planOf(pathname) }
      return last.plan
    },
  }
}

/** Patterns are written in plain letters; browsers give paths escaped. */
function decodePath(pathname: string): string {
  try {
    return decodeURI(pathname)
  } catch {
    return pathname
  }
}
