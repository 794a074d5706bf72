import { createBrowserHistory } from 'history'
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import { UrlLink } from 'redux-url-state/react'
import { createTestStore, pageChanged, settle } from '../store/testStore'

let undo: (() => void)[] = []
afterEach(() => {
  undo.forEach((step) => step())
  undo = []
})

/** Shows a link in the page, and clicks it; what the browser would have done is called off, and told. */
async function click(wrapper: 'p' | 'svg', props: object) {
  const before = window.location.href
  const { store, urlSync } = createTestStore(createBrowserHistory())
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  flushSync(() =>
    root.render(
      <Provider store={store}>
        {createElement(
          wrapper,
          null,
          <UrlLink action={pageChanged(3)} {...props}>
            {wrapper === 'svg' ? <rect width="20" height="20" /> : '3'}
          </UrlLink>,
        )}
      </Provider>,
    ),
  )
  undo.push(() => {
    root.unmount()
    urlSync.dispose()
    window.history.replaceState(null, '', before)
  })
  let isLeft = false
  const note = (event: Event) => {
    isLeft = !event.defaultPrevented
    event.preventDefault()
  }
  window.addEventListener('click', note, { once: true })
  const link = document.querySelector(`${wrapper} a`)
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  await settle()
  return { isLeft, href: link?.getAttribute('href'), page: store.getState().search.page, link }
}

it('a link in an SVG is followed without a load', async () => {
  const { isLeft, page, href, link } = await click('svg', {})
  expect(link).toBeInstanceOf(SVGAElement)
  expect({ isLeft, page }).toEqual({ isLeft: false, page: 3 })
  expect(new URL(href ?? '', window.location.href).href).toBe(window.location.href)
})

it.each(['p', 'svg'] as const)('a link in a %s is left to the browser where it has a target or downloads', async (wrapper) => {
  expect(await click(wrapper, { target: '_blank' })).toMatchObject({ isLeft: true, page: 1 })
  expect(await click(wrapper, { download: 'view.html' })).toMatchObject({ isLeft: true, page: 1 })
})

it.each(['p', 'svg'] as const)('a link in a %s to this very window is followed, however its name is written', async (wrapper) => {
  expect(await click(wrapper, { target: '_SELF' })).toMatchObject({ isLeft: false, page: 3 })
})
