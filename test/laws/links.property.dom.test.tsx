import { act, fireEvent, render } from '@testing-library/react'
import fc from 'fast-check'
import { createMemoryHistory, createPath } from 'history'
import { Provider } from 'react-redux'
import { describe, expect } from 'vitest'
import { UrlLink } from 'redux-url-state/react'
import { property } from '../property'
import { createTestStore, settle } from '../store/testStore'
import { anyAction, anyLink } from './steps'

const word = fc.option(fc.constantFrom('push', 'replace', 'skip'), { nil: undefined })
const withWord = fc
  .tuple(anyAction, word)
  .map(([action, urlState]) => (urlState ? { ...action, meta: { urlState } } : action))

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
      if (!skips) expect(anchor?.getAttribute('aria-current')).toBe('page')
      view.unmount()
      urlSync.dispose()
    },
  )
})
