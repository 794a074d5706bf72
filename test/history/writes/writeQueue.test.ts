import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HistoryLocation } from '../../../src/history/location'
import type { HistoryPort } from '../../../src/history/historyPort'
import { createRateLimiter } from '../../../src/history/rateLimiter'
import { createWriteQueue } from '../../../src/history/writes/writeQueue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type HistoryBehaviour = 'obeys' | 'throws' | 'is blocked' | 'rewrites' | 'takes its time'

/** A port whose history does as it is told, or does not; and a queue of a search that may be set. */
function createStage() {
  const calls: string[] = []
  const stage = { behaviour: 'obeys' as HistoryBehaviour, search: '', arrived: true, busy: false, calls, land: () => {}, refuse: () => {} }
  let location: HistoryLocation = { pathname: '/', search: '', hash: '', key: '0' }
  const shared = { rateLimiter: createRateLimiter() }
  const port: HistoryPort = {
    location: () => location,
    write(kind, search, onRefused) {
      calls.push(`${kind} ${search}`)
      stage.refuse = onRefused
      if (stage.behaviour === 'throws') return onRefused()
      if (stage.behaviour === 'is blocked') return undefined
      const next = {
        ...location,
        search: stage.behaviour === 'rewrites' ? `${search}&more` : search,
        key: String(calls.length),
      }
      stage.land = () => {
        location = next
        stage.busy = false
      }
      if (stage.behaviour === 'takes its time') stage.busy = true
      else stage.land()
      return undefined
    },
    shared,
    isNavigating: () => stage.busy,
    callsPerWrite: () => 1,
    onBeforeLeave: () => undefined,
    matchesPage: () => stage.arrived,
    href: () => '',
    listen: () => () => {},
  }
  const queue = createWriteQueue({ port, compose: () => stage.search, same: (a, b) => a === b })
  return Object.assign(stage, { queue, shared })
}

describe('a write queue', () => {
  it('writes in the microtask, once for all that was asked', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('replace')
    stage.queue.request('replace')
    expect(stage.calls).toEqual([])
    await Promise.resolve()
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('writes the search of the moment that it writes in, as the strongest kind that was asked for', async () => {
    const stage = createStage()
    stage.search = '?old'
    stage.queue.request('push')
    stage.queue.request('replace')
    stage.search = '?new'
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['push ?new'])
  })

  it('never makes an entry in answer to a pop, whatever was asked for on the way', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('push')
    stage.queue.request('correction')
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('makes an entry that is asked for while the answer to a pop still waits', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('correction')
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['push ?a'])
  })

  it('makes no call when the location already is as it should be', async () => {
    const stage = createStage()
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual([])
  })

  it('makes a call when the page is not where the history believes it to be', async () => {
    const stage = createStage()
    stage.arrived = false
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace '])
  })

  it('is as patient as before when more is asked for meanwhile', async () => {
    const stage = createStage()
    Object.assign(stage, { behaviour: 'throws', search: '?a' })
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(500)
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toHaveLength(2)
    // The second refusal, and so two seconds.
    await vi.advanceTimersByTimeAsync(1900)
    expect(stage.calls).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(200)
    expect(stage.calls).toHaveLength(3)
  })

  it('tries a refused call again after 1, 2, 4 seconds and so on, and stops when it is done', async () => {
    const stage = createStage()
    Object.assign(stage, { behaviour: 'throws', search: '?a' })
    stage.queue.request('push')
    const counts: number[] = []
    for (const second of [0, 1, 2, 3, 4, 5, 6, 7]) {
      await vi.advanceTimersByTimeAsync(second === 0 ? 0 : 1000)
      counts.push(stage.calls.length)
    }
    expect(counts).toEqual([1, 2, 2, 3, 3, 3, 3, 4])
    stage.behaviour = 'obeys'
    await vi.advanceTimersByTimeAsync(8000)
    expect(stage.calls).toEqual(Array(5).fill('push ?a'))
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tries at once when something new is asked for', async () => {
    const stage = createStage()
    Object.assign(stage, { behaviour: 'throws', search: '?a' })
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(0)
    Object.assign(stage, { behaviour: 'obeys', search: '?b' })
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['push ?a', 'push ?b'])
  })

  it('leaves a history alone that changes the text to its liking', async () => {
    const stage = createStage()
    Object.assign(stage, { behaviour: 'rewrites', search: '?a' })
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('waits for a value to rest, and no longer for one that does not wait', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('replace', 300)
    await vi.advanceTimersByTimeAsync(200)
    stage.queue.request('replace', 300)
    await vi.advanceTimersByTimeAsync(200)
    expect(stage.calls).toEqual([])
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('does not let what waits delay what does not', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('replace')
    stage.queue.request('replace', 300)
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('forgets what is called off, and its timer', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('replace', 300)
    stage.queue.cancel()
    expect(vi.getTimerCount()).toBe(0)
    stage.queue.request('replace')
    stage.queue.cancel()
    await vi.advanceTimersByTimeAsync(1000)
    expect(stage.calls).toEqual([])
  })

  it('writes at once when flushed', () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('replace', 300)
    stage.queue.flush()
    stage.queue.flush()
    expect(stage.calls).toEqual(['replace ?a'])
  })
})

