import { configureStore } from '@reduxjs/toolkit'
import { legacy_createStore as createStore } from 'redux'
import { createUrlSync, defineUrlState, integer } from '../dist/index.js'
import { contestants } from './contestants.mjs'
import { links } from './links.mjs'
import { measure, measureProcessor } from './measure.mjs'
import { nuqs } from './nuqs.mjs'
import { createReducer, createState, createStubHistory, fieldsOf, set } from './state.mjs'

const everyone = Object.keys(contestants)
export const peers = everyone.filter((name) => name !== 'the floor')
const searchOf = (fields, value = 1) => '?' + fields.map(({ field }) => `${field}=${value}`).join('&')
const each = (names, run) => Object.fromEntries(names.map((name) => [name, run(name)]))
const rounded = (number) => Number(number.toFixed(2))

/** What is measured: each gives a row, `{ title, ratios }`. */
export const rows = [
  ...[10, 100, 1000].map((declared) => () => unrelated(declared)),
  ...[10, 1000].map((declared) => () => unrelatedInToolkit(declared)),
  ...[10, 100, 1000].map((count) => () => written(count, count)),
  () => written(1000, 10),
  writtenAmongMany,
  ...[8, 96, 1000].map((count) => () => read(count)),
  linksOnAPage,
]

function unrelated(declared) {
  const initial = createState(declared)
  const ticking = (name) => {
    const { store } = contestants[name](initial, '')
    return () => store.dispatch({ type: 'tick' })
  }
  const bare = createStore(createReducer(initial))
  const runs = { ...each(peers, ticking), 'bare store': () => bare.dispatch({ type: 'tick' }) }
  const title = `an unrelated dispatch, ${declared} declared, over a bare store`
  return { title, ratios: ratiosTo('bare store', measure(runs)) }
}

function unrelatedInToolkit(declared) {
  const counter = (state = { n: 0 }, action) => (action.type === 'tick' ? { n: state.n + 1 } : state)
  const initial = createState(declared).declared
  const others = Object.fromEntries([...Array(9).keys()].map((n) => [`s${n}`, counter]))
  const reducer = { declared: (state = initial) => state, ...others }
  const tree = Object.entries(initial).map(([group, fields]) => [group, each(Object.keys(fields), () => integer)])
  const urlState = defineUrlState({ reducer, params: { declared: Object.fromEntries(tree) } })
  const urlSync = createUrlSync({ urlState, history: createStubHistory() })
  const synced = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const plain = configureStore({ reducer })
  const times = measure({
    'redux-url-state': () => synced.dispatch({ type: 'tick' }),
    'plain store': () => plain.dispatch({ type: 'tick' }),
  })
  const title = `the same in a Redux Toolkit store of ten slices, ${declared} declared`
  return { title, ratios: ratiosTo('plain store', times) }
}

function writing(name, declared, present) {
  const initial = createState(declared)
  const fields = fieldsOf(initial).slice(0, present)
  const { store, settle } = contestants[name](initial, searchOf(fields))
  // One that does not read the URL at the start is told.
  for (const field of fields) store.dispatch(set(field, 1))
  settle()
  return (n) => {
    store.dispatch(set(fields[n % present], n + 2))
    settle()
  }
}

async function written(declared, present) {
  const times = measure(each(everyone, (name) => writing(name, declared, present)))
  const ratios = ratiosTo('the floor', times)
  if (declared === present) {
    const { write } = await nuqs(present, searchOf(fieldsOf(createState(present))))
    const floor = writing('the floor', declared, present)
    ratios.nuqs = await processorRatio((n) => write('p3', n + 2), floor)
  }
  return { title: `one changed param written, ${present} in the URL, ${declared} declared`, ratios }
}

/** What the reducer itself takes longer with 1,000 fields to copy is in the floor's own ratio. */
function writtenAmongMany() {
  const runs = everyone.flatMap((name) =>
    [10, 1000].map((declared) => [`${name}, ${declared}`, writing(name, declared, 10)]),
  )
  const times = measure(Object.fromEntries(runs))
  const ratio = (name) => rounded(times[`${name}, 1000`] / times[`${name}, 10`])
  return {
    title: `the same over its own time with 10 declared (the floor: ${ratio('the floor')} ×)`,
    ratios: each(peers, ratio),
  }
}

async function read(count) {
  const base = searchOf(fieldsOf(createState(count)))
  const visited = (n) => base.replace('p3=1', `p3=${n + 2}`)
  const visiting = (name) => {
    const { history, verify = () => {} } = contestants[name](createState(count), base)
    return (n) => {
      history.visit(visited(n))
      verify()
    }
  }
  const ratios = ratiosTo('the floor', measure(each(everyone, visiting)))
  const peer = await nuqs(count, base)
  ratios.nuqs = await processorRatio(async (n) => peer.read(visited(n)), visiting('the floor'))
  return { title: `a URL read in which one of ${count} params changed`, ratios }
}

function linksOnAPage() {
  const { linked, selected } = links(1000)
  const times = measure({ linked: linked.tick, selected: selected.tick })
  if (linked.renders > 0) throw new Error(`an unrelated dispatch rendered ${linked.renders} times`)
  console.log(`1000 selectors in place of the links: ${rounded(times.selected / 16_000)} of a frame`)
  const title = 'an unrelated dispatch with 1000 links on the page, over a frame of 16 ms'
  return { title, ratios: { 'redux-url-state': rounded(times.linked / 16_000) } }
}

function ratiosTo(base, times) {
  return each(Object.keys(times), (name) => rounded(times[name] / times[base]))
}

/** nuqs waits for timers of its own, so its processor time is taken, over the floor's beside it and many times a call. */
async function processorRatio(run, floor) {
  const many = 200
  const times = await measureProcessor({
    nuqs: run,
    floor: async (n) => {
      for (let call = 0; call < many; call++) floor(n * many + call)
    },
  })
  return rounded(times.nuqs / (times.floor / many))
}
