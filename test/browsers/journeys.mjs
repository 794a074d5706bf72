import assert from 'node:assert/strict'
import { journeys } from '../journeys/index.mjs'

/**
 * What only a browser can be asked for. A tab is `{ open(url), reload(), back(), forward(), run(code) }`, where
 * `run` evaluates the body of an async function in the page and gives back its result.
 */
const limits = {
  'the limit on history calls is on': async (tab) => {
    const { thrown, ignored } = await tab.run('return page.exhaust()')
    assert.ok(thrown + ignored > 0, 'this browser lets every call through')
    return `${thrown} thrown, ${ignored} ignored of 1500`
  },

  'law 11: a thousand changes a second for ten seconds, none refused, and the last one arrives': async (tab) => {
    const { changes, made, thrown, ignored, lag, errors, lost } = await tab.run('return page.flood(10)')
    assert.deepEqual({ thrown, ignored, errors, lost }, { thrown: 0, ignored: 0, errors: [], lost: [] })
    assert.ok(changes > 9000, `only ${changes} changes`)
    assert.ok(made <= 95, `${made} calls`)
    // 150 ms by design, the most that the pace waits and a frame; the rest is for a machine that does other things, too.
    assert.ok(lag < 300, `the last change was shown after ${lag} ms`)
    return `${changes} changes, ${made} calls, the last one shown after ${Math.round(lag)} ms`
  },

  'law 11: a change arrives after other code has spent the allowance': async (tab) => {
    const { arrives, tries, errors } = await tab.run('return page.afterExhaustion()')
    assert.deepEqual({ arrives, errors }, { arrives: true, errors: [] })
    assert.ok(tries <= 8, `${tries} tries`)
    return `${tries} tries`
  },

  'law 11: a blocker is asked once for a change, and the next arrives when the history is let go': async (tab) => {
    const answer = await tab.run('return page.blocked()')
    assert.deepEqual(answer, { during: null, asked: 1, arrives: true, errors: [] })
  },

  'a change that waits for its turn is written when the page is hidden': async (tab) => {
    await tab.run(`page.change({ note: 'hidden' }); document.dispatchEvent(new Event('visibilitychange'))`)
    assert.equal(await tab.run(`return new URLSearchParams(location.search).get('note')`), 'hidden')
  },

  'leaving the page in the middle of typing, and Back, keeps the text': async (tab, url) => {
    await tab.run(`page.change({ note: 'half a word' })`)
    await tab.open(`${url}/elsewhere`)
    await tab.back()
    assert.equal((await tab.run('return page.state()')).note, 'half a word')
  },
}

/** What is tried in every browser: its limits, and what people do, over both versions of history. */
export const browserJourneys = { ...limits, ...over('history 5', ''), ...over('history 4', '/v4') }

/** What people do, over one router, whose page is loaded and reloaded as a browser does it. */
export const routerJourneys = (name) => travels(name, journeys, createRouterVisitor)

/** What only a browser can do with a page: open it from a link, and load it again. */
export function loadJourneys(name) {
  const { 'open a link': openALink, reload } = journeys
  return travels(name, { 'open a link': openALink, reload }, createRouterVisitor)
}

function over(version, base) {
  // The path that chooses the history is none of the journey's business.
  return travels(version, journeys, (tab, url) => ({
    ...createVisitor(tab),
    open: (path) => tab.open(url + base + path),
    address: async () => (await ask(tab, 'address')).slice(base.length),
  }))
}

function travels(name, chosen, visitorOf) {
  const entries = Object.entries(chosen).map(([title, journey]) => [
    `${title}, over ${name}`,
    (tab, url) => journey(visitorOf(tab, url)),
  ])
  return Object.fromEntries(entries)
}

/** A visitor of a journey, in a tab. */
function createVisitor(tab) {
  return {
    reload: () => tab.reload(),
    back: () => tab.back(),
    forward: () => tab.forward(),
    change: (...given) => ask(tab, 'change', ...given),
    state: (store) => ask(tab, 'state', store),
    addStore: (prefix) => ask(tab, 'addStore', prefix),
    address: () => ask(tab, 'address'),
  }
}

function createRouterVisitor(tab, url) {
  const open = async (path) => {
    const at = await ask(tab, 'urlOf', path)
    // From a page that differs in its hash only, a browser would load nothing.
    await tab.open('about:blank')
    await tab.open(url + at)
  }
  return { ...createVisitor(tab), open }
}

function ask(tab, name, ...given) {
  const list = given.map((each) => JSON.stringify(each) ?? 'undefined').join()
  // A page that is restored or loaded has not run yet when the driver says that it has arrived.
  return tab.run(
    `while (!window.page) await new Promise((later) => setTimeout(later, 10)); return page.${name}(${list})`,
  )
}
