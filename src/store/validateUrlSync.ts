import { configError, unknownOption } from '../errors/configError'
import type { UrlSyncConfig } from './sync/config'

const known = ['urlState', 'history', 'pushOn', 'ignore', 'initial', 'lookAhead', 'onIssue']

/** Refuses a config of `createUrlSync` with a wrong option, by its name. */
export function checkConfig<S>(config: UrlSyncConfig<S>): void {
  const { urlState, history, pushOn, ignore, lookAhead, onIssue, initial } = config
  if (!urlState?.definition) throw configError('urlState to be a declaration', urlState, 'Call defineUrlState')
  if (typeof history?.listen !== 'function') {
    throw configError('history to be a history object', history, 'Give createBrowserHistory() or its like')
  }
  for (const option of Object.keys(config)) {
    if (!known.includes(option)) throw unknownOption(known, option)
  }
  for (const [option, value] of Object.entries({ pushOn, ignore, lookAhead, onIssue })) {
    if (value === undefined || typeof value === 'function') continue
    throw configError(`${option} to be a function`, value, `Correct ${option}`)
  }
  if (initial !== undefined && !['auto', 'url', 'store'].includes(initial)) {
    throw configError('initial to be "auto", "url" or "store"', initial, 'Correct initial')
  }
}
