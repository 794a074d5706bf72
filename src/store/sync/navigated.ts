import type { UrlLocation } from '../../history/location'
import type { NavigationCause } from '../../history/urlHistory'
import type { UrlIssue } from '../../params/model/issue'

/** What an incoming URL says. All of it is serializable. */
export interface Navigation {
  readonly location: UrlLocation
  readonly navigation: 'load' | NavigationCause
  readonly issues: readonly UrlIssue[]
}

/** The one action by which a URL reaches the store. A type, not an interface, so that it is one of redux's actions. */
export type NavigatedAction = {
  readonly type: 'urlState/navigated'
  readonly payload: Navigation
}

/** Creates the action and recognizes it: what `builder.addCase` and RTK's matchers take. */
export interface NavigatedCreator {
  (payload: Navigation): NavigatedAction
  readonly type: 'urlState/navigated'
  match(this: void, action: unknown): action is NavigatedAction
}

const type = 'urlState/navigated'

/**
 * The action by which a URL arrives in the store: at the start, on Back and Forward, on a link.
 *
 * Guaranteed: all values of the URL are set before any reducer sees the action, so a slice may add consequences and
 * cannot lose values. It is dispatched once a navigation, and not at all when no declared value changes. For the start
 * (`'load'`) reducers see it before the first `getState()`, and middleware in the first microtask. The location is what
 * the entry should show, which on Back may be more than it did.
 *
 * @example
 * const results = createReducer({ stale: false }, (builder) => {
 *   builder.addCase(navigated, (state) => {
 *     state.stale = true
 *   })
 * })
 */
export const navigated: NavigatedCreator = Object.assign(
  (payload: Navigation): NavigatedAction => ({ type, payload }),
  { type, match: isNavigated } as const,
)

/** Is `navigated.match`, for code that calls it for every action: reading a function's property is slow. */
export function isNavigated(action: unknown): action is NavigatedAction {
  return (action as { type?: unknown } | undefined)?.type === type
}
