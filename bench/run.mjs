import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { contestants } from './contestants.mjs'
import { kept } from './kept.mjs'
import { linksInChromium } from './linksInChromium.mjs'
import { nuqs } from './nuqs.mjs'
import { writeReadme } from './readme.mjs'
import { renders } from './renders.mjs'
import { peers, rows } from './rows.mjs'
import { sizes } from './size.mjs'
import { createState, fieldsOf, set } from './state.mjs'

// Each row has a process of its own, as an app has, in which its contestants take turns.
const [wanted] = process.argv.slice(2)
if (wanted) {
  process.send(await rows[wanted]())
  process.exit(0)
}

const results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `Node ${process.versions.node.split('.')[0]}, ${cpus().length} cores`,
  rows: [],
  counts: [
    { title: 'history calls for 10,000 dispatches in one tick', of: await callsInATick() },
    ...(await whatAReadDoes(96)),
    { title: 'renders of 100 components when a URL changes one param', of: { 'redux-url-state': renders(100) } },
    ...(await manyLinks(5000)),
  ],
  sizes: await sizes(),
}
for (const { title, of } of results.counts) console.log(title, of)
console.log('kB of a typical import', results.sizes)
for (const index of rows.keys()) {
  const [row] = await once(fork(new URL(import.meta.url), [String(index)]), 'message')
  results.rows.push(row)
  console.log(row.title, row.ratios)
}
writeFileSync(new URL('results.json', import.meta.url), JSON.stringify(results, null, 2) + '\n')
writeReadme(results)
process.exit(0)

async function whatAReadDoes(count) {
  const actions = {}
  const changed = {}
  for (const name of peers) {
    const did = await kept(name, count)
    actions[name] = did.actions
    changed[name] = did.changed
  }
  return [
    { title: `actions for a URL in which one of ${count} params changed`, of: actions },
    { title: `values that are new then, of ${count} of which 36 are lists`, of: changed },
  ]
}

async function manyLinks(count) {
  const { unrelated, all } = await linksInChromium(count)
  const links = `${count.toLocaleString('en')} links on the page, ms in Chromium`
  return [
    { title: `an unrelated dispatch, ${links}`, of: { 'redux-url-state': unrelated } },
    { title: `a dispatch that changes the URLs of all, ${links}`, of: { 'redux-url-state': all } },
  ]
}

async function callsInATick() {
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
  await Array.from({ length: 10_000 }, (_, n) => peer.write('p0', n + 1)).at(-1)
  return { ...calls, nuqs: peer.stub.calls }
}
