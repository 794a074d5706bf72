import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'
import { createSlice, configureStore } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, integer, string } from '../dist/index.js'
import { createStubHistory } from './state.mjs'

const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' })
globalThis.window ??= window
globalThis.document ??= window.document

// The React that the built entry resolves, so that there is one of it.
const require = createRequire(new URL('../package.json', import.meta.url))
const { createElement, Profiler } = require('react')
const { createRoot } = require('react-dom/client')
const { flushSync } = require('react-dom')
const { Provider, useSelector } = require('react-redux')
const { UrlLink } = await import('../dist/react.js')

/**
 * A page of links in a store of ten slices: what an unrelated dispatch costs, in ms, beside a page of as many
 * components that select a value, and how many links it renders.
 */
export function links(count) {
  const list = createSlice({
    name: 'list',
    initialState: { q: 'cats', page: 1 },
    reducers: {
      pageChanged(state, { payload }) {
        state.page = Math.min(payload, 500)
      },
    },
  })
  const counter = (state = { n: 0 }, action) => (action.type === 'tick' ? { n: state.n + 1 } : state)
  const others = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`s${n}`, counter]))
  const reducer = { list: list.reducer, ...others }
  const urlState = defineUrlState({ reducer, params: { list: { q: string, page: integer } } })

  function open(child) {
    const urlSync = createUrlSync({ urlState, history: createStubHistory('?q=cats&x=1') })
    const store = configureStore({
      reducer,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault({ autoBatch: false }).concat(urlSync.enhancer),
    })
    urlSync.flush()
    const stub = { renders: 0, tick: () => flushSync(() => store.dispatch({ type: 'tick' })) }
    const page = createElement(
      Profiler,
      { id: 'page', onRender: () => stub.renders++ },
      Array.from({ length: count }, (_, n) => createElement(child.type, { key: n, ...child.props(n) })),
    )
    const root = createRoot(document.createElement('div'))
    flushSync(() => root.render(createElement(Provider, { store }, page)))
    stub.renders = 0
    return stub
  }

  const Selected = () => useSelector((state) => state.list.page)
  return {
    linked: open({ type: UrlLink, props: (n) => ({ action: list.actions.pageChanged(n), children: n }) }),
    selected: open({ type: Selected, props: () => ({}) }),
  }
}
