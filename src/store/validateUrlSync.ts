import { configError, unknownOption } from '../errors/configError'
import type { UrlSyncConfig } from './sync/config'

const known = ['urlState', 'history', 'pushOn', 'ignore', 'initial', 'onIssue']

/** Refuses a config of `createUrlSync` with a wrong option, by its name. */
export function checkConfig<S>(config: UrlSyncConfig<S>): void {
  const { urlState, history, pushOn, ignore, onIssue, initial } = config
  if (!urlState?.definition) throw configError('urlState to be a declaration', urlState, 'Do call defineUrlState')
  if (typeof history?.listen !== 'function') {
    throw configError('history to be a history object', history, 'Do give createBrowserHistory() or its like')
  }
  for (const option of Object.keys(config)) {
    if (!known.includes(option)) throw unknownOption(known, option)
  }
  for (const [option, value] of Object.entries({ pushOn, ignore, onIssue })) {
    if (value === undefined || typeof value === 'function') continue
    throw configError(`${option} to be a function`, value, `Do correct ${option}`)
  }
  if (initial !== undefined && !['auto', 'url', 'store'].includes(initial)) {
    throw configError('initial to be "auto", "url" or "store"', initial, 'Do correct initial')
  }
}

/** Refuses a look ahead before there is a store, and what is neither an action nor a patch. */
export function checkAhead(store: unknown, ahead: unknown): void {
  if (!store) throw configError('a store when href is called', 'none', 'Do install urlSync.enhancer')
  if (ahead === undefined) return
  for (const step of Array.isArray(ahead) ? ahead : [ahead]) {
    if (typeof step === 'object' && step !== null) continue
    throw configError('an action or a patch', step, 'Do give the action that it dispatches in the end, not a thunk')
  }
}
