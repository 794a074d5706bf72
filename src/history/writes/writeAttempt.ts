import { samePath, urlOf } from '../location'
import type { HistoryLocation, UrlLocation } from '../location'

/** `correction` is the answer to a navigation to an entry that was there before: always a replace. */
export type WriteKind = 'push' | 'replace' | 'correction'

/** A call to the history whose outcome is not known yet; routers take their time. */
export interface WriteAttempt {
  readonly kind: WriteKind
  readonly search: string
  readonly before: HistoryLocation
  /** How often the browser has refused it before. */
  readonly tries: number
  /** The state from before the change that asked for this push: what the entry is to be restored to on Back. */
  readonly previousState: unknown
}

/** Whether two query strings say the same; browsers re-encode what they are given. */
export type SameQuery = (a: string, b: string) => boolean

/** Whether a location that the history tells of is the outcome of an attempt. */
export function isOutcome(
  { kind, before, search }: WriteAttempt,
  location: UrlLocation,
  cause: string,
  same: SameQuery,
): boolean {
  return cause === methodOf(kind) && samePath(location, before) && same(location.search, search)
}

/** Whether a history went elsewhere, or changed the text to its liking; one that stands still has refused. */
export function isAnswered({ before, search }: WriteAttempt, after: HistoryLocation, same: SameQuery): boolean {
  return before.key !== after.key || urlOf(before) !== urlOf(after) || same(after.search, search)
}

/** Returns how many ms to wait before a refused attempt is made again: 1, 2, 4 … 64 seconds. */
export function retryDelay({ tries }: WriteAttempt): number {
  return 1000 * 2 ** Math.min(tries, 6)
}

/** Returns the method of a history that makes such a write. */
export function methodOf(kind: WriteKind): 'push' | 'replace' {
  return kind === 'push' ? kind : 'replace'
}

/** Merges two requested kinds: the later wins, except that `replace` never overrides. */
export function mergeKinds(earlier: WriteKind = 'replace', later: WriteKind = 'replace'): WriteKind {
  return later === 'replace' ? earlier : later
}

/** A write that is wanted. */
export interface PendingWrite {
  readonly kind: WriteKind
  /** When it may be made, in the time of `performance.now()`; Infinity, once a blocker of the app has refused it. */
  readonly due: number
  readonly tries: number
  readonly previousState: unknown
}

/** Merges a request into what is wanted; the first `previousState` counts. */
export function mergeRequest(
  pending: Omit<PendingWrite, 'due'> | undefined,
  kind: WriteKind,
  due: number,
  previousState?: unknown,
): PendingWrite {
  return {
    kind: mergeKinds(pending?.kind, kind),
    due,
    tries: pending?.tries ?? 0,
    previousState: pending?.previousState ?? previousState,
  }
}

/** Returns what is pending after an attempt was refused: it is retried if the browser refused it, not a blocker. */
export function afterRefusal(
  made: WriteAttempt,
  pending: PendingWrite | undefined,
  isByBrowser: boolean,
  now: number,
): PendingWrite {
  const { tries, previousState = pending?.previousState } = made
  const kind = mergeKinds(made.kind, pending?.kind)
  if (isByBrowser) return { kind, due: now + retryDelay(made), tries: tries + 1, previousState }
  return { kind, due: pending?.due ?? Infinity, tries, previousState }
}

/** Returns what is wanted of a location that says nothing of it: also what a navigation has called off on its way. */
export function carriedOver(
  made: WriteAttempt | undefined,
  pending: PendingWrite | undefined,
  isNewEntry: boolean,
  now: number,
): PendingWrite | undefined {
  const { kind = 'replace', previousState } = pending ?? {}
  const wanted = made ? mergeRequest(made, kind, now, previousState) : pending
  return wanted && isNewEntry ? { ...wanted, kind: 'replace', previousState: undefined } : wanted
}
