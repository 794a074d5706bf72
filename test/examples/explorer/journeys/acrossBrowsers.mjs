import assert from 'node:assert/strict'
import { drivers } from '../../../browsers/drivers.mjs'
import { seen, until } from '../../../browsers/explorerPage.mjs'

/** What takes two browsers: a view is made and copied in Chromium once, and opened in each of the others. */
export function acrossBrowsers() {
  let copied
  return {
    'the explorer: the links that are copied in Chromium open the same map and table here': async (tab, url) => {
      copied ??= copyInChromium(url)
      for (const { link, view } of await copied) {
        await tab.open(link)
        assert.deepEqual(summary(await seen(tab)), summary(view))
      }
      return (await copied).map(({ link }) => link.slice(url.length)).join(' and ')
    },
  }
}

async function copyInChromium(url) {
  const browser = await drivers.Chromium.launch(drivers.Chromium.find())
  const tab = await browser.newTab()
  await tab.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tab.open(`${url}/?from=2018-02-01&at=-150.5,55,3`)
  await seen(tab)
  await tab.type('input[type="search"]', 'alaska')
  await tab.click('.zoom a:first-child')
  await tab.click('.detail li:first-child a')
  const map = await copy(tab)
  await tab.click('.tabs a:last-child')
  await tab.click('.pager > a:last-child')
  const table = await copy(tab)
  await browser.close()
  return [map, table]
}

/** Presses Share, and takes what is then in the clipboard, which may be ahead of the address. */
async function copy(tab) {
  await tab.click('.share button')
  await until(tab, `document.querySelector('.share').textContent.includes('Copied')`)
  const link = await tab.run('return navigator.clipboard.readText()')
  return { link, view: await seen(tab) }
}

/** A view as a person compares it: engines differ in the last digits of a sine. */
function summary(view) {
  return { ...view, map: view.map?.replaceAll(/-?\d+\.\d+/g, (number) => Number(number).toFixed(3)) }
}
