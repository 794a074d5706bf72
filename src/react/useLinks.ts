import { useCallback, useSyncExternalStore } from 'react'
import { useStore } from 'react-redux'
import { linksOf } from '../store/hrefs'
import type { Links } from '../store/hrefs'

/** Shows something of the links of react-redux's store; renders again only when what it shows is another value. */
export function useLinks<T extends string | boolean>(show: (links: Links) => T): T {
  const store = useStore()
  const links = linksOf(store)
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = [store.subscribe(changed), links.listen(changed)]
      return () => stops.forEach((stop) => stop())
    },
    [store, links],
  )
  const read = () => show(links)
  return useSyncExternalStore(subscribe, read, read)
}
