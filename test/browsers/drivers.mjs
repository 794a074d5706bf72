import { chromiumDriver } from './chromiumDriver.mjs'
import { firefoxDriver } from './firefoxDriver.mjs'
import { webkitDriver } from './webkitDriver.mjs'

/** How each browser is found, installed and driven, with its limit on history calls in force. */
export const drivers = { Chromium: chromiumDriver, Firefox: firefoxDriver, WebKitGTK: webkitDriver }
