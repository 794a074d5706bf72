import type { UrlLocation } from '../../history/location'
import { writeParams } from '../../params/codec/snapshot'
import type { UrlIssue } from '../../params/model/issue'
import type { SyncContext } from '../sync/syncContext'
import type { SyncState } from '../sync/syncState'

/** Says what the URL should be for a state. */
export interface UrlComposer {
  /** Returns the search that shows the synced state; a value that a link cannot carry is reported once. */
  compose(location: UrlLocation): string
  /** Returns the search that a state would have; nothing is noted. */
  preview(state: unknown, location: UrlLocation): string
}

/** Each search is made from the difference to the last snapshot. */
export function createUrlComposer(
  sync: SyncState,
  context: SyncContext,
  report: (issue: UrlIssue) => void,
): UrlComposer {
  const reported = new Set<string>()
  return {
    compose(location) {
      const { snapshot, issues } = writeParams(context.inputAt(location, sync.syncedState), sync.snapshot)
      sync.setSnapshot(snapshot)
      for (const issue of issues) {
        const { size } = reported
        if (reported.add(issue.key + issue.received).size > size) report(issue)
      }
      return snapshot.search
    },
    preview: (state, location) => writeParams(context.inputAt(location, state), sync.snapshot).snapshot.search,
  }
}
