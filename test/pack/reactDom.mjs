import assert from 'node:assert/strict'
import { JSDOM } from 'jsdom'

// A page has to be there before React is.
const { window } = new JSDOM('<!doctype html><div id="root"></div>', { url: 'http://localhost/' })
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true })
globalThis.navigator ??= window.navigator
const [React, { createRoot }, { Provider, useSelector }, redux, { createMemoryHistory }, lib, { UrlLink, useUrlHref }] =
  await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('react-redux'),
    import('redux'),
    import('history'),
    import('redux-url-state'),
    import('redux-url-state/react'),
  ])
const { createElement, createRef } = React.default
// React 18.0 has it in another place than 18.3 and later.
const act = React.default.act ?? (await import('react-dom/test-utils')).default.act

/** Links in a page: what a click does, what renders again, and what a ref holds, in whichever React is installed. */
const reducer = (state = { page: 1, ticks: 0 }, action) => {
  if (action.type === 'turned') return { ...state, page: action.page }
  return action.type === 'ticked' ? { ...state, ticks: state.ticks + 1 } : state
}
const history = createMemoryHistory({ initialEntries: ['/list?x=1'] })
const urlSync = lib.createUrlSync({
  urlState: lib.defineUrlState({ reducer, params: { page: lib.integer } }),
  history,
})
const store = redux.legacy_createStore(
  reducer,
  redux.compose(redux.applyMiddleware(urlSync.middleware), urlSync.enhancer),
)
let renders = 0
function Share() {
  renders++
  return createElement('output', null, useUrlHref())
}
function Next() {
  const page = useSelector((state) => state.page)
  return createElement(UrlLink, { action: { type: 'turned', page: page + 1 }, ref }, 'next')
}
const ref = createRef()
const root = createRoot(document.querySelector('#root'))
act(() => root.render(createElement(Provider, { store }, createElement(Share), createElement(Next))))
const link = document.querySelector('a')
assert.equal(ref.current, link)
assert.equal(link.getAttribute('href'), '/list?x=1&page=2')

renders = 0
act(() => store.dispatch({ type: 'ticked' }))
assert.equal(renders, 0, 'an unrelated dispatch renders no link')

await act(async () => link.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true })))
assert.equal(store.getState().page, 2)
assert.equal(history.location.search, '?x=1&page=2')
assert.equal(history.index, 1, 'a click makes an entry')
assert.equal(link.getAttribute('href'), '/list?x=1&page=3')
assert.equal(document.querySelector('output').textContent, '/list?x=1&page=2')

await act(async () => history.back())
assert.equal(link.getAttribute('href'), '/list?x=1&page=2')
act(() => root.unmount())
urlSync.dispose()
