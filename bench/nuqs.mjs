import { JSDOM } from 'jsdom'
import { createElement, useSyncExternalStore } from 'react'
import { createState, fieldsOf } from './state.mjs'

const { window } = new JSDOM('<!doctype html><div id="root"></div>', { url: 'http://localhost/' })
Object.assign(globalThis, { window, document: window.document, location: window.location, history: window.history })
const { createRoot } = await import('react-dom/client')
const { flushSync } = await import('react-dom')
const { parseAsInteger, useQueryStates } = await import('nuqs')
const { unstable_createAdapterProvider: createAdapterProvider } = await import('nuqs/adapters/custom')

/**
 * nuqs has no store: its state is the URL, and a component's hook. One component with all the params, on an adapter whose
 * URL is a text, and no waiting between writes.
 */
export async function nuqs(count, search) {
  let current = new URLSearchParams(search)
  const listeners = new Set()
  const stub = { calls: 0, values: {}, set: undefined, renders: 0 }
  const visit = (next) => {
    current = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const useAdapter = () => ({
    searchParams: useSyncExternalStore(subscribe, () => current),
    updateUrl(next) {
      stub.calls++
      visit(new URLSearchParams(next.toString()))
    },
    getSearchParamsSnapshot: () => current,
    rateLimitFactor: 0,
  })
  const parsers = Object.fromEntries(
    fieldsOf(createState(count)).map(({ field }) => [field, parseAsInteger.withDefault(0)]),
  )
  const Provider = createAdapterProvider(useAdapter)
  function Probe() {
    const [values, set] = useQueryStates(parsers)
    Object.assign(stub, { values, set, renders: stub.renders + 1 })
    return null
  }
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(createElement(Provider, null, createElement(Probe))))
  return {
    stub,
    async write(field, value) {
      await stub.set({ [field]: value })
    },
    read(text) {
      flushSync(() => visit(new URLSearchParams(text)))
    },
  }
}
