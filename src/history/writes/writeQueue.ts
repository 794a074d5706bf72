import { callOf, isAnswered, isOutcome, joined, penance } from './writeAttempt'
import type { WriteAttempt, SameQuery, WriteKind } from './writeAttempt'
import type { HistoryLocation, UrlLocation } from '../location'
import type { HistoryPort } from '../historyPort'

export interface WriteQueueConfig {
  readonly port: HistoryPort
  /** The search that this location is to have, as of now. */
  compose(location: HistoryLocation): string
  readonly same: SameQuery
}

/** Brings the composed search into the history, at most one call at a time. */
export interface WriteQueue {
  /**
   * Asks for a write: in the microtask, or when nothing was asked for `rest` ms, or as soon as the pace allows. Of
   * those that come to one call, the first `leftWith` goes with it.
   */
  request(kind: WriteKind, rest?: number, leftWith?: unknown): void
  /** What is waiting to be written, if anything is. */
  pending(): WriteKind | undefined
  /** The attempt that a location which was heard of is the outcome of, if it is one. */
  own(location: UrlLocation, cause: string): WriteAttempt | undefined
  /** What the entry is left with by the call that is waiting, or on its way. */
  leftWith(): unknown
  /** Writes what is pending, now, unless a navigation is on its way. */
  flush(): void
  /** Forgets what is pending. */
  cancel(): void
  /** Writes nothing from here on. */
  stop(): void
}

interface Pending {
  readonly kind: WriteKind
  /** When it may be written, in the time of `performance.now()`. */
  readonly due: number
  /** How often the history has refused it. */
  readonly tries: number
  readonly leftWith: unknown
}

/** How often a history is looked at that has a navigation on its way, in ms. */
const glance = 20

/**
 * Paces, verifies and repeats writes; the latest search always wins.
 *
 * Guaranteed: a call that the history refused (threw, ignored, blocked) is seen by reading back and tried again after
 * 1, 2, 4 … 64 seconds, or at the next request that its pace allows; nothing is thrown.
 */
export function createWriteQueue({ port, compose, same }: WriteQueueConfig): WriteQueue {
  let pending: Pending | undefined
  let writing: WriteAttempt | undefined
  /** When it is to wake next; never, once it has stopped. */
  let alarm = Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  function wakeAt(time: number): void {
    if (time >= alarm) return
    alarm = time
    clearTimeout(timer)
    const wait = time - performance.now()
    if (wait > 0) timer = setTimeout(wake, wait)
    else queueMicrotask(wake)
  }

  // Waking once too often does no harm, so a microtask is never called off.
  function wake(): void {
    if (alarm === -Infinity) return
    alarm = Infinity
    const now = performance.now()
    if (port.isNavigating()) {
      if (pending || writing) wakeAt(now + glance)
      return
    }
    if (writing) judge(writing)
    if (!pending) return
    const time = Math.max(pending.due, now + port.pace.delay(now, wake))
    if (time > now) wakeAt(time)
    else attempt(pending)
  }

  function attempt({ kind, tries, leftWith }: Pending): void {
    pending = undefined
    port.pace.yield(wake)
    const before = port.location()
    const search = compose(before)
    if (search === before.search && port.arrived()) return
    port.pace.spend(performance.now(), port.callsPerWrite())
    writing = { kind, search, before, tries, leftWith }
    port.write(callOf(kind), search)
    if (port.isNavigating()) wakeAt(performance.now() + glance)
    else if (writing) judge(writing)
  }

  function judge(made: WriteAttempt): void {
    writing = undefined
    if (isAnswered(made, port.location(), same) && port.arrived()) return
    const { kind, tries, leftWith = pending?.leftWith } = made
    ask(joined(kind, pending?.kind), performance.now() + penance(made), tries + 1, leftWith)
  }

  function ask(kind: WriteKind, due: number, tries: number, leftWith: unknown): void {
    pending = { kind, due, tries, leftWith }
    wakeAt(due)
  }

  function cancel(): void {
    pending = undefined
    writing = undefined
    port.pace.yield(wake)
    clearTimeout(timer)
    if (alarm !== -Infinity) alarm = Infinity
  }

  return {
    request(kind, rest = 0, leftWith) {
      const now = performance.now()
      const due = pending && pending.due <= now ? pending.due : now + rest
      ask(joined(pending?.kind, kind), due, pending?.tries ?? 0, pending?.leftWith ?? leftWith)
    },
    pending: () => pending?.kind ?? writing?.kind,
    own: (location, cause) => (writing && isOutcome(writing, location, cause, same) ? writing : undefined),
    leftWith: () => writing?.leftWith ?? pending?.leftWith,
    flush() {
      if (pending && !port.isNavigating()) attempt(pending)
    },
    cancel,
    stop() {
      cancel()
      alarm = -Infinity
    },
  }
}
