import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { chromiumArgs, findChromium } from './chromium.mjs'

/** Makes docs/explorer*.png from the built explorer: `npm run explorer:build && node scripts/screenshot.mjs`. */
const shots = [
  { name: 'explorer', colorScheme: 'light', width: 1120, height: 930 },
  { name: 'explorer-dark', colorScheme: 'dark', width: 1120, height: 930 },
  { name: 'explorer-phone', colorScheme: 'light', width: 360, height: 760 },
]

const server = await preview({ configFile: 'examples/explorer/vite.config.ts', preview: { port: 4179 } })
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
mkdirSync('docs', { recursive: true })
for (const { name, colorScheme, width, height } of shots) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height } })
  await page.goto('http://localhost:4179/?mag=2.5,7&at=-150,45,2.2&quake=ak18261217')
  await page.getByRole('application').waitFor()
  // What has just changed is lit up for a moment.
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `docs/${name}.png` })
}
await browser.close()
await server.close()
