import Link from 'next/link'

export default function Page() {
  return (
    <main>
      <h1>About</h1>
      <Link href="/list?q=back">List</Link>
    </main>
  )
}
