import type { Action } from 'redux'
import { runGuarded } from '../../errors/throwLater'
import type { UrlHistory } from '../../history/urlHistory'
import type { UrlState } from '../../params/defineUrlState'
import { describeIssue } from '../../params/model/issue'
import type { UrlIssue } from '../../params/model/issue'

/** Says of an action whether it matches: RTK's `isAnyOf(…)`, `action.match`, or a function of one's own. */
export type ActionPredicate = (action: Action) => boolean

/** A reducer of the store's state and of any actions. */
// `never` for an action: a reducer of any actions is one of these.
export type LookAheadReducer<S> = (state: S | undefined, action: never) => S

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
  /**
   * The reducer by which links are computed, where the store's own does more than reduce, as one of redux-persist,
   * which saves what it reduces. Default: the store's own.
   */
  lookAhead?: LookAheadReducer<NoInfer<S>>
  /** Receives every issue. Default: a console warning in development, once for each key and kind. */
  onIssue?: (issue: UrlIssue) => void
}

type AnyLookAhead = LookAheadReducer<unknown> | undefined

/** The same with every default in its place; `lookAhead` has none, as the store's reducer may be replaced. */
export type ResolvedConfig = Required<Omit<UrlSyncConfig<unknown>, 'lookAhead'>> & { readonly lookAhead: AnyLookAhead }

/** Fills in what was left out. */
export function resolveConfig<S>(config: UrlSyncConfig<S>): ResolvedConfig {
  const { history, pushOn = never, ignore = never, initial = 'auto' } = config
  const report = config.onIssue ?? (process.env.NODE_ENV === 'production' ? () => {} : warnOnce())
  // Lists of issues call it for each, and it is to have no more than that: console.warn would print it all.
  const onIssue = (issue: UrlIssue) => runGuarded(() => report(issue))
  // The sync hands states on without looking into them; S only ties a config to its declaration.
  const urlState = config.urlState as unknown as UrlState<unknown>
  return { urlState, history, pushOn, ignore, initial, onIssue, lookAhead: config.lookAhead as AnyLookAhead }
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
