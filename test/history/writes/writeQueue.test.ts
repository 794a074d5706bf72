import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HistoryLocation } from '../../../src/history/location'
import type { HistoryPort } from '../../../src/history/historyPort'
import { createRateLimiter } from '../../../src/history/rateLimiter'
import { createWriteQueue } from '../../../src/history/writes/writeQueue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Mood = 'obeys' | 'ignores' | 'rewrites' | 'takes its time'

/** A port whose history does as it is told, or does not; and a writer of a search that may be set. */
function createStage() {
  const calls: string[] = []
  const stage = { mood: 'obeys' as Mood, search: '', arrived: true, busy: false, calls, land: () => {} }
  let location: HistoryLocation = { pathname: '/', search: '', hash: '', key: '0' }
  const port: HistoryPort = {
    location: () => location,
    write(kind, search) {
      calls.push(`${kind} ${search}`)
      if (stage.mood === 'ignores') return
      const next = {
        ...location,
        search: stage.mood === 'rewrites' ? `${search}&more` : search,
        key: String(calls.length),
      }
      stage.land = () => {
        location = next
        stage.busy = false
      }
      if (stage.mood === 'takes its time') stage.busy = true
      else stage.land()
    },
    writing: () => undefined,
    isNavigating: () => stage.busy,
    callsPerWrite: () => 1,
    pace: createRateLimiter(),
    onBeforeLeave: () => undefined,
    arrived: () => stage.arrived,
    href: () => '',
    listen: () => () => {},
  }
  const writer = createWriteQueue({ port, compose: () => stage.search, same: (a, b) => a === b })
  return Object.assign(stage, { writer })
}

describe('a writer', () => {
  it('writes in the microtask, once for all that was asked', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.writer.request('replace')
    stage.writer.request('replace')
    expect(stage.calls).toEqual([])
    await Promise.resolve()
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('writes the search of the moment that it writes in, as the strongest kind that was asked for', async () => {
    const stage = createStage()
    stage.search = '?old'
    stage.writer.request('push')
    stage.writer.request('replace')
    stage.search = '?new'
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['push ?new'])
  })

  it('never makes an entry in answer to a pop, whatever was asked for on the way', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.writer.request('push')
    stage.writer.request('correct')
    stage.writer.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('makes an entry that is asked for while the answer to a pop still waits', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.writer.request('correct')
    stage.writer.request('push')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['push ?a'])
  })

  it('makes no call when the location already is as it should be', async () => {
    const stage = createStage()
    stage.writer.request('push')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual([])
  })

  it('makes a call when the page is not where the history believes it to be', async () => {
    const stage = createStage()
    stage.arrived = false
    stage.writer.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace '])
  })

  it('is as patient as before when more is asked for meanwhile', async () => {
    const stage = createStage()
    Object.assign(stage, { mood: 'ignores', search: '?a' })
    stage.writer.request('replace')
    await vi.advanceTimersByTimeAsync(500)
    stage.writer.request('replace')
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
    Object.assign(stage, { mood: 'ignores', search: '?a' })
    stage.writer.request('push')
    const counts: number[] = []
    for (const second of [0, 1, 2, 3, 4, 5, 6, 7]) {
      await vi.advanceTimersByTimeAsync(second === 0 ? 0 : 1000)
      counts.push(stage.calls.length)
    }
    expect(counts).toEqual([1, 2, 2, 3, 3, 3, 3, 4])
    stage.mood = 'obeys'
    await vi.advanceTimersByTimeAsync(8000)
    expect(stage.calls).toEqual(Array(5).fill('push ?a'))
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tries at once when something new is asked for', async () => {
    const stage = createStage()
    Object.assign(stage, { mood: 'ignores', search: '?a' })
    stage.writer.request('push')
    await vi.advanceTimersByTimeAsync(0)
    Object.assign(stage, { mood: 'obeys', search: '?b' })
    stage.writer.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['push ?a', 'push ?b'])
  })

  it('leaves a history alone that changes the text to its liking', async () => {
    const stage = createStage()
    Object.assign(stage, { mood: 'rewrites', search: '?a' })
    stage.writer.request('replace')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('waits for a value to rest, and no longer for one that does not wait', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.writer.request('replace', 300)
    await vi.advanceTimersByTimeAsync(200)
    stage.writer.request('replace', 300)
    await vi.advanceTimersByTimeAsync(200)
    expect(stage.calls).toEqual([])
    stage.writer.request('replace')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('does not let what waits delay what does not', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.writer.request('replace')
    stage.writer.request('replace', 300)
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.calls).toEqual(['replace ?a'])
  })

  it('forgets what is called off, and its timer', async () => {
    const stage = createStage()
    stage.search = '?a'
    stage.writer.request('replace', 300)
    stage.writer.cancel()
    expect(vi.getTimerCount()).toBe(0)
    stage.writer.request('replace')
    stage.writer.cancel()
    await vi.advanceTimersByTimeAsync(1000)
    expect(stage.calls).toEqual([])
  })

  it('writes at once when flushed', () => {
    const stage = createStage()
    stage.search = '?a'
    stage.writer.request('replace', 300)
    stage.writer.flush()
    stage.writer.flush()
    expect(stage.calls).toEqual(['replace ?a'])
  })
})

describe('a writer to a history that takes its time', () => {
  it('waits for a navigation to end, and then writes what is newest', async () => {
    const stage = createStage()
    stage.busy = true
    stage.search = '?old'
    stage.writer.request('push')
    await vi.advanceTimersByTimeAsync(5000)
    stage.writer.flush()
    expect(stage.calls).toEqual([])
    stage.search = '?new'
    stage.busy = false
    await vi.advanceTimersByTimeAsync(50)
    expect(stage.calls).toEqual(['push ?new'])
  })

  it('makes one entry of a push that lands while something else is asked for', async () => {
    const stage = createStage()
    stage.mood = 'takes its time'
    stage.search = '?a'
    stage.writer.request('push')
    await vi.advanceTimersByTimeAsync(0)
    expect(stage.writer.pending()).toBe('push')
    stage.search = '?b'
    stage.writer.request('replace')
    await vi.advanceTimersByTimeAsync(100)
    expect(stage.calls).toEqual(['push ?a'])
    stage.land()
    await vi.advanceTimersByTimeAsync(200)
    expect(stage.calls).toEqual(['push ?a', 'replace ?b'])
  })

  it('asks again, as what it was, for a write that came to nothing', async () => {
    const stage = createStage()
    stage.mood = 'takes its time'
    stage.search = '?a'
    stage.writer.request('push')
    await vi.advanceTimersByTimeAsync(0)
    stage.busy = false
    await vi.advanceTimersByTimeAsync(1100)
    expect(stage.calls).toEqual(['push ?a', 'push ?a'])
  })

  it('forgets a write that another navigation has called off', async () => {
    const stage = createStage()
    stage.mood = 'takes its time'
    stage.search = '?a'
    stage.writer.request('push')
    await vi.advanceTimersByTimeAsync(0)
    stage.writer.cancel()
    stage.busy = false
    await vi.advanceTimersByTimeAsync(10_000)
    expect([stage.calls, stage.writer.pending()]).toEqual([['push ?a'], undefined])
  })
})
