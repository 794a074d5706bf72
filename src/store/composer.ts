import type { UrlLocation } from '../history/port'
import type { UrlIssue } from '../params/issue'
import { writeValues } from '../params/values'
import type { Written } from '../params/values'
import type { ReducerContext } from './rootReducer'

/** Writes states over locations, each from its difference to the last. */
export interface Composer {
  /** The search to be written; what it cannot carry is reported, once for each value. */
  compose(state: unknown, location: UrlLocation): string
  /** The search that a state would have. */
  preview(state: unknown, location: UrlLocation): string
}

export function createComposer({ definition, defaults }: ReducerContext, report: (issue: UrlIssue) => void): Composer {
  const reported = new Set<string>()
  let base: Written | undefined
  const write = (state: unknown, { pathname, search }: UrlLocation) =>
    writeValues(definition.plan(pathname), search, state, defaults.of(state), base)
  return {
    compose(state, location) {
      base = write(state, location)
      for (const issue of base.issues) {
        const { size } = reported
        if (reported.add(issue.key + issue.received).size > size) report(issue)
      }
      return base.search
    },
    preview: (state, location) => write(state, location).search,
  }
}
