/**
 * Throws an error of the app's own code in a microtask, so that the app hears of it (`window.onerror`,
 * `uncaughtException`) and what called that code goes on.
 */
export function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}

/** Runs code of the app; what it throws is thrown later. */
export function runGuarded(run: () => void): void {
  try {
    run()
  } catch (error) {
    throwLater(error)
  }
}
