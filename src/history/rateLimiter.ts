/** Says when the history may be called next. */
export interface RateLimiter {
  /** Returns how many ms to wait from this moment on, 0 when a call may go out, and puts the owner in the queue. */
  reserve(now: number, owner: object): number
  /** Counts some calls that are made at this moment. */
  consume(now: number, calls: number): void
  /** Takes the owner out of the queue. */
  release(owner: object): void
}

const interval = 120
const burst = 7

/**
 * Keeps history calls within every browser's allowance: seven at once, then one each 120 ms.
 *
 * Guaranteed: at most 90 calls in any 10 seconds (`burst + 10 s / interval`), and no wait over 120 ms for a call and
 * for each one before it in the queue. WebKit allows 100 calls in 10 seconds, Chromium 200, Firefox 1,000. The burst
 * lets a store that changes now and then reach its URL at once; the even rate after it keeps the last of many changes
 * from falling far behind.
 */
export function createRateLimiter(): RateLimiter {
  // When the calls so far would have been used up at an even rate.
  let due = 0
  const queue = new Set<object>()
  return {
    reserve(now, owner) {
      queue.add(owner)
      const position = [...queue].indexOf(owner)
      return Math.max(0, due + (position - burst + 1) * interval - now)
    },
    consume(now, calls) {
      due = Math.max(due, now) + calls * interval
    },
    release: (owner) => void queue.delete(owner),
  }
}
