import type { UrlLocation } from '../../history/location'
import type { UrlIssue } from '../../params/model/issue'
import type { ParamDef } from '../../params/paramTree'
import { writeValues } from '../../params/codec/snapshot'
import type { Reading, View } from '../../params/codec/snapshot'
import { parseQuery } from '../../query-string/queryString'
import type { SyncContext } from '../sync/syncContext'

/** Writes states over locations, and reads them, each from its difference to the last. */
export interface UrlComposer {
  /** The state that the URL shows, or will when what is pending is written. */
  shown(): unknown
  /** Lets another state be the one that is to be shown, which differs from the last one in these params. */
  move(state: unknown, changes?: readonly ParamDef[]): void
  /** The search that shows it; what it cannot carry is reported, once for each value. */
  compose(location: UrlLocation): string
  /** The search that a state would have. */
  preview(state: unknown, location: UrlLocation): string
  /** What a location that has been navigated to makes of a state; the next search is composed from there. */
  read(location: UrlLocation, state: unknown, retain: boolean): Reading
}

export function createUrlComposer(
  context: SyncContext,
  report: (issue: UrlIssue) => void,
  state: unknown,
  start: UrlLocation,
): UrlComposer {
  const reported = new Set<string>()
  const { search } = start
  const plan = context.paramsAt(start)
  const defaults = context.defaultsFor(state)
  let view: View = { search, segments: parseQuery(search), state, plan, defaults, doubts: undefined }
  const write = (next: unknown, at: UrlLocation) =>
    writeValues(context.paramsAt(at), at.search, next, context.defaultsFor(next), view)
  return {
    shown: () => view.state,
    move(next, changes) {
      view.state = next
      if (changes && view.doubts) for (const leaf of changes) view.doubts.add(leaf)
    },
    compose(location) {
      const written = write(view.state, location)
      view = written
      for (const issue of written.issues) {
        const { size } = reported
        if (reported.add(issue.key + issue.received).size > size) report(issue)
      }
      return written.search
    },
    preview: (next, location) => write(next, location).search,
    read(location, before, retain) {
      const reading = context.read(location, before, retain, view)
      view = reading.view
      return reading
    },
  }
}
