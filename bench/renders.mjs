import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'
import { configureStore } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, integer } from '../dist/index.js'
import { createReducer, createState, createStubHistory, fieldsOf } from './state.mjs'

const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' })
globalThis.window ??= window
globalThis.document ??= window.document

const require = createRequire(new URL('../package.json', import.meta.url))
const { createElement } = require('react')
const { createRoot } = require('react-dom/client')
const { flushSync } = require('react-dom')
const { Provider, useSelector } = require('react-redux')

/** How many of some components, each of which shows a param of its own, a URL renders in which one param changed. */
export function renders(count) {
  const initial = createState(count)
  const fields = fieldsOf(initial)
  const reducer = createReducer(initial)
  const leaves = Object.entries(initial.declared).map(([group, own]) => [
    group,
    Object.fromEntries(Object.keys(own).map((field) => [field, integer])),
  ])
  const history = createStubHistory()
  const urlState = defineUrlState({ reducer, params: { declared: Object.fromEntries(leaves) } })
  const urlSync = createUrlSync({ urlState, history })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault({ autoBatch: false }).concat(urlSync.enhancer),
  })
  let rendered = 0
  function Shown({ group, field }) {
    rendered++
    return useSelector((state) => state.declared[group][field])
  }
  const page = fields.map((at) => createElement(Shown, { key: at.field, ...at }))
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(createElement(Provider, { store }, page)))
  rendered = 0
  flushSync(() => history.visit('?p3=7'))
  return rendered
}
