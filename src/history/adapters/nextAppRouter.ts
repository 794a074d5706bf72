/** What React keeps on the element, here the document, that an app is rendered into. */
interface ReactContainer {
  readonly stateNode?: { readonly pendingLanes?: number }
}

/** The bits by which React 18 and 19 know transitions, which is what Next's navigations and server actions are. */
const transitionLanes = 0x3fffc0

/** How long Next is waited for, in ms: a link to a file that is downloaded leaves it navigating for good. */
const patience = 30_000

/**
 * Makes a function that says whether Next's app router is navigating, refreshing, or running a server action: all that
 * a write would call off.
 *
 * Next tells nobody: no event does, and no part of its API. It shows in what React has yet to render, which React keeps
 * on the document that Next renders. Where that cannot be read, the answer is no.
 */
export function watchNext(): () => boolean {
  let entryState: unknown
  let since = 0
  return () => {
    if (!('next' in window) || !hasPendingTransition()) return false
    // Next writes its entry anew when it has navigated, so what is pending afterwards is another navigation.
    if (entryState !== window.history.state) since = performance.now()
    entryState = window.history.state
    return performance.now() - since < patience
  }
}

function hasPendingTransition(): boolean {
  const name = Object.keys(document).find((key) => key.startsWith('__reactContainer$')) ?? ''
  const container = (document as unknown as Record<string, ReactContainer | null>)[name] // React's own property
  return ((container?.stateNode?.pendingLanes ?? 0) & transitionLanes) !== 0
}

/** Whether an entry is one of Next's app router. */
export function isNextEntry(state: unknown): state is Record<string, unknown> {
  return '__NA' in Object(state)
}

/**
 * The state of an entry as other code than Next's app router would give it: by its mark Next takes a call for its own,
 * and does not follow it. Next puts the mark back.
 */
export function withoutNextMark(state: unknown): unknown {
  return isNextEntry(state) ? { ...state, __NA: undefined } : state
}
