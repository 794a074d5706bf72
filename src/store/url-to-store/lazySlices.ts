import type { UrlLocation } from '../../history/location'
import type { StateAccess } from '../../params/model/stateAccess'
import { hasSlice } from '../sync/syncContext'

/** Where the page was when each lazy slice first appeared: its params begin with what that URL says. */
export interface LazySlices {
  /** The location for a slice that has appeared or would appear now; nothing is noted. */
  locationFor(slice: string): UrlLocation
  /** The same, noted, so that a replay of the actions gives the slice the same values. */
  firstSeenAt(slice: string): UrlLocation
  /** Forgets the slices that this state lacks: they begin anew when they come again. */
  forgetMissing(state: unknown, access: StateAccess): void
  clear(): void
}

/** Starts with no slice; `currentLocation` says where the page is. */
export function createLazySlices(currentLocation: () => UrlLocation): LazySlices {
  const locations = new Map<string, UrlLocation>()
  const locationFor = (slice: string) => locations.get(slice) ?? currentLocation()
  return {
    locationFor,
    firstSeenAt(slice) {
      const location = locationFor(slice)
      locations.set(slice, location)
      return location
    },
    forgetMissing(state, access) {
      for (const slice of locations.keys()) if (!hasSlice(state, slice, access)) locations.delete(slice)
    },
    clear: () => locations.clear(),
  }
}
