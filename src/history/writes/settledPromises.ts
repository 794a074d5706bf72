/** The promises that wait until a queue has nothing left to write. */
export interface SettledPromises {
  /** Whether anyone waits. */
  areAwaited(): boolean
  /** Returns a promise that resolves when the queue is settled, at once if it is. */
  next(): Promise<void>
  /** Resolves them all if the queue is settled. */
  update(): void
  /** Resolves them all. */
  resolve(): void
}

/** Creates them; `isSettled` says whether the queue is, `onWait` is called when someone begins to wait. */
export function createSettledPromises(isSettled: () => boolean, onWait: () => void): SettledPromises {
  let waiting: (() => void)[] = []
  const resolve = () => {
    const resolved = waiting
    waiting = []
    for (const each of resolved) each()
  }
  return {
    areAwaited: () => waiting.length > 0,
    next() {
      if (isSettled()) return Promise.resolve()
      onWait()
      return new Promise((done) => void waiting.push(done))
    },
    update() {
      if (waiting.length > 0 && isSettled()) resolve()
    },
    resolve,
  }
}
