import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.mjs'

const byPlaywright = 'npx playwright-core install chromium'
const byDebian = 'apt-get update && apt-get install -y --no-install-recommends chromium'

/** The browser tests need a Chromium: finds one, else installs one, else fails with the command that would. */
function ensureBrowser() {
  const attempts = [byPlaywright, ...(isDebianRoot() ? [byDebian] : [])]
  for (const command of attempts) {
    if (findChromium()) break
    console.log(`No Chromium found: ${command}`)
    spawnSync(command, { shell: true, stdio: 'inherit' })
  }
  return findChromium()
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

const found = ensureBrowser()
if (found) {
  console.log(`Chromium: ${found}`)
} else {
  console.error(`No Chromium to run the browser tests with. Install one, then run again:
  ${byPlaywright}
  or, on Debian and Ubuntu: sudo sh -c '${byDebian}'
  or set CHROMIUM_PATH to the program of one that is installed.`)
  process.exitCode = 1
}
