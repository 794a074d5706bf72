import type { UrlLocation } from '../location'
import type { NavigationCause } from '../urlHistory'
import { createAttemptRunner } from './attemptRunner'
import type { AttemptConfig } from './attemptRunner'
import { createWakeTimer } from './wakeTimer'
import { afterRefusal, carriedOver, mergeRequest } from './writeAttempt'
import type { PendingWrite, WriteAttempt, WriteKind } from './writeAttempt'

/** Brings the composed search into the history, at most one call at a time. */
export interface WriteQueue {
  /** Asks for a write: in the microtask, when nothing was asked for `delay` ms, or when the rate limiter allows it. */
  request(kind: WriteKind, delay?: number, previousState?: unknown): void
  isPending(): boolean
  /** Returns the attempt, this store's own or another's on this history, that a location is the outcome of. */
  matchingAttempt(location: UrlLocation, cause: NavigationCause): { attempt: WriteAttempt; isOwn: boolean } | undefined
  /** The search that a call to the history is to lead to, if one is on its way. */
  searchInFlight(): string | undefined
  /** The state that Back is to restore, if a push is wanted or on its way. */
  previousState(): unknown
  /** Notes that the history told of a write that changed nothing: the browser has ignored it. */
  noteIgnored(): void
  /** Keeps what is pending for a location that says nothing of it; a new entry needs no push for it. */
  carryOver(isNewEntry: boolean): void
  /** Writes what is pending now, unless a navigation is on its way or a blocker has refused it. */
  flush(): void
  /** Forgets what is pending. */
  cancel(): void
  /** Resolves when nothing is wanted that is not refused by a blocker, and no navigation is on its way. */
  settled(): Promise<void>
  /** Writes nothing from here on. */
  stop(): void
}

/** How often a history that is navigating is asked whether it still is, in ms. */
const busyPollMs = 20

/**
 * Paces, verifies and repeats writes; the latest search always wins.
 *
 * Guaranteed: a call that the browser refused (it threw, or changed nothing) is noticed by reading back and made again
 * after 1, 2, 4 … 64 seconds; one that a blocker refused is made again with the next request only, so that nobody is
 * asked twice; nothing is thrown.
 */
export function createWriteQueue(config: AttemptConfig): WriteQueue {
  const { port } = config
  const { rateLimiter } = port.shared
  let pending: PendingWrite | undefined
  const attempts = createAttemptRunner(config, retryLate)
  const timer = createWakeTimer(wake)

  function wake(): void {
    const now = performance.now()
    if (port.isNavigating()) return isPending() ? poll() : undefined
    if (attempts.inFlight()) schedule(attempts.judge(pending))
    if (pending && pending.due < Infinity) {
      const time = Math.max(pending.due, now + rateLimiter.reserve(now, timer))
      if (time > now) timer.wakeAt(time)
      else write(pending)
    }
  }

  function write(wanted: PendingWrite): void {
    schedule(undefined)
    if (!attempts.run(wanted)) return
    if (port.isNavigating()) poll()
    else schedule(attempts.judge(pending))
  }

  function schedule(next: PendingWrite | undefined): void {
    pending = next
    if (next && next.due < Infinity) timer.wakeAt(next.due)
    else rateLimiter.release(timer)
  }

  /** A promise may reject after the attempt was judged, when a blocker seemed to have refused it. */
  function retryLate(made: WriteAttempt): void {
    if (pending?.due === Infinity) schedule(afterRefusal(made, pending, true, performance.now()))
  }

  /** Nothing tells when a navigation has ended and its page is shown. */
  function poll(): void {
    timer.wakeAt(performance.now() + busyPollMs)
  }

  function isPending(): boolean {
    return (pending ?? attempts.inFlight()) !== undefined
  }

  function isSettled(): boolean {
    return !attempts.inFlight() && (pending?.due ?? Infinity) === Infinity && !port.isNavigating()
  }

  function cancel(): void {
    attempts.forget()
    schedule(undefined)
    timer.clear()
  }

  return {
    request(kind, delay = 0, previousState) {
      const now = performance.now()
      const due = pending && pending.due <= now ? pending.due : now + delay
      schedule(mergeRequest(pending, kind, due, previousState))
    },
    isPending,
    matchingAttempt: attempts.matching,
    searchInFlight: () => attempts.inFlight()?.search,
    previousState: () => attempts.inFlight()?.previousState ?? pending?.previousState,
    noteIgnored: attempts.noteIgnored,
    carryOver(isNewEntry) {
      const wanted = carriedOver(attempts.inFlight(), pending, isNewEntry, performance.now())
      attempts.forget()
      if (wanted) schedule(wanted)
    },
    flush() {
      if (pending && pending.due < Infinity && !port.isNavigating()) write(pending)
    },
    cancel,
    async settled() {
      // A write that waits for nothing goes out in this microtask, and under fake timers no timer would end.
      await Promise.resolve()
      while (!isSettled()) await new Promise((resolve) => setTimeout(resolve, busyPollMs))
    },
    stop() {
      cancel()
      timer.stop()
    },
  }
}
