import { createMemoryHistory } from 'history'
import type { MemoryHistory } from 'history'
import { describe, expect, test } from 'vitest'
import { historyContract } from 'redux-url-state/testing'
import type { UrlHistory } from 'redux-url-state'

type Break = (history: MemoryHistory) => Partial<UrlHistory>

/** A memory history, whole or with something of it broken. */
function open(path: string, breaks: Break = () => ({})) {
  const memory = createMemoryHistory({ initialEntries: [path] })
  const whole: UrlHistory = {
    get location() {
      return memory.location
    },
    push: (to, state) => memory.push(to, state),
    replace: (to, state) => memory.replace(to, state),
    listen: (listener) => memory.listen(listener),
  }
  const broken = breaks(memory)
  const history = Object.create(whole, Object.getOwnPropertyDescriptors(broken)) as UrlHistory // the whole with its flaw
  return {
    history,
    navigate: (to: string, how: 'push' | 'replace') => memory[how](to),
    go: (delta: number) => memory.go(delta),
    settled: () => Promise.resolve(),
  }
}

const heardAs = (memory: MemoryHistory, change: (action: string) => string): Partial<UrlHistory> => ({
  listen: (listener) => memory.listen(({ location, action }) => listener({ location, action: change(action) })),
})

const flaws: Readonly<Record<string, Break>> = {
  'reads the location of the page': () => ({ location: { pathname: '/', search: '', hash: '' } }),
  'a replace keeps the hash and the state, and makes no entry': (memory) => ({
    replace: ({ search }) => memory.replace({ search }),
  }),
  'a write keeps the pathname': (memory) => ({
    replace: (to, state) => memory.replace({ ...to, pathname: '/' }, state),
  }),
  'a push makes an entry to go back from': (memory) => ({ push: (to, state) => memory.replace(to, state) }),
  'tells of a write, with its cause': (memory) => heardAs(memory, () => 'POP'),
  'tells of a link and of Back, with the cause': (memory) => heardAs(memory, (action) => action.replace('POP', 'PUSH')),
  'gives an entry the same key when it is gone back to': (memory) => ({
    get location() {
      return { ...memory.location, key: String(Math.random()) }
    },
  }),
  'writes what it is given, to the letter or in other escapes': (memory) => ({
    replace: ({ search, hash }, state) => memory.replace({ search: search.replaceAll('1.0', '1'), hash }, state),
  }),
  'tells nobody who has gone': (memory) => ({
    listen(listener) {
      memory.listen(listener)
      return () => {}
    },
  }),
}

describe('the history contract', () => {
  test('has a flaw tried for every clause', () => {
    expect(historyContract.map(({ name }) => name)).toEqual(Object.keys(flaws))
  })

  for (const { name, check } of historyContract) {
    test(`${name}: is kept by a history that keeps it`, () => check((path) => open(path)))

    test(`${name}: fails in a sentence for one that does not`, () =>
      expect(check((path) => open(path, flaws[name]))).rejects.toThrow(
        /^\[redux-url-state\] Expected .*, received .*\. Do correct the history\.$/,
      ))
  }
})
