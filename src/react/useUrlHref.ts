import type { HrefTarget } from '../store/hrefs'
import { useLinks } from './useLinks'

/**
 * The URL that dispatching this now would lead to; without it, the link to what is on the screen.
 *
 * Guaranteed: it is the URL after the dispatch, with reducers, clamping and pending writes in it; nothing is
 * dispatched. The component renders again only when the text changes. On a server it is what the first client render
 * gives. A thunk, or a store without `urlSync.enhancer`, is an error here.
 *
 * @example
 * function useShareLink(): string {
 *   return new URL(useUrlHref(), window.location.href).href
 * }
 */
export function useUrlHref(target?: HrefTarget): string {
  return useLinks((links) => links.href(target))
}
