import { setTimeout } from 'node:timers/promises'
import Link from 'next/link'

export const dynamic = 'force-dynamic'

/** A page whose data takes a second. */
export default async function Page() {
  await setTimeout(1000)
  return (
    <main>
      <h1>Slow</h1>
      <Link href="/desk?q=back">Desk</Link>
    </main>
  )
}
