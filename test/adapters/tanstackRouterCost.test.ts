import { expect, test, vi } from 'vitest'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import type { TanstackHistory, TanstackRouter } from 'redux-url-state/tanstack-router'

const at = (search: string) => ({ href: `/list${search}`, pathname: '/list', search, hash: '', state: {} })
const paramsOf = (search: string): unknown => Object.fromEntries(new URLSearchParams(search))

/** A router that goes where it is told, and tells of it. */
function createHostile(search: string) {
  const parseSearch = vi.fn<typeof paramsOf>(paramsOf)
  const listeners: Parameters<TanstackHistory['subscribe']>[0][] = []
  let location = at(search)
  const history: TanstackHistory = {
    get location() {
      return location
    },
    subscribe(listener) {
      listeners.push(listener)
      return () => {}
    },
    createHref: (path) => path,
    flush() {},
  }
  const router: TanstackRouter = {
    history,
    options: { parseSearch },
   
    state: { status: 'idle' },
    commitLocation() {},
  }
  return {
    router,
    parseSearch,
    go(to: string) {
      location = at(to)
      listeners.forEach((listener) => listener({ action: { type: 'PUSH' } }))
    },
  }
}

test('a link with thousands of params has each search parsed once', () => {
  const params = Array.from({ length: 4000 }, (_, index) => `p${index}=1.0`)
  const { router, parseSearch, go } = createHostile(`?${params.join('&')}`)
  const told: string[] = []
  tanstackRouterHistory(router).listen((heard) => told.push('location' in heard ? heard.location.search : ''))
  go(`?${params.join('&')}&text=1`)
  expect(parseSearch).toHaveBeenCalledTimes(2)
  expect(told).toEqual([`?${params.join('&')}&text=1`])
})
