import { createMemoryHistory } from 'history'
import type { MemoryHistory } from 'history'
import { describe, expect, test } from 'vitest'
import { historyContract } from 'redux-url-state/testing'
import type { UrlHistory } from 'redux-url-state'

/** What has a flaw, and the memory history beneath it. */
interface Flawed {
  readonly memory: MemoryHistory
  readonly whole: UrlHistory
}

type Break = (flawed: Flawed) => Partial<UrlHistory>

/** A memory history behind a router that loads, whole or with something of it broken. */
function open(path: string, breaks: Break = () => ({})) {
  const memory = createMemoryHistory({ initialEntries: [path] })
  let loading: ReturnType<typeof setTimeout> | undefined
  const goTo = (act: () => void) => {
    clearTimeout(loading)
    loading = undefined
    act()
  }
  const whole: UrlHistory = {
    get location() {
      return memory.location
    },
    push: (to, state) => goTo(() => memory.push(to, state)),
    replace: (to, state) => goTo(() => memory.replace(to, state)),
    listen: (listener) => memory.listen(listener),
    createHref: (to) => memory.createHref(to),
    isNavigating: () => loading !== undefined,
  }
  const broken = breaks({ memory, whole })
  const history = Object.create(whole, Object.getOwnPropertyDescriptors(broken)) as UrlHistory // the whole, flawed
  return {
    history,
    navigate: (to: string, how: 'push' | 'replace') => goTo(() => memory[how](to)),
    navigateSlowly(to: string) {
      loading = setTimeout(() => goTo(() => memory.push(to)), 60)
    },
    block: () => memory.block(() => {}),
    go: (delta: number) => memory.go(delta),
    url: () => memory.createHref(memory.location),
    settled: () => Promise.resolve(),
  }
}

const heardAs = (memory: MemoryHistory, change: (action: string) => string): Partial<UrlHistory> => ({
  listen: (listener) => memory.listen(({ location, action }) => listener({ location, action: change(action) })),
})

const flaws: Readonly<Record<string, Break>> = {
  'reads the location of the page': () => ({ location: { pathname: '/', search: '', hash: '' } }),
  'a replace keeps the hash and the state, and makes no entry': ({ memory }) => ({
    replace: ({ search }) => memory.replace({ search }),
  }),
  'a push keeps the state, too': ({ memory }) => ({ push: (to) => memory.push(to) }),
  'a write keeps the pathname': ({ memory }) => ({
    replace: (to, state) => memory.replace({ ...to, pathname: '/' }, state),
  }),
  'a push makes an entry to go back from': ({ memory }) => ({ push: (to, state) => memory.replace(to, state) }),
  'tells of a write, with its cause': ({ memory }) => heardAs(memory, () => 'POP'),
  'tells of a link and of Back, with the cause': ({ memory }) =>
    heardAs(memory, (action) => action.replace('POP', 'PUSH')),
  'tells of a link that replaces, with the cause': ({ memory }) =>
    heardAs(memory, (action) => action.replace('REPLACE', 'PUSH')),
  'gives an entry the same key when it is gone back to': ({ memory }) => ({
    get location() {
      return { ...memory.location, key: String(Math.random()) }
    },
  }),
  'writes what it is given, to the letter or in other escapes': ({ memory }) => ({
    replace: ({ search, hash }, state) => memory.replace({ search: search.replaceAll('1.0', '1'), hash }, state),
  }),
  'a link to the location is the URL of the page': () => ({ createHref: ({ pathname, search }) => pathname + search }),
  'is not navigating once it has settled': () => ({ isNavigating: () => true }),
  'a write and a link in one tick end at the link': ({ memory }) => ({
    replace: (to, state) => queueMicrotask(() => memory.replace(to, state)),
  }),
  'a write does not call off a link whose data is on its way': () => ({ isNavigating: () => false }),
  'a write that is blocked throws nothing, and arrives when it is let go': ({ whole, memory }) => ({
    replace(to, state) {
      const before = memory.location
      whole.replace(to, state)
      if (memory.location === before) throw new Error('blocked')
    },
  }),
  'tells nobody who has gone': ({ memory }) => ({
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
        /^\[redux-url-state\] Expected .*, received .*\. Correct the history\.$/,
      ))
  }
})
