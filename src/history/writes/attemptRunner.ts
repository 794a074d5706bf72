import type { HistoryPort } from '../historyPort'
import type { HistoryLocation, UrlLocation } from '../location'
import type { NavigationCause } from '../urlHistory'
import { afterRefusal, isAnswered, isOutcome, methodOf } from './writeAttempt'
import type { PendingWrite, SameQuery, WriteAttempt } from './writeAttempt'

export interface AttemptConfig {
  readonly port: HistoryPort
  /** Returns the search that a location should have now. */
  compose(location: HistoryLocation): string
  readonly same: SameQuery
}

/** Makes attempts, one at a time, and finds out what became of them. */
export interface AttemptRunner {
  /** The attempt whose outcome is not known yet. */
  inFlight(): WriteAttempt | undefined
  /** Calls the history if its search is to change; returns whether it did. */
  run(write: PendingWrite): boolean
  /** Judges the attempt by reading back; returns what is pending now, with the retry if it was refused. */
  judge(pending: PendingWrite | undefined): PendingWrite | undefined
  /** Returns the attempt, this store's own or another's on this history, that a location is the outcome of. */
  matching(location: UrlLocation, cause: NavigationCause): { attempt: WriteAttempt; isOwn: boolean } | undefined
  /** Notes that the history told of the call, which changed nothing: the browser has ignored it. */
  noteIgnored(): void
  forget(): void
}

/** `onLateRefusal` is called when a promise rejects after the attempt was judged. */
export function createAttemptRunner(
  { port, compose, same }: AttemptConfig,
  onLateRefusal: (made: WriteAttempt) => void,
): AttemptRunner {
  const { shared } = port
  let inFlight: WriteAttempt | undefined
  /** The attempt that the browser, and not a blocker, has refused. */
  let refused: WriteAttempt | undefined

  function noteRefused(made: WriteAttempt): void {
    refused = made
    if (inFlight !== made) onLateRefusal(made)
  }
  function forget(): void {
    if (shared.attempt === inFlight) delete shared.attempt
    inFlight = undefined
  }
  return {
    inFlight: () => inFlight,
    run({ kind, tries, previousState }) {
      const before = port.location()
      const search = compose(before)
      if (search === before.search && port.matchesPage()) return false
      shared.rateLimiter.consume(performance.now(), port.callsPerWrite())
      const made: WriteAttempt = { kind, search, before, tries, previousState }
      inFlight = made
      shared.attempt = made
      port.write(methodOf(kind), search, () => noteRefused(made))
      return true
    },
    judge(pending) {
      const made = inFlight
      forget()
      if (!made) return pending
      const matchesPage = port.matchesPage()
      if (matchesPage && isAnswered(made, port.location(), same)) return pending
      return afterRefusal(made, pending, refused === made || !matchesPage, performance.now())
    },
    matching(location, cause) {
      // What is shared is an attempt of a runner like this one.
      const attempts = [inFlight, shared.attempt as WriteAttempt | undefined]
      const attempt = attempts.find((made) => made && isOutcome(made, location, cause, same))
      return attempt && { attempt, isOwn: attempt === inFlight }
    },
    noteIgnored: () => void (refused = inFlight),
    forget,
  }
}
