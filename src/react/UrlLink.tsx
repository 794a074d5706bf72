import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, MouseEvent, RefAttributes } from 'react'
import { useStore } from 'react-redux'
import { linksOf } from '../store/hrefs'
import type { HrefTarget } from '../store/hrefs'
import { useUrlHref } from './useUrlHref'
import { useLinks } from './useLinks'

type AnchorProps = Omit<ComponentPropsWithoutRef<'a'>, 'href' | 'action'>

/** All that an `<a>` takes but its `href`, and an action. */
export interface UrlLinkProps extends AnchorProps {
  /** What a plain click dispatches; several are dispatched one after the other and make one entry. */
  action: HrefTarget
}

/**
 * An `<a>` whose `href` is the URL of the state after its action.
 *
 * Guaranteed: a plain click dispatches the action and makes a history entry, unless the action's `meta.urlState`,
 * `pushOn` or `ignore` says otherwise; with a modifier key, another button, a `target` or `download` the browser
 * follows the same URL itself. An `onClick` that prevents the default keeps the click to itself.
 * `aria-current="page"` stands on a link to where one is. A thunk as an action, or a store without
 * `urlSync.enhancer`, is an error here.
 *
 * @example
 * const next = <UrlLink action={pageChanged(3)}>3</UrlLink>
 */
export const UrlLink: ForwardRefExoticComponent<UrlLinkProps & RefAttributes<HTMLAnchorElement>> = forwardRef(
  function UrlLink({ action, onClick, ...rest }, ref) {
    const store = useStore()
    const href = useUrlHref(action)
    const isHere = useLinks((links) => links.href() === href)
    const click = (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event)
      if (!isPlain(event)) return
      event.preventDefault()
      for (const step of linksOf(store).steps(action)) store.dispatch(step)
    }
    return <a aria-current={isHere ? 'page' : undefined} {...rest} ref={ref} href={href} onClick={click} />
  },
)

/** Whether the browser would open the link here, for which the app has a better way. */
function isPlain(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
    (target === '' || target === '_self') &&
    !event.currentTarget.hasAttribute('download')
  )
}
