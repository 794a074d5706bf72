import { setTimeout } from 'node:timers/promises'
import { Suspense } from 'react'
import { Desk } from '../Desk'

export const dynamic = 'force-dynamic'

/** A page of which a part comes a second later. */
export default function Page() {
  return (
    <main>
      <h1>Streamed</h1>
      <Desk />
      <Suspense fallback={<p>It comes</p>}>
        <Part />
      </Suspense>
    </main>
  )
}

async function Part() {
  await setTimeout(1000)
  return <p>It is here</p>
}
