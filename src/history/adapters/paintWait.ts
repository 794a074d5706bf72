/** Waits until the page of a navigation has been painted, with all that its router applies to it then. */
export interface PaintWait {
  /** Waits from this moment on. */
  start(): void
  isWaiting(): boolean
}

/** How long a page is waited for at most, in ms; browsers give up a view transition after 4 seconds. */
const longest = 5000

/**
 * Makes a {@link PaintWait}: for a moment in which the browser has nothing to do, since React renders a large page in
 * many small tasks, then for two frames, in which effects, scroll and view transitions are applied, and again for what
 * is still loading then.
 *
 * Guaranteed: a page that is not visible, or none at all, waits for nothing.
 */
export function createPaintWait(loading?: () => PromiseLike<unknown> | undefined): PaintWait {
  let end = 0
  function start(): void {
    // Safari has no requestIdleCallback before version 26; Node has neither, and waits for nothing.
    const { requestIdleCallback: whenIdle = callNow, requestAnimationFrame: nextFrame = callNow } = globalThis
    const own = (end = performance.now() + longest)
    const painted = () => {
      if (own !== end) return
      const more = loading?.()
      if (more) more.then(start, start)
      else end = 0
    }
    whenIdle(() => nextFrame(() => nextFrame(painted)))
  }
  // A page that is hidden is given no frames; once it is seen again, they come.
  return { start, isWaiting: () => performance.now() < end && globalThis.document?.visibilityState === 'visible' }
}

function callNow(callback: () => void): void {
  callback()
}
