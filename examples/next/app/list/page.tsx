import { List } from './List'

// A query string is known to a server that renders at each request, so what it sends is what the browser shows first.
export const dynamic = 'force-dynamic'

export default function Page() {
  return (
    <main>
      <h1>List</h1>
      <List />
    </main>
  )
}
