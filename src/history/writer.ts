import type { HistoryLocation, Port, UrlLocation } from './port'
import { createPace } from './pace'

/** `correct` is a replace that stays one, whatever joins it: the answer to a pop never makes an entry. */
export type WriteKind = 'push' | 'replace' | 'correct'

export interface WriterConfig {
  readonly port: Port
  /** The search that this location is to have, as of now. */
  compose(location: UrlLocation): string
  /** Whether two searches say the same; browsers re-encode what they are given. */
  same(a: string, b: string): boolean
}

/** Brings the composed search into the history, at most one call at a time. */
export interface Writer {
  /** Asks for a write: in the microtask, or when nothing was asked for `rest` ms, or as soon as the pace allows. */
  request(kind: WriteKind, rest?: number): void
  /** What is waiting to be written, if anything is. */
  pending(): WriteKind | undefined
  /** Whether a location that was heard of is what this writer is writing. */
  isOwn(location: UrlLocation, cause: string): boolean
  /** Writes what is pending, now. */
  flush(): void
  /** Forgets what is pending. */
  cancel(): void
}

interface Pending {
  readonly kind: WriteKind
  readonly due: number
  readonly tries: number
}

const strength: Readonly<Record<WriteKind, number>> = { replace: 0, push: 1, correct: 2 }

/**
 * Paces, verifies and repeats writes; the latest search always wins.
 *
 * Guaranteed: a call that the history refused (threw, ignored, blocked) is seen by reading back and tried again after
 * 1, 2, 4 … 64 seconds, or at the next request that its pace allows; nothing is thrown.
 */
export function createWriter({ port, compose, same }: WriterConfig): Writer {
  const pace = createPace()
  let pending: Pending | undefined
  let writing: { readonly kind: string; readonly search: string; readonly pathname: string } | undefined
  let alarm: Alarm | undefined

  function wakeAt(time: number): void {
    if (alarm && alarm.time <= time) return
    alarm?.cancel()
    alarm = setAlarm(time, wake)
  }

  function wake(): void {
    alarm = undefined
    if (!pending) return
    const now = performance.now()
    const time = Math.max(pending.due, now + pace.delay(now))
    if (time > now) wakeAt(time)
    else attempt(pending)
  }

  function attempt(job: Pending): void {
    pending = undefined
    const before = port.location()
    const search = compose(before)
    if (search === before.search && port.arrived()) return
    const kind = job.kind === 'push' ? 'push' : 'replace'
    pace.spend(performance.now())
    writing = { kind, search, pathname: before.pathname }
    port.write(kind, search)
    writing = undefined
    const after = port.location()
    // A history that went elsewhere, or changed the text to its liking, has answered; one that stands still refused.
    const refused = port.arrived() ? sameEntry(before, after) && !same(after.search, search) : true
    if (refused) again(job)
  }

  function again(job: Pending): void {
    const due = performance.now() + 1000 * 2 ** Math.min(job.tries, 6)
    pending = { kind: stronger(job.kind, pending?.kind), due, tries: job.tries + 1 }
    wakeAt(due)
  }

  return {
    request(kind, rest = 0) {
      const now = performance.now()
      const due = pending && pending.due <= now ? pending.due : now + rest
      pending = { kind: stronger(kind, pending?.kind), due, tries: pending?.tries ?? 0 }
      wakeAt(due)
    },
    pending: () => pending?.kind,
    isOwn: ({ pathname, search }, cause) =>
      writing !== undefined && cause === writing.kind && pathname === writing.pathname && same(search, writing.search),
    flush() {
      if (pending) attempt(pending)
    },
    cancel() {
      pending = undefined
      alarm?.cancel()
      alarm = undefined
    },
  }
}

function stronger(a: WriteKind, b: WriteKind = 'replace'): WriteKind {
  return strength[a] > strength[b] ? a : b
}

function sameEntry(a: HistoryLocation, b: HistoryLocation): boolean {
  return a.key === b.key && a.search === b.search && a.pathname === b.pathname && a.hash === b.hash
}

interface Alarm {
  readonly time: number
  cancel(): void
}

/** A timer, or the microtask for a time that has come. */
function setAlarm(time: number, ring: () => void): Alarm {
  const wait = time - performance.now()
  if (wait > 0) {
    const timer = setTimeout(ring, wait)
    return { time, cancel: () => clearTimeout(timer) }
  }
  let run = ring
  queueMicrotask(() => run())
  return { time, cancel: () => (run = () => {}) }
}
