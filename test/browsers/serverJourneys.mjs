import assert from 'node:assert/strict'

/** The example of server rendering, from its own server. */
export const serverJourneys = {
  'the server example: what is hydrated is what was rendered, without a warning, and goes on from there': async (
    { page },
    url,
  ) => {
    const said = []
    const isTrouble = (message) => ['warning', 'error'].includes(message.type())
    page.on('console', (message) => isTrouble(message) && said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    const path = '/?x=%7e&page=2&q=caf%C3%A9+%22%3C/script%3E'
    const markup = await (await fetch(url + path)).text()
    assert.match(markup, /<output>\/\?x=%7e&amp;page=2&amp;q=caf%C3%A9\+%22%3C\/script%3E<\/output>/)
    const main = /<main>.*<\/main>/s.exec(markup)[0]
    await page.goto(url + path)
    const parsed = await page.evaluate((html) => {
      const holder = document.createElement('div')
      holder.innerHTML = html
      return holder.innerHTML
    }, main)
    assert.equal(await page.evaluate(`document.querySelector('#root').innerHTML`), parsed)
    await page.getByRole('link', { name: 'Next' }).click()
    await page.getByText('Page 3:').waitFor()
    assert.equal(new URL(page.url()).search, '?x=%7e&page=3&q=caf%C3%A9+%22%3C/script%3E')
    await page.goBack()
    await page.getByText('Page 2:').waitFor()
    await page.getByRole('textbox').fill('jazz')
    await page.waitForFunction(() => location.search === '?x=%7e&q=jazz')
    assert.deepEqual(said, [])
  },

  'the server example: a broken link is rendered and hydrated as its default': async ({ page }, url) => {
    const said = []
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await page.goto(`${url}/?page=abc&q=100%&x=1`)
    await page.waitForFunction(() => location.search === '?q=100%&x=1')
    assert.equal(await page.getByRole('textbox').inputValue(), '100%')
    assert.deepEqual(said, [])
  },
}
