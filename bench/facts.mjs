import { contestants } from './contestants.mjs'
import { createState, fieldsOf, set } from './state.mjs'

/** What each does with the URLs that links really have; the README's table of comparison says only what this prints. */
const names = Object.keys(contestants).filter((name) => name !== 'the floor')
const facts = {
  'a param that nobody declared, after a write': (create) => {
    const initial = createState(10)
    const { store, history, settle } = create(initial, '?x=%41+b&p0=1')
    store.dispatch(set(fieldsOf(initial)[0], 2))
    settle()
    return history.location.search
  },
  'a link that is followed in the app': (create) => {
    const { store, history } = create(createState(10), '')
    history.visit('?p0=7', 'PUSH')
    return store.getState().declared.g0.p0
  },
  'actions for a link that changes three params': async (create) => {
    const { store, history } = create(createState(10), '')
    // What a store says at its start is not the link's.
    await Promise.resolve()
    let states = 0
    store.subscribe(() => states++)
    history.visit('?p0=1&p1=2&p2=3')
    return states
  },
  'a param that is not a number': (create) => {
    const { store, history } = create(createState(10), '')
    history.visit('?p0=abc')
    return store.getState().declared.g0.p0
  },
  'a start with ?p0=100%': (create) => create(createState(10), '?p0=100%').store.getState().declared.g0.p0,
}

for (const [fact, run] of Object.entries(facts)) {
  for (const name of names)
    console.log(`${fact.padEnd(46)} ${name.padEnd(22)} ${await attempt(() => run(contestants[name]))}`)
}

async function attempt(run) {
  try {
    return JSON.stringify(await run()) ?? 'undefined'
  } catch (error) {
    return `throws ${error.name}`
  }
}
