import { entryName } from '../../history/location'
import type { HistoryLocation, UrlLocation } from '../../history/location'
import { sameQuery } from '../../query-string/queryString'

/** What entries were left without, had they not been left so soon: a history lets only the current one be written. */
export interface UnsavedEntries {
  /** Notes the search that an entry should have; its own settles the debt. */
  owe(entry: HistoryLocation, search: string): void
  /** The location of an entry as it should be, now that it is here again. */
  redeem(entry: HistoryLocation): UrlLocation
}

export function createUnsavedEntries(): UnsavedEntries {
  const searches = new Map<string, string>()
  return {
    owe(entry, search) {
      const isPaid = sameQuery(search, entry.search)
      if (!isPaid) searches.set(entryName(entry), search)
      else if (searches.size > 0) searches.delete(entryName(entry))
    },
    redeem(entry) {
      // Names are slow to make, and mostly there are no debts.
      const search = searches.size > 0 ? searches.get(entryName(entry)) : undefined
      return search === undefined ? entry : { ...entry, search }
    },
  }
}
