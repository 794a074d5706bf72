import { samePath, urlOf } from '../location'
import type { HistoryLocation, UrlLocation } from '../location'

/** `correct` is a replace that stays one, whatever it joins: the answer to a pop never makes an entry. */
export type WriteKind = 'push' | 'replace' | 'correct'

/** A call to the history whose outcome is not known yet; routers take their time. */
export interface WriteAttempt {
  readonly kind: WriteKind
  readonly search: string
  readonly before: HistoryLocation
  /** How often the history has refused it before. */
  readonly tries: number
  /** What the entry is left with, if it is left: the caller's own word. */
  readonly leftWith: unknown
}

/** Whether two searches say the same; browsers re-encode what they are given. */
export type SameQuery = (a: string, b: string) => boolean

/** Whether a location that was heard of is what an attempt has come to. */
export function isOutcome(
  { kind, before, search }: WriteAttempt,
  location: UrlLocation,
  cause: string,
  same: SameQuery,
): boolean {
  return cause === callOf(kind) && samePath(location, before) && same(location.search, search)
}

/** Whether a history went elsewhere, or changed the text to its liking; one that stands still has refused. */
export function isAnswered({ before, search }: WriteAttempt, after: HistoryLocation, same: SameQuery): boolean {
  return before.key !== after.key || urlOf(before) !== urlOf(after) || same(after.search, search)
}

/** How many ms a refused attempt waits to be made again: 1, 2, 4 … 64 seconds. */
export function penance({ tries }: WriteAttempt): number {
  return 1000 * 2 ** Math.min(tries, 6)
}

export function callOf(kind: WriteKind): 'push' | 'replace' {
  return kind === 'push' ? kind : 'replace'
}

/** What two wishes come to when one call is to be for both: the later one, unless it does not mind. */
export function joined(earlier: WriteKind = 'replace', later: WriteKind = 'replace'): WriteKind {
  return later === 'replace' ? earlier : later
}
