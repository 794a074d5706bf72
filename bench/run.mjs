import { writeFileSync } from 'node:fs'
import { configureStore } from '@reduxjs/toolkit'
import { legacy_createStore as createStore } from 'redux'
import { createUrlSync, defineUrlState, integer } from '../dist/index.js'
import { contestants } from './contestants.mjs'
import { links } from './links.mjs'
import { measure, measureProcessor } from './measure.mjs'
import { nuqs } from './nuqs.mjs'
import { writeReadme } from './readme.mjs'
import { sizes } from './size.mjs'
import { createReducer, createState, createStubHistory, fieldsOf, set } from './state.mjs'

const results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `Node ${process.versions.node.split('.')[0]}, 2 cores`,
  rows: [],
}

/** Adds a row: every time over that of the base, which is measured beside it. */
function row(title, runs, base) {
  const times = measure(runs)
  const ratios = Object.fromEntries(
    Object.entries(times).map(([name, time]) => [name, Number((time / times[base]).toFixed(2))]),
  )
  results.rows.push({ title, ratios })
  console.log(
    title.padEnd(62),
    Object.entries(ratios)
      .map(([name, ratio]) => `${name} ${ratio}`)
      .join(' · '),
  )
}

const searchOf = (fields, value = 1) => '?' + fields.map(({ field }) => `${field}=${value}`).join('&')
const peers = Object.keys(contestants).filter((name) => name !== 'the floor')
const each = (names, run) => Object.fromEntries(names.map((name) => [name, run(name)]))

for (const declared of [10, 100, 1000]) {
  const initial = createState(declared)
  const ticking = (create) => {
    const { store } = create(initial, '')
    return () => store.dispatch({ type: 'tick' })
  }
  const bare = createStore(createReducer(initial))
  row(
    `an unrelated dispatch, ${declared} declared, over a bare store`,
    { ...each(peers, (name) => ticking(contestants[name])), 'bare store': () => bare.dispatch({ type: 'tick' }) },
    'bare store',
  )
}

for (const declared of [10, 1000]) {
  const slices = (own) => ({
    declared: own,
    ...Object.fromEntries([...Array(9).keys()].map((n) => [`s${n}`, counter])),
  })
  const counter = (state = { n: 0 }, action) => (action.type === 'tick' ? { n: state.n + 1 } : state)
  const initial = createState(declared).declared
  const reducer = slices((state = initial) => state)
  const params = Object.fromEntries(
    Object.entries(initial).map(([group, fields]) => [
      group,
      Object.fromEntries(Object.keys(fields).map((field) => [field, integer])),
    ]),
  )
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer, params: { declared: params } }),
    history: createStubHistory(),
  })
  const synced = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const plain = configureStore({ reducer })
  row(
    `the same in a Redux Toolkit store of ten slices, ${declared} declared`,
    {
      'redux-url-state': () => synced.dispatch({ type: 'tick' }),
      'plain store': () => plain.dispatch({ type: 'tick' }),
    },
    'plain store',
  )
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

for (const [declared, present] of [
  [10, 10],
  [100, 100],
  [1000, 1000],
  [1000, 10],
]) {
  row(
    `one changed param written, ${present} in the URL, ${declared} declared`,
    each(Object.keys(contestants), (name) => writing(name, declared, present)),
    'the floor',
  )
}
{
  // What the reducer itself takes longer with 1,000 fields to copy is in the floor's own ratio.
  const times = measure(
    Object.fromEntries(
      Object.keys(contestants).flatMap((name) =>
        [10, 1000].map((declared) => [`${name}, ${declared}`, writing(name, declared, 10)]),
      ),
    ),
  )
  const ratio = (name) => Number((times[`${name}, 1000`] / times[`${name}, 10`]).toFixed(2))
  const title = `the same over its own time with 10 declared (the floor: ${ratio('the floor')} ×)`
  results.rows.push({ title, ratios: each(peers, ratio) })
  console.log(title, each(peers, ratio))
}

for (const count of [8, 96, 1000]) {
  const fields = fieldsOf(createState(count))
  const base = searchOf(fields)
  row(
    `a URL read in which one of ${count} params changed`,
    each(Object.keys(contestants), (name) => {
      const { history, verify = () => {} } = contestants[name](createState(count), base)
      return (n) => {
        history.visit(base.replace('p3=1', `p3=${n + 2}`))
        verify()
      }
    }),
    'the floor',
  )
}

/** Adds nuqs to a row that is there: its processor time over that of the floor, beside it and many times a call. */
async function addNuqs(title, run, floor) {
  const many = 200
  const times = await measureProcessor({
    nuqs: run,
    floor: async (n) => {
      for (let call = 0; call < many; call++) floor(n * many + call)
    },
  })
  const ratio = Number((times.nuqs / (times.floor / many)).toFixed(2))
  results.rows.find((known) => known.title === title).ratios.nuqs = ratio
  console.log(title.padEnd(62), `nuqs ${ratio} (processor time)`)
}

for (const count of [10, 100, 1000]) {
  const { write } = await nuqs(count, searchOf(fieldsOf(createState(count))))
  const title = `one changed param written, ${count} in the URL, ${count} declared`
  await addNuqs(title, (n) => write('p3', n + 2), writing('the floor', count, count))
}
for (const count of [8, 96, 1000]) {
  const base = searchOf(fieldsOf(createState(count)))
  const { read } = await nuqs(count, base)
  const { history } = contestants['the floor'](createState(count), base)
  const visit = (n) => base.replace('p3=1', `p3=${n + 2}`)
  const title = `a URL read in which one of ${count} params changed`
  await addNuqs(
    title,
    async (n) => read(visit(n)),
    (n) => history.visit(visit(n)),
  )
}

{
  const { linked, selected } = links(1000)
  const times = measure({ linked: linked.tick, selected: selected.tick })
  if (linked.renders > 0) throw new Error(`an unrelated dispatch rendered ${linked.renders} times`)
  const title = 'an unrelated dispatch with 1000 links on the page, over a frame of 16 ms'
  const ratios = { 'redux-url-state': Number((times.linked / 16_000).toFixed(2)) }
  results.rows.push({ title, ratios })
  console.log(title, ratios, `none rendered; 1000 selectors: ${(times.selected / 16_000).toFixed(2)}`)
}

const calls = {}
for (const name of peers) {
  const initial = createState(10)
  const { store, history } = contestants[name](initial, '')
  await Promise.resolve()
  const before = history.calls
  for (let n = 1; n <= 10_000; n++) store.dispatch(set(fieldsOf(initial)[0], n))
  await Promise.resolve()
  calls[name] = history.calls - before
}
const peer = await nuqs(10, '')
const last = Array.from({ length: 10_000 }, (_, n) => peer.write('p0', n + 1)).at(-1)
await last
calls.nuqs = peer.stub.calls
results.calls = calls
results.sizes = await sizes()
console.log('kB of a typical import', results.sizes)
console.log(
  '10,000 dispatches in one tick'.padEnd(62),
  Object.entries(calls)
    .map(([name, count]) => `${name} ${count} calls`)
    .join(' · '),
)

writeFileSync(new URL('results.json', import.meta.url), JSON.stringify(results, null, 2) + '\n')
writeReadme(results)
process.exit(0)
