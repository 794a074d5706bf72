import { ReactReduxContext } from 'react-redux'
import { createUrlLinks } from './createUrlLinks'
import type { UrlLinks } from './createUrlLinks'

const links = createUrlLinks(ReactReduxContext)

/**
 * An `<a>` whose `href` is the URL of the state after its action.
 *
 * Guaranteed: a plain click dispatches the action and makes a history entry, unless the action's `meta.urlState`,
 * `pushOn` or `ignore` says otherwise; with a modifier key, another button, a `target` or `download` the browser
 * follows the same URL itself. An `onClick` that prevents the default keeps the click to itself.
 * `aria-current="page"` stands on a link to where one is, and on none whose action sets no param. An action whose
 * reducer throws or is not pure has the URL of where one is, and a warning in development. What a server renders, and
 * the first client render after it, is of the server's own state and query, without a hash. A thunk as an action, or a
 * store without `urlSync.enhancer`, is an error here.
 *
 * @example
 * const next = <UrlLink action={pageChanged(3)}>3</UrlLink>
 */
export const UrlLink: UrlLinks['UrlLink'] = links.UrlLink

/**
 * The URL that dispatching this now would lead to; without it, the link to what is on the screen.
 *
 * Guaranteed: it is the URL after the dispatch, with reducers, clamping and pending writes in it; nothing is
 * dispatched. The component renders again only when the text changes. On a server and in the first client render after
 * it, it is of the server's own state and query, without a hash. A reducer that throws or is not pure, a thunk, and a
 * store without `urlSync.enhancer` are as with `UrlLink`.
 *
 * @example
 * function useShareLink(): string {
 *   return new URL(useUrlHref(), window.location.href).href
 * }
 */
export const useUrlHref: UrlLinks['useUrlHref'] = links.useUrlHref
