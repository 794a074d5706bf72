import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { seen } from './explorerPage.mjs'

/** The explorer on its dev server, whose slices are edited while it runs. */
export const hotReloadJourneys = {
  'the explorer: a slice that is edited keeps the state and the URL of the page, and makes no entry': async ({
    page,
    ...tab
  }) => {
    let edits = 0
    // A build in this process has said that it is for production, which a dev server would go by.
    process.env.NODE_ENV = 'development'
    const server = await createServer({
      configFile: fileURLToPath(new URL('../../examples/explorer/vite.config.ts', import.meta.url)),
      server: { port: 0 },
      logLevel: 'error',
      // Stands for an editor: the slice comes in a new version each time, and the file stays as it is.
      plugins: [{ name: 'edit', transform: (code, id) => (id.endsWith('features/filters.ts') ? edited(code) : null) }],
    })
    const edited = (code) => `${code}\nglobalThis.sliceVersion = ${edits}`
    await server.listen()
    try {
      const url = `http://localhost:${server.httpServer.address().port}`
      await tab.open(`${url}/?tab=table&x=1`)
      await seen(tab)
      // The first visit has vite bundle what it finds, and load the page again.
      await page.waitForLoadState('networkidle')
      await tab.open(`${url}/?tab=table&x=1`)
      await seen(tab)
      await page.getByRole('searchbox').pressSequentially('alaska')
      await page.getByRole('link', { name: 'Next' }).click()
      await page.waitForFunction(() => location.search === '?tab=table&x=1&q=alaska&page=2')
      const [before, entries] = [await seen(tab), await page.evaluate('history.length')]
      await page.evaluate('window.isThisPage = true')
      edits++
      const slice = await server.moduleGraph.getModuleByUrl('/src/features/filters.ts')
      server.watcher.emit('change', slice.file)
      await page.waitForFunction(() => globalThis.sliceVersion === 1)
      assert.deepEqual([await seen(tab), await page.evaluate('history.length')], [before, entries])
      assert.equal(await page.evaluate('window.isThisPage'), true)
      await page.getByRole('searchbox').fill('peru')
      await page.waitForFunction(() => location.search === '?tab=table&x=1&q=peru')
      await page.goBack()
      await page.waitForFunction(() => location.search === '?tab=table&x=1&q=alaska')
    } finally {
      await server.close()
    }
  },
}
