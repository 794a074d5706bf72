import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { contestants } from './contestants.mjs'
import { nuqs } from './nuqs.mjs'
import { writeReadme } from './readme.mjs'
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
  machine: `Node ${process.versions.node.split('.')[0]}, 2 cores`,
  rows: [],
  calls: await callsInATick(),
  sizes: await sizes(),
}
console.log('calls for 10,000 dispatches in one tick', results.calls)
console.log('kB of a typical import', results.sizes)
for (const index of rows.keys()) {
  const [row] = await once(fork(new URL(import.meta.url), [String(index)]), 'message')
  results.rows.push(row)
  console.log(row.title, row.ratios)
}
writeFileSync(new URL('results.json', import.meta.url), JSON.stringify(results, null, 2) + '\n')
writeReadme(results)
process.exit(0)

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
