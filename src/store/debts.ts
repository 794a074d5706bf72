import { entryName } from '../history/location'
import type { HistoryLocation, UrlLocation } from '../history/location'
import { sameSearch } from '../search/search'

/** What entries were left without, had they not been left so soon: a history lets only the current one be written. */
export interface Debts {
  /** Notes the search that an entry should have; its own settles the debt. */
  owe(entry: HistoryLocation, search: string): void
  /** The location of an entry as it should be, now that it is here again. */
  redeem(entry: HistoryLocation): UrlLocation
}

export function createDebts(): Debts {
  const searches = new Map<string, string>()
  return {
    owe(entry, search) {
      const isPaid = sameSearch(search, entry.search)
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
