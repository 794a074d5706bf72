import type { HistoryUpdate } from '../urlHistory'

type Listener = (update: HistoryUpdate) => void

/** Makes a `listen` for however many listeners of what is subscribed to once, while there are any. */
export function shareSubscription(subscribe: (tell: Listener) => () => void): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  let stop: () => void
  return (listener) => {
    if (!listeners.size) stop = subscribe((update) => listeners.forEach((tell) => tell(update)))
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (!listeners.size) stop()
    }
  }
}
