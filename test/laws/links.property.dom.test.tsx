import type { UnknownAction } from '@reduxjs/toolkit'
import { act, fireEvent, render } from '@testing-library/react'
import fc from 'fast-check'
import { createMemoryHistory, createPath } from 'history'
import { Provider } from 'react-redux'
import { beforeEach, describe, expect, vi } from 'vitest'
import { UrlLink } from 'redux-url-state/react'
import { property } from '../property'
import { createTestStore, settle, ticked } from '../store/testStore'
import { anyAction, anyLink } from './steps'

// Links of actions that no param shows say so.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

const word = fc.option(fc.constantFrom('push', 'replace', 'skip'), { nil: undefined })
const withWord = fc
  .tuple(anyAction, word)
  .map(([action, urlState]) => (urlState ? { ...action, meta: { urlState } } : action))

/** Whether an action sets a param of a path: one that sets none, as a tick of the clock, leads nowhere. */
function setsParam({ type, payload }: UnknownAction, pathname: string): boolean {
  if (type.startsWith('artist/')) return pathname.startsWith('/artist/')
  if (type === 'urlState/set') return Object.keys((payload as { search: object }).search).length > 0
  return !ticked.match({ type })
}

describe('law 10, a link is the click', () => {
  property(
    'the URL of a rendered link is the URL after a click on it, whatever was dispatched before',
    [anyLink, fc.array(withWord, { maxLength: 4 }), fc.array(withWord, { minLength: 1, maxLength: 3 })],
    async (at, before, actions) => {
      const history = createMemoryHistory({ initialEntries: [at] })
      const { store, urlSync } = createTestStore(history)
      const view = render(
        <Provider store={store}>
          <UrlLink action={actions}>link</UrlLink>
        </Provider>,
      )
      await settle()
      act(() => before.forEach((action) => store.dispatch(action)))
      const anchor = view.container.querySelector('a')
      const href = anchor?.getAttribute('href')
      if (anchor) fireEvent.click(anchor)
      urlSync.flush()
      expect(createPath(history.location)).toBe(href)
      // What a skipped action has changed is in the URL with the next action only, so the link leads further.
      const skips = actions.some(({ meta }) => JSON.stringify(meta)?.includes('skip'))
      const isThere = actions.some((step) => setsParam(step, history.location.pathname))
      if (!skips) expect(anchor?.getAttribute('aria-current')).toBe(isThere ? 'page' : null)
      view.unmount()
      urlSync.dispose()
    },
  )
})
