/** Says when the history may be called next. */
export interface Pace {
  /** How many ms to wait, from this moment on; 0 when a call may go out. */
  delay(now: number): number
  /** Counts a write made at this moment, which costs some calls. */
  spend(now: number, calls: number): void
}

const interval = 120
const burst = 7

/**
 * Keeps history calls within every browser's allowance: seven at once, then one each 120 ms.
 *
 * Guaranteed: at most 90 calls in any 10 seconds (`burst + 10 s / interval`), and no wait over 120 ms a call. WebKit
 * allows 100 calls in 10 seconds, Chromium 200, Firefox 1,000. A burst is there so that a store which changes now and
 * then is in its URL at once; the rest is even, so that the last of many changes is never far behind.
 */
export function createPace(): Pace {
  // When the calls so far would have been used up at an even rate.
  let due = 0
  return {
    delay: (now) => Math.max(0, due - (burst - 1) * interval - now),
    spend(now, calls) {
      due = Math.max(due, now) + calls * interval
    },
  }
}