describe('a write queue to a history that takes its time', () => {
  it('waits for a navigation to end, and then writes what is newest', async () => {
    const stage = createStage()
    stage.busy = true
    stage.search = '?old'
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(5000)
    stage.queue.flush()
    expect(stage.calls).toEqual([])
    stage.search = '?new'
    stage.busy = false
    await vi.advanceTimersByTimeAsync(50)
    expect(stage.calls).toEqual(['push ?new'])
  })

  it('makes one entry of a push that lands while something else is asked for', async () => {
    const stage = createStage()
    stage.behaviour = 'takes its time'
    stage.search = '?a'
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.queue.isPending()).toBe(true)
    stage.search = '?b'
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(100)
    expect(stage.calls).toEqual(['push ?a'])
    stage.land()
    await vi.advanceTimersByTimeAsync(200)
    expect(stage.calls).toEqual(['push ?a', 'replace ?b'])
  })

  it('asks again, as what it was, for a write that the browser refused in the end', async () => {
    const stage = createStage()
    stage.behaviour = 'takes its time'
    stage.search = '?a'
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(0)
    stage.refuse()
    stage.busy = false
    await vi.advanceTimersByTimeAsync(1100)
    expect(stage.calls).toEqual(['push ?a', 'push ?a'])
  })

  it('forgets a write that another navigation has called off', async () => {
    const stage = createStage()
    stage.behaviour = 'takes its time'
    stage.search = '?a'
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(0)
    stage.queue.cancel()
    stage.busy = false
    await vi.advanceTimersByTimeAsync(10_000)
    expect([stage.calls, stage.queue.isPending()]).toEqual([['push ?a'], false])
  })

  it('asks nobody twice for a write that a blocker has held and refused', async () => {
    const stage = createStage()
    stage.behaviour = 'takes its time'
    stage.search = '?a'
    stage.queue.request('push')
    await vi.advanceTimersByTimeAsync(0)
    stage.busy = false
    await vi.advanceTimersByTimeAsync(100_000)
    expect(stage.calls).toEqual(['push ?a'])
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['push ?a', 'push ?a'])
  })
})

describe('a write queue to a history that a blocker guards', () => {
  it('asks once for each change', async () => {
    const stage = createStage()
    stage.behaviour = 'is blocked'
    stage.search = '?a'
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(100_000)
    stage.queue.flush()
    expect(stage.calls).toEqual(['replace ?a'])
    expect(vi.getTimerCount()).toBe(0)
    stage.search = '?b'
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(100_000)
    expect(stage.calls).toEqual(['replace ?a', 'replace ?b'])
  })

  it('is settled, and takes no place in the order of those that wait for the rate limiter', async () => {
    const stage = createStage()
    stage.behaviour = 'is blocked'
    stage.search = '?a'
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    await stage.queue.settled()
    const { rateLimiter } = stage.shared
    rateLimiter.consume(performance.now(), 7)
    const alone = createRateLimiter()
    alone.consume(performance.now(), 8)
    expect(rateLimiter.reserve(performance.now(), {})).toBe(alone.reserve(performance.now(), {}))
  })

  it('tries again when a promise rejects after the write looked refused by a blocker', async () => {
    const stage = createStage()
    stage.behaviour = 'is blocked'
    stage.search = '?a'
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    stage.behaviour = 'obeys'
    stage.refuse()
    await vi.advanceTimersByTimeAsync(1000)
    expect(stage.calls).toEqual(['replace ?a', 'replace ?a'])
  })
})

describe('a cancelled write', () => {
  it('gives up its place in the order of those that wait for the rate limiter', async () => {
    const stage = createStage()
    const { rateLimiter } = stage.shared
    rateLimiter.consume(performance.now(), 20)
    stage.search = '?a'
    stage.queue.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    const other = {}
    const behind = rateLimiter.reserve(performance.now(), other)
    stage.queue.cancel()
    expect(behind - rateLimiter.reserve(performance.now(), other)).toBe(120)
  })
})

describe('the promise of a settled write queue', () => {
  it('resolves at once when nothing is pending', async () => {
    await createStage().queue.settled()
  })

  it('needs no timer for a write that waits for nothing', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('replace')
    await stage.queue.settled()
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it.each([
    ['a write that waits for its value to rest', 300, 'obeys'],
    ['a write whose history takes its time', 0, 'takes its time'],
  ] as const)('waits for %s', async (_, delay, behaviour) => {
    const stage = createStage()
    stage.behaviour = behaviour
    stage.search = '?a'
    stage.queue.request('replace', delay)
    const settled = vi.fn<() => void>()
    void stage.queue.settled().then(settled)
    await vi.advanceTimersByTimeAsync(290)
    expect(settled).not.toHaveBeenCalled()
    stage.land()
    await vi.advanceTimersByTimeAsync(30)
    stage.land()
    await vi.advanceTimersByTimeAsync(30)
    expect([settled.mock.calls.length, stage.calls]).toEqual([1, ['replace ?a']])
  })

  it('waits for a navigation that is on its way, though nothing is pending', async () => {
    const stage = createStage()
    stage.busy = true
    const settled = vi.fn<() => void>()
    void stage.queue.settled().then(settled)
    await vi.advanceTimersByTimeAsync(100)
    expect(settled).not.toHaveBeenCalled()
    stage.busy = false
    await vi.advanceTimersByTimeAsync(30)
    expect(settled).toHaveBeenCalledOnce()
  })

  it.each(['cancel', 'stop'] as const)('resolves when what was pending comes to nothing: %s', async (end) => {
    const stage = createStage()
    stage.search = '?a'
    stage.queue.request('replace', 300)
    const settled = vi.fn<() => void>()
    void stage.queue.settled().then(settled)
    await vi.advanceTimersByTimeAsync(100)
    expect(settled).not.toHaveBeenCalled()
    stage.queue[end]()
    await vi.advanceTimersByTimeAsync(20)
    expect(settled).toHaveBeenCalledOnce()
  })
})
