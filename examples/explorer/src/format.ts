const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
const count = new Intl.NumberFormat('en-GB')

/** A moment as the table and the panel tell it, in UTC. */
export function timeText(moment: number): string {
  return time.format(moment)
}

/** How many are shown, and of how many when that is not all. */
export function countText(shown: number, all: number): string {
  if (shown === all) return count.format(all)
  return `${shown === 0 ? 'None' : count.format(shown)} of ${count.format(all)}`
}
