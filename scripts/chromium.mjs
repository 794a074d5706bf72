import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The Chromium that the tests drive: CHROMIUM_PATH, one on the PATH, or the one that playwright downloaded. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`CHROMIUM_PATH is ${asked}, which is not a program that can be run.`)
    return asked
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const found = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications]
  return [...found, chromium.executablePath()].find(isExecutable)
}

/** Quiet, and runnable as root and in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Automation lifts Chromium's limit on history calls; without this argument it is in force, as it is for users. */
export const liftsHistoryLimit = '--disable-ipc-flooding-protection'

/** Automation has Chromium forget a page that is left; without this argument Back finds it as it was, as users do. */
export const leavesNoCache = '--disable-back-forward-cache'

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return existsSync(path)
  } catch {
    return false
  }
}
