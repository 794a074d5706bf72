import type { UrlLocation } from '../history/port'
import type { UrlIssue } from '../params/issue'
import { writeValues } from '../params/values'
import type { ParamLeaf } from '../params/paramTree'
import type { Reading, View } from '../params/values'
import type { ReducerContext } from './rootReducer'

/** Writes states over locations, and reads them, each from its difference to the last. */
export interface Composer {
  /** The search to be written; what it cannot carry is reported, once for each value. */
  compose(state: unknown, location: UrlLocation): string
  /** Takes note of how one state became another, which spares looking for it again. */
  follow(before: unknown, after: unknown, changes: readonly ParamLeaf[]): void
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
    follow(before, after, changes) {
      if (!base?.doubts || base.state !== before) return
      base.state = after
      for (const leaf of changes) base.doubts.add(leaf)
    },
    preview: (state, location) => write(state, location).search,
    read(location, state, retain) {
      const reading = context.read(location, state, retain, base)
      base = reading.view
      return reading
    },
  }
}
