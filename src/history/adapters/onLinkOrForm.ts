/**
 * Calls back when a link is clicked or a form is sent, before anything else hears of it: a router may lead elsewhere by
 * then, and an entry can only be written while it is the current one.
 *
 * @returns what takes the listeners off again
 */
export function onLinkOrForm(listener: () => void): () => void {
  const onEvent = ({ type, target }: Event) => {
    // The target of an event that code has made may be no element.
    if (type === 'submit' || (target as Partial<Element>).closest?.('a,area')) listener()
  }
  window.addEventListener('click', onEvent, true)
  window.addEventListener('submit', onEvent, true)
  return () => {
    window.removeEventListener('click', onEvent, true)
    window.removeEventListener('submit', onEvent, true)
  }
}
