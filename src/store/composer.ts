import type { UrlLocation } from '../history/port'
import type { UrlIssue } from '../params/issue'
import { writeValues } from '../params/values'
import type { Reading, View } from '../params/values'
import type { ReducerContext } from './rootReducer'

/** Writes states over locations, and reads them, each from its difference to the last. */
export interface Composer {
  /** The search to be written; what it cannot carry is reported, once for each value. */
  compose(state: unknown, location: UrlLocation): string
  /** The search that a state would have. */
  preview(state: unknown, location: UrlLocation): string
  /** What a location that has been navigated to makes of a state; the next search is composed from there. */
  read(location: UrlLocation, state: unknown, retain: boolean): Reading
}

export function createComposer(context: ReducerContext, report: (issue: UrlIssue) => void): Composer {
  const { definition, defaults } = context
  const reported = new Set<string>()
  let base: View | undefined
  const write = (state: unknown, { pathname, search }: UrlLocation) =>
    writeValues(definition.plan(pathname), search, state, defaults.of(state), base)
  return {
    compose(state, location) {
      const written = write(state, location)
      base = written
      for (const issue of written.issues) {
        const { size } = reported
        if (reported.add(issue.key + issue.received).size > size) report(issue)
      }
      return written.search
    },
    preview: (state, location) => write(state, location).search,
    read(location, state, retain) {
      const reading = context.read(location, state, retain, base)
      base = reading.view
      return reading
    },
  }
}
