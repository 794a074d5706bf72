/**
 * Calls back when the page may be seen for the last time; does nothing where there is no page.
 *
 * `visibilitychange` is the last event that a phone's browser is sure to fire, `pagehide` the last one of a page that
 * is left. Chromium has let go of a page that is left for another site before either, and takes its URL after
 * `beforeunload` only. A reload has taken its URL before all three. Calling once too often does no harm.
 *
 * @returns what takes the listeners off again
 */
export function onPageHide(leave: () => void): () => void {
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
