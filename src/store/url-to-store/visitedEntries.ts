import { sameLocation } from '../../history/location'
import type { HistoryLocation } from '../../history/location'
import type { NavigationCause } from '../../history/urlHistory'

/** The entries that this page has seen, each with what it should show: a history lets only the current be written. */
export interface VisitedEntries {
  /** Notes what the current entry should show, now that it is left. */
  leave(search: string): void
  /** Notes where the history is now; returns what that entry should show, if it was left before. */
  enter(location: HistoryLocation, cause: NavigationCause): string | undefined
}

interface VisitedEntry {
  readonly location: HistoryLocation
  /** What it should show, once it has been left. */
  readonly search: string | undefined
}

/** Chromium and Firefox keep 50 entries for a tab, WebKit 100: what is older can no longer be gone back to. */
const maxEntries = 100

/** Starts with the entry that the page is at. A push makes those after it unreachable, and they are forgotten. */
export function createVisitedEntries(start: HistoryLocation): VisitedEntries {
  let entries: VisitedEntry[] = [{ location: start, search: undefined }]
  let current = 0

  function insert(entry: VisitedEntry, rest: readonly VisitedEntry[]): void {
    entries = [...entries.slice(0, current + 1), entry, ...rest].slice(-maxEntries)
    current = entries.indexOf(entry)
  }
  return {
    leave(search) {
      entries[current] = { ...(entries[current] as VisitedEntry), search } // there always is a current one
    },
    enter(location, cause) {
      const entry = { location, search: undefined }
      if (cause === 'replace') entries[current] = entry
      if (cause === 'push') insert(entry, [])
      if (cause !== 'pop') return undefined
      const found = nearest(entries, current, location)
      // One that is not known is from before this page was loaded, or an anchor that the history takes for a pop.
      if (found === undefined) insert(entry, entries.slice(current + 1))
      else current = found
      return entries[current]?.search
    },
  }
}

/** Where an entry is, nearest to the current one: a hash history of version 4 gives entries no key. */
function nearest(entries: readonly VisitedEntry[], current: number, location: HistoryLocation): number | undefined {
  const found = entries.flatMap((entry, at) => (at !== current && sameLocation(entry.location, location) ? [at] : []))
  return found.sort((a, b) => Math.abs(a - current) - Math.abs(b - current))[0]
}
