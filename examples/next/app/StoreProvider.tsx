'use client'
import { createMemoryHistory } from 'history'
import { usePathname, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { browserHistory } from 'redux-url-state/browser'
import { basePath } from './basePath'
import { createAppStore } from './store'

// Not in a state of React, which makes one twice in StrictMode: the store that is thrown away would go on answering the URL.
let storeOfThePage: ReturnType<typeof createAppStore> | undefined

/** One store for each request on the server, and one for the page in the browser. */
export function StoreProvider({ children }: { children: ReactNode }) {
  // Next leaves its basePath out, which is part of the URL that the browser shows.
  const url = `${basePath}${usePathname()}?${useSearchParams()}`
  const [store] = useState(() => appStoreAt(url))
  return <Provider store={store}>{children}</Provider>
}

function appStoreAt(url: string) {
  if (typeof window === 'undefined') return createAppStore(createMemoryHistory({ initialEntries: [url] }))
  return (storeOfThePage ??= createAppStore(browserHistory()))
}
