import type { UrlLocation } from '../../history/location'
import { readParams } from '../../params/codec/snapshot'
import type { ReadResult } from '../../params/codec/snapshot'
import type { UrlIssue } from '../../params/model/issue'
import type { ResolvedConfig } from '../sync/config'
import type { SyncContext } from '../sync/syncContext'

/** Whether the URL wins over the store for params that come into force. */
export function urlWins({ initial }: ResolvedConfig, { matchedCount }: ReadResult): boolean {
  return initial === 'url' || (initial === 'auto' && matchedCount > 0)
}

/** What a store begins with at a location: its preloaded state, or that with the URL laid over it. */
export function readInitialState(
  config: ResolvedConfig,
  context: SyncContext,
  location: UrlLocation,
  preloadedState: unknown,
): { readonly state: unknown; readonly issues: readonly UrlIssue[] } {
  // A URL that describes the whole view leaves `retain` nothing to keep.
  const result = readParams(context.inputAt(location, preloadedState), config.initial !== 'url')
  return urlWins(config, result) ? result : { state: preloadedState, issues: [] }
}
