import assert from 'node:assert/strict'

/**
 * What is tried in every browser. A tab is `{ open(url), reload(), back(), forward(), run(code) }`, where
 * `run` evaluates the body of an async function in the page and gives back its result.
 */
export const journeys = {
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
    assert.ok(lag < 1000, `the last change was shown after ${lag} ms`)
    return `${changes} changes, ${made} calls, the last one shown after ${Math.round(lag)} ms`
  },

  'law 11: a change arrives after other code has spent the allowance': async (tab) => {
    const { arrives, tries, errors } = await tab.run('return page.afterExhaustion()')
    assert.deepEqual({ arrives, errors }, { arrives: true, errors: [] })
    assert.ok(tries <= 8, `${tries} tries`)
    return `${tries} tries`
  },

  'law 11: a blocked history is not asked again and again, and the change arrives when it is let go': async (tab) => {
    const { during, asked, arrives, errors } = await tab.run('return page.blocked()')
    assert.deepEqual({ during, arrives, errors }, { during: null, arrives: true, errors: [] })
    assert.ok(asked >= 1 && asked <= 4, `asked ${asked} times`)
    return `asked ${asked} times`
  },

  'a deep link, Back and Forward any number of times': async (tab, url) => {
    await tab.open(`${url}/list?x=1&text=caf%C3%A9+%E6%BC%A2&count=3#there`)
    assert.deepEqual(await tab.run('return page.state()'), { text: 'café 漢', count: 3, note: '' })
    for (const count of [4, 5, 6]) await tab.run(`page.change({ count: ${count} }, 'push'); await 0`)
    for (let round = 0; round < 3; round++) {
      for (const count of [5, 4, 3]) {
        await tab.back()
        assert.equal((await tab.run('return page.state()')).count, count)
      }
      for (const count of [4, 5, 6]) {
        await tab.forward()
        assert.equal((await tab.run('return page.state()')).count, count)
      }
    }
    const at = await tab.run('return location.pathname + location.search + location.hash')
    assert.equal(decodeURI(at), '/list?x=1&text=café+漢&count=6#there')
  },

  'a reload shows the same, lone surrogates and all': async (tab) => {
    await tab.run(String.raw`page.change({ text: '100% \ud800 ~ 😀 +&=' }); await 0`)
    const before = await tab.run('return [JSON.stringify(page.state()), location.href]')
    await tab.reload()
    assert.deepEqual(await tab.run('return [JSON.stringify(page.state()), location.href]'), before)
  },

  'a broken link opens': async (tab, url) => {
    await tab.open(`${url}/?text=100%&count=abc&x=%E0%A4%A`)
    assert.deepEqual(await tab.run('return page.state()'), { text: '100%', count: 0, note: '' })
    assert.equal(await tab.run('return location.search'), '?text=100%&x=%E0%A4%A')
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
