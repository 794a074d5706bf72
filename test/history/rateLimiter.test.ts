import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRateLimiter } from '../../src/history/rateLimiter'
import { property } from '../property'

/** The times at which calls go out, when each is asked for some ms after the last and waits as the pace says. */
function callTimes(gaps: readonly number[], calls = 1): readonly number[] {
  const pace = createRateLimiter()
  const writer = {}
  let now = 1000
  return gaps.map((gap) => {
    now += gap
    now += pace.reserve(now, writer)
    pace.release(writer)
    pace.consume(now, calls)
    return now
  })
}

describe('law 11, browser limits are ours to mind', () => {
  const anyGaps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }), fc.constant(9000)), {
    minLength: 200,
    maxLength: 400,
  })

  property(
    'at most 90 calls go out in any ten seconds',
    [anyGaps],
    (gaps) => {
      const times = callTimes(gaps)
      times.forEach((time, at) => expect((times[at + 90] ?? Infinity) - time).toBeGreaterThanOrEqual(10_000))
    },
    { share: 0.25 },
  )

  property('no call waits longer than 120 ms', [fc.array(fc.nat(300))], (gaps) => {
    const pace = createRateLimiter()
    let now = 0
    for (const gap of gaps) {
      now += gap
      const wait = pace.reserve(now, pace)
      expect(wait).toBeLessThanOrEqual(120)
      now += wait
      pace.consume(now, 1)
    }
  })

  property('writes that come to several calls each are as few', [anyGaps, fc.integer({ min: 2, max: 5 })], (gaps, calls) => {
    const times = callTimes(gaps, calls)
    const most = Math.ceil(90 / calls)
    times.forEach((time, at) => expect((times[at + most] ?? Infinity) - time).toBeGreaterThanOrEqual(10_000))
  })

  it('those who wait have their turns, first come, first served', () => {
    const pace = createRateLimiter()
    const [one, two] = [{}, {}]
    for (let call = 0; call < 7; call++) pace.consume(0, 1)
    const delays = () => [pace.reserve(0, one), pace.reserve(0, two)]
    expect(delays()).toEqual([120, 240])
    pace.release(one)
    pace.consume(0, 1)
    expect(delays()).toEqual([360, 240])
  })

  it('the first seven calls go out at once, and again after a rest', () => {
    expect(callTimes([0, 0, 0, 0, 0, 0, 0, 0])).toEqual([1000, 1000, 1000, 1000, 1000, 1000, 1000, 1120])
    expect(callTimes([0, 0, 0, 0, 0, 0, 0, 840, 0]).slice(-2)).toEqual([1840, 1840])
  })
})
