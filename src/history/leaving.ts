/**
 * Calls back when the page may be seen for the last time; does nothing where there is no page.
 *
 * `visibilitychange` is the last event a phone's browser is sure to fire, `pagehide` the last one of Safari's tabs,
 * and `beforeunload` the only one before a reload has chosen its URL.
 *
 * @returns what takes the listeners off again
 */
export function onLeaving(leave: () => void): () => void {
  if (typeof document === 'undefined') return () => {}
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  document.addEventListener('visibilitychange', hide)
  window.addEventListener('pagehide', leave)
  window.addEventListener('beforeunload', leave)
  return () => {
    document.removeEventListener('visibilitychange', hide)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('beforeunload', leave)
  }
}
