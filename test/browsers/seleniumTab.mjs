import { By, Origin } from 'selenium-webdriver'
import { asFunction, until } from './driving.mjs'

/** A tab of a session, which is in front whenever something is asked of it. */
export function seleniumTab(session, handle) {
  const here = async (act) => {
    await session.switchTo().window(handle)
    return act()
  }
  const run = async (code) => {
    const script = `const done = arguments[0];
      ${asFunction(code)}.then(done, (error) => done({ failure: String(error) }))`
    const ask = () => session.executeAsyncScript(script)
    // The driver may have come back from a navigation while the old page was still there.
    const answer = await ask().catch((error) => {
      if (error.name !== 'NoSuchFrameError') throw error
      return ask()
    })
    if (answer?.failure) throw new Error(answer.failure)
    return answer
  }
  const travel = async (delta) => {
    const before = await session.getCurrentUrl()
    await session.executeScript(`history.go(${delta})`)
    await until(async () => (await session.getCurrentUrl()) !== before)
  }
  const find = async (css) => {
    const element = session.findElement(By.css(css))
    await session.executeScript('arguments[0].scrollIntoView({ block: "center" })', element)
    return element
  }
  const perform = (actions) => here(() => actions(session.actions()).perform())
  const tab = {
    open: (url) => session.get(url),
    reload: () => session.navigate().refresh(),
    back: () => travel(-1),
    forward: () => travel(1),
    run,
    click: async (css) => (await find(css)).click(),
    doubleClick: async (css) => session.actions().doubleClick(await find(css)).perform(),
    type: (css, text) => session.findElement(By.css(css)).sendKeys(text),
    async opened(act) {
      const before = await session.getAllWindowHandles()
      const added = async () => (await session.getAllWindowHandles()).find((each) => !before.includes(each))
      await act()
      await until(added)
      return seleniumTab(session, await added())
    },
    async close() {
      await session.close()
      const [left] = await session.getAllWindowHandles()
      await session.switchTo().window(left)
    },
  }
  const inFront = Object.entries(tab).map(([name, act]) => [name, (...given) => here(() => act(...given))])
  return {
    ...Object.fromEntries(inFront),
    mouse: {
      move: (x, y) => perform((actions) => actions.move({ x, y, origin: Origin.VIEWPORT, duration: 0 })),
      down: () => perform((actions) => actions.press()),
      up: () => perform((actions) => actions.release()),
    },
  }
}
