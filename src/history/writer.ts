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
  /** Writes what is pending, now, unless a navigation is on its way. */
  flush(): void
  /** Forgets what is pending. */
  cancel(): void
}

interface Pending {
  readonly kind: WriteKind
  /** When it may be written, in the time of `performance.now()`. */
  readonly due: number
  /** How often the history has refused it. */
  readonly tries: number
}
/** A call whose outcome is not known yet; routers take their time. */
interface Attempt {
  readonly kind: WriteKind
  readonly search: string
  readonly before: HistoryLocation
  readonly tries: number
}

/** How often a history is looked at that has a navigation on its way, in ms. */
const glance = 20

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
  let writing: Attempt | undefined
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
    alarm = Infinity
    const now = performance.now()
    if (port.busy()) {
      if (pending || writing) wakeAt(now + glance)
      return
    }
    if (writing) judge(writing)
    if (!pending) return
    const time = Math.max(pending.due, now + pace.delay(now))
    if (time > now) wakeAt(time)
    else attempt(pending)
  }

  function attempt({ kind, tries }: Pending): void {
    pending = undefined
    const before = port.location()
    const search = compose(before)
    if (search === before.search && port.arrived()) return
    const now = performance.now()
    pace.spend(now, port.cost())
    writing = { kind, search, before, tries }
    port.write(callOf(kind), search)
    if (port.busy()) wakeAt(now + glance)
    else if (writing) judge(writing)
  }

  /** A history that went elsewhere, or changed the text to its liking, has answered; one that stands still refused. */
  function judge({ kind, search, before, tries }: Attempt): void {
    writing = undefined
    const after = port.location()
    if (port.arrived() && (!sameEntry(before, after) || same(after.search, search))) return
    ask(kind, performance.now() + 1000 * 2 ** Math.min(tries, 6), tries + 1)
  }

  function ask(kind: WriteKind, due: number, tries: number): void {
    pending = { kind: stronger(kind, pending?.kind), due, tries }
    wakeAt(due)
  }

  return {
    request(kind, rest = 0) {
      const now = performance.now()
      ask(kind, pending && pending.due <= now ? pending.due : now + rest, pending?.tries ?? 0)
    },
    pending: () => pending?.kind ?? writing?.kind,
    isOwn: ({ pathname, search }, cause) =>
      !!writing &&
      cause === callOf(writing.kind) &&
      bare(pathname) === bare(writing.before.pathname) &&
      same(search, writing.search),
    flush() {
      if (pending && !port.busy()) attempt(pending)
    },
    cancel() {
      pending = undefined
      writing = undefined
      alarm = Infinity
      clearTimeout(timer)
    },
  }
}

/** React Router takes the slash from the end of its basename. */
function bare(pathname: string): string {
  return pathname.replace(/\/$/, '')
}

function callOf(kind: WriteKind): 'push' | 'replace' {
  return kind === 'push' ? kind : 'replace'
}

function stronger(a: WriteKind, b: WriteKind = 'replace'): WriteKind {
  return strength[a] > strength[b] ? a : b
}

function sameEntry(a: HistoryLocation, b: HistoryLocation): boolean {
  return a.key === b.key && a.search === b.search && a.pathname === b.pathname && a.hash === b.hash
}
