'use client'
import { createMemoryHistory } from 'history'
import { usePathname, useSearchParams } from 'next/navigation'
import { createSyncContext, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { browserHistory } from 'redux-url-state/browser'
import { createAppStore } from './store'

const FlushContext = createSyncContext(() => {})
/** Writes what is pending into the URL, now. */
export const useFlush = () => useContext(FlushContext)

// Not in a state of React, which makes one twice in StrictMode: the store that is thrown away would go on answering the URL.
let ofThePage: ReturnType<typeof createAppStore> | undefined

/** One store for each request on the server, and one for the page in the browser. */
export function StoreProvider({ children }: { children: ReactNode }) {
  const url = `${usePathname()}?${useSearchParams()}`
  const [{ store, flush }] = useState(() => appStoreAt(url))
  return (
    <Provider store={store}>
      <FlushContext.Provider value={flush}>{children}</FlushContext.Provider>
    </Provider>
  )
}

function appStoreAt(url: string) {
  if (typeof window === 'undefined') return createAppStore(createMemoryHistory({ initialEntries: [url] }))
  return (ofThePage ??= createAppStore(browserHistory()))
}
