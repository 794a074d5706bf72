/** Code as every driver runs it in a page: the body of an async function. */
export const asFunction = (code) => `(async () => { ${code} })()`

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits for a page to be another, since what is asked of one that is left is never answered; not every one is. */
export async function until(holds) {
  for (let wait = 0; wait < 100 && !(await holds()); wait++) await pause(50)
  await pause(250)
}
