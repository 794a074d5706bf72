/** Whether there is a page around, as there is none on a server. */
export function hasPage(): boolean {
  return typeof document !== 'undefined'
}
