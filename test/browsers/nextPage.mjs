import assert from 'node:assert/strict'

/** Counts every call to the page's history, Next's own and ours, from before the first script. */
export async function countCalls(page) {
  await page.addInitScript(() => {
    window.calls = 0
    for (const kind of ['pushState', 'replaceState']) {
      const original = History.prototype[kind]
      History.prototype[kind] = function (...given) {
        window.calls++
        return original.apply(this, given)
      }
    }
  })
}

/** Waits for the page, the store and Next's own params to agree. */
export async function shows(page, { at, text = '', count = 1 }) {
  const state = JSON.stringify({ text, page: count })
  const params = new URLSearchParams(at.split('?')[1]).toString()
  const expected = [at, state, params].join('\n')
  const read = () =>
    [
      location.pathname + location.search,
      document.querySelector('#state')?.textContent,
      document.querySelector('#params')?.textContent,
    ].join('\n')
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline && (await page.evaluate(read)) !== expected) await page.waitForTimeout(50)
  assert.equal(await page.evaluate(read), expected)
}

/** Waits until Next has fetched what it likes to have early. */
export async function rest(page) {
  await page.waitForLoadState('networkidle')
}
