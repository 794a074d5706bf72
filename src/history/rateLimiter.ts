/** Says when the history may be called next. */
export interface RateLimiter {
  /** How many ms to wait, from this moment on; 0 when a call may go out. Who asks takes a place in the line. */
  delay(now: number, who: object): number
  /** Counts a write made at this moment, which costs some calls. */
  spend(now: number, calls: number): void
  /** Gives up a place in the line. */
  yield(who: object): void
}

const interval = 120
const burst = 7

/**
 * Keeps history calls within every browser's allowance: seven at once, then one each 120 ms.
 *
 * Guaranteed: at most 90 calls in any 10 seconds (`burst + 10 s / interval`), and no wait over 120 ms for a call and
 * for each one in the line before it. WebKit allows 100 calls in 10 seconds, Chromium 200, Firefox 1,000. A burst is
 * there so that a store which changes now and then is in its URL at once; the rest is even, so that the last of many
 * changes is never far behind.
 */
export function createRateLimiter(): RateLimiter {
  // When the calls so far would have been used up at an even rate.
  let due = 0
  const line = new Set<object>()
  return {
    delay(now, who) {
      line.add(who)
      const place = [...line].indexOf(who)
      return Math.max(0, due + (place - burst + 1) * interval - now)
    },
    spend(now, calls) {
      due = Math.max(due, now) + calls * interval
    },
    yield: (who) => void line.delete(who),
  }
}
