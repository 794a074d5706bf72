/** Calls back at the earliest of the times that it was asked for. */
export interface WakeTimer {
  /** Asks for a call at a time of `performance.now()`: in the microtask, if that is now or past. */
  wakeAt(time: number): void
  /** Forgets what it was asked for. */
  clear(): void
  /** Never calls back again. */
  stop(): void
}

/** Creates a timer; a call that comes after {@link WakeTimer.clear} is possible, and has to do no harm. */
export function createWakeTimer(wake: () => void): WakeTimer {
  /** When it calls back next: -Infinity, once it has stopped. */
  let wakeTime = Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const fire = () => {
    if (wakeTime === -Infinity) return
    wakeTime = Infinity
    wake()
  }
  const clear = () => {
    clearTimeout(timer)
    if (wakeTime !== -Infinity) wakeTime = Infinity
  }
  return {
    wakeAt(time) {
      if (time >= wakeTime) return
      wakeTime = time
      clearTimeout(timer)
      const wait = time - performance.now()
      if (wait > 0) timer = setTimeout(fire, wait)
      else queueMicrotask(fire)
    },
    clear,
    stop() {
      clear()
      wakeTime = -Infinity
    },
  }
}
