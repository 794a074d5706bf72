import { sleep } from './opened'

// Some fixtures take the Navigation API away from the page.
const { navigation } = window
let due = performance.now()
navigation.addEventListener('navigate', () => {
  due = Math.max(due, performance.now()) + 55
})

/** Waits until the page has kept to Chromium's allowance, 200 navigations in ten seconds; the next test begins anew. */
export async function keepToAllowance(): Promise<void> {
  await sleep(due - performance.now())
}
