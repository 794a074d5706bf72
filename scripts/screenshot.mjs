import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { chromiumArgs, findChromium } from './chromium.mjs'

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }

/** Makes docs/explorer*.png from the built explorer: `npm run explorer:build && node scripts/screenshot.mjs`. */
const shots = [
  { name: 'explorer', colorScheme: 'light', viewport: { width: 1120, height: 860 } },
  { name: 'explorer-dark', colorScheme: 'dark', viewport: { width: 1120, height: 860 } },
  { name: 'explorer-phone', colorScheme: 'light', ...phone },
]

const server = await preview({ configFile: 'examples/explorer/vite.config.ts', preview: { port: 4179 } })
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
mkdirSync('docs', { recursive: true })
for (const { name, ...device } of shots) {
  const page = await browser.newPage(device)
  await page.goto('http://localhost:4179/?mag=2.5,7&at=-150,45,2.2&quake=ak18261217')
  await page.locator('.map .selected').waitFor()
  await page.screenshot({ path: `docs/${name}.png` })
}
await browser.close()
await server.close()
