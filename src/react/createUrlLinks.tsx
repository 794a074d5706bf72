import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, MouseEvent, RefAttributes } from 'react'
import { stepsOf } from '../store/hrefs'
import type { HrefTarget } from '../store/hrefs'
import { useLinkReader } from './useLinkReader'
import type { ReduxContext } from './useLinkReader'

/** All that an `<a>` takes but its `href`, and an action. */
export interface UrlLinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'href' | 'action'> {
  /** What a plain click dispatches; several are dispatched one after the other and make one entry. */
  action: HrefTarget
}

/** The links of the store of one context. */
export interface UrlLinks {
  readonly UrlLink: ForwardRefExoticComponent<UrlLinkProps & RefAttributes<HTMLAnchorElement>>
  readonly useUrlHref: (target?: HrefTarget) => string
}

/**
 * `UrlLink` and `useUrlHref` for a store that is given to `<Provider context={…}>`, as react-redux's `createStoreHook`
 * gives `useStore` for it.
 *
 * Guaranteed: they never look at another context's store. Without a provider of this one they throw, as react-redux's
 * hooks do.
 *
 * @example
 * import { createContext } from 'react'
 * import type { ReactReduxContextValue } from 'react-redux'
 *
 * const AdminContext = createContext<ReactReduxContextValue | null>(null)
 * const { UrlLink, useUrlHref } = createUrlLinks(AdminContext)
 */
export function createUrlLinks(context: ReduxContext): UrlLinks {
  return {
    UrlLink: forwardRef(function UrlLink({ action, onClick, ...rest }, ref) {
      const anchor = useRef<HTMLAnchorElement>(null)
      const { read, store, links } = useLinkReader(context, ({ link }, base, cell) => link(base, cell, action))
      const { href, isHere } = read
      useImperativeHandle(ref, () => anchor.current as HTMLAnchorElement, []) // it is there once it is rendered
      // React leaves an attribute as the server wrote it, who may have had another query: a page that was built ahead.
      useEffect(() => {
        if (anchor.current?.getAttribute('href') !== href) anchor.current?.setAttribute('href', href)
        // oxlint-disable-next-line react-hooks/exhaustive-deps -- from then on React knows what it has written
      }, [])
      const click = (event: MouseEvent<HTMLAnchorElement>) => {
        onClick?.(event)
        if (!isPlain(event)) return
        event.preventDefault()
        for (const step of stepsOf(links, action)) store.dispatch(step)
      }
      return <a aria-current={isHere ? 'page' : undefined} {...rest} ref={anchor} href={href} onClick={click} />
    }),
    useUrlHref: (target) => useLinkReader(context, ({ href }, base, cell) => href(base, cell, target)).read,
  }
}

/** Whether the browser would open the link here, for which the app has a better way. */
function isPlain(event: MouseEvent<Element>): boolean {
  const { currentTarget } = event
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
    // As the attributes say it: an SVG's `target` is an object, and `_SELF` is a name of this window, too.
    /^(_self)?$/i.test(currentTarget.getAttribute('target') ?? '') &&
    !currentTarget.hasAttribute('download')
  )
}
