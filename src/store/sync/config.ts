import type { Action } from 'redux'
import type { UrlHistory } from '../../history/historyPort'
import type { UrlState } from '../../params/defineUrlState'
import { describeIssue } from '../../params/model/issue'
import type { UrlIssue } from '../../params/model/issue'

/** Says of an action whether it matches: RTK's `isAnyOf(…)`, `action.match`, or a function of one's own. */
export type ActionPredicate = (action: Action) => boolean

/** What {@link createUrlSync} takes. */
export interface UrlSyncConfig<S> {
  /** The declaration. */
  urlState: UrlState<S>
  /** A `history` object of version 4 or 5, or anything with its `location`, `push`, `replace` and `listen`. */
  history: UrlHistory
  /** Which actions make a history entry. Default: none; every change replaces. */
  pushOn?: ActionPredicate
  /** Which actions leave the URL alone until the next action. Default: none. */
  ignore?: ActionPredicate
  /**
   * Who wins at the start. `'auto'` (the default): a URL with any declared param describes the whole view, one with
   * none leaves the preloaded state. `'url'`: always the URL. `'store'`: always the preloaded state.
   */
  initial?: 'auto' | 'url' | 'store'
  /** Receives every issue. Default: a console warning in development, once for each key and kind. */
  onIssue?: (issue: UrlIssue) => void
}

/** The same with every default in its place. */
export type ResolvedConfig = Required<UrlSyncConfig<unknown>>

/** Fills in what was left out. */
export function resolveConfig<S>(config: UrlSyncConfig<S>): ResolvedConfig {
  const { history, pushOn = never, ignore = never, initial = 'auto' } = config
  const report = config.onIssue ?? (process.env.NODE_ENV === 'production' ? () => {} : warnOnce())
  // Lists of issues call it for each, and it is to have no more than that: console.warn would print it all.
  const onIssue = (issue: UrlIssue) => report(issue)
  // The sync hands states on without looking into them; S only ties a config to its declaration.
  return { urlState: config.urlState as unknown as UrlState<unknown>, history, pushOn, ignore, initial, onIssue }
}

function never(): boolean {
  return false
}

function warnOnce(): (issue: UrlIssue) => void {
  const seen = new Set<string>()
  return (issue) => {
    if (seen.has(issue.kind + issue.key)) return
    seen.add(issue.kind + issue.key)
    console.warn(describeIssue(issue))
  }
}
