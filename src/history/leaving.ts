/**
 * Calls back when the page may be seen for the last time; does nothing where there is no page.
 *
 * `visibilitychange` is the last event that a phone's browser is sure to fire, `pagehide` the last one of a closed tab,
 * and `beforeunload` the only one before a reload has taken its URL. Calling back once too often does no harm.
 *
 * @returns what takes the listeners off again
 */
export function onLeaving(leave: () => void): () => void {
  if (typeof document === 'undefined') return () => {}
  const events = [
    [document, 'visibilitychange'],
    [window, 'pagehide'],
    [window, 'beforeunload'],
  ] as const
  for (const [target, event] of events) target.addEventListener(event, leave)
  return () => {
    for (const [target, event] of events) target.removeEventListener(event, leave)
  }
}
