import { Desk } from '../desk/Desk'

export const dynamic = 'force-dynamic'

/** The desk again, where the URL takes what is typed at once. */
export default function Page() {
  return <Desk />
}
