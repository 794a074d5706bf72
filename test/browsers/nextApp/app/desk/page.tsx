import { setTimeout } from 'node:timers/promises'
import { Desk } from './Desk'

export const dynamic = 'force-dynamic'

/** A page that is rendered at each request, and takes `wait` ms for it. */
export default async function Page({ searchParams }: { searchParams: Promise<{ wait?: string }> }) {
  const rendered = await load(Number((await searchParams).wait ?? 0))
  return (
    <main>
      <h1>Desk</h1>
      <Desk />
      <p id="rendered">{rendered}</p>
    </main>
  )
}

async function load(wait: number) {
  await setTimeout(wait)
  return Date.now()
}
