import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { StoreProvider } from './StoreProvider'

export const metadata = { title: "Next's app router", icons: 'data:,' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {/* A page that is built ahead of any request has no query string: Next leaves the rest to the browser. */}
        <Suspense>
          <StoreProvider>{children}</StoreProvider>
        </Suspense>
      </body>
    </html>
  )
}
