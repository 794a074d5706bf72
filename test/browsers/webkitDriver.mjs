import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Builder, Capabilities } from 'selenium-webdriver'
import { pause } from './driving.mjs'
import { seleniumTab } from './seleniumTab.mjs'

/** How WebKitGTK is found, installed and driven, by selenium, with its limit on history calls in force. */
export const webkitDriver = {
  find: () =>
    existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb') ? '/usr/bin/WebKitWebDriver' : undefined,
  install: 'apt-get install -y --no-install-recommends webkit2gtk-driver xvfb',
  launch: launchWebKit,
  cannotOpen: 'follows a Ctrl-click in the same tab and presses the left button for the middle one',
}

async function launchWebKit(driverPath) {
  const display = `:${90 + Math.floor(Math.random() * 100)}`
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x800x24'], { stdio: 'ignore' })
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  const port = 4500 + Math.floor(Math.random() * 500)
  const driver = spawn(driverPath, [`--port=${port}`], { env, stdio: 'ignore' })
  await pause(1500)
  const [browserPath] = [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  ].filter(existsSync)
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { ...(browserPath ? { binary: browserPath } : {}), args: ['--automation'] },
  })
  const session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build()
  await session.manage().setTimeouts({ script: 60_000, pageLoad: 30_000 })
  const newTab = async () => {
    // A window, since a tab of this driver's stays behind the first one: hidden, and a crash when a mouse is moved.
    await session.switchTo().newWindow('window')
    return seleniumTab(session, await session.getWindowHandle())
  }
  return {
    newTab,
    async close() {
      await session.quit().catch(() => {})
      driver.kill()
      screen.kill()
    },
  }
}
