import { applyMiddleware, createStore, compose } from 'redux'
import type { StoreEnhancer } from 'redux'
import { createMemoryHistory } from 'history'
import { renderToString } from 'react-dom/server'
import { Provider } from 'react-redux'
import { createUrlSync, defineUrlState, integer } from 'redux-url-state'
import { browserHistory } from 'redux-url-state/browser'
import { UrlLink } from 'redux-url-state/react'
import type { UrlLinkProps } from 'redux-url-state/react'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { paramsFrom } from 'redux-url-state/redux-location-state'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { historyContract } from 'redux-url-state/testing'

/** What every entry gives in an app of an older tool: its link as a server renders it, and the kinds of the rest. */
export function everyEntry(): readonly string[] {
  const reducer = (state = { page: 1 }, action: { type: string; page?: number }) =>
    action.type === 'turned' ? { page: action.page ?? 1 } : state
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer, params: { page: integer } }),
    history: createMemoryHistory({ initialEntries: ['/list?x=1'] }),
  })
  const enhancer: StoreEnhancer = compose(applyMiddleware(urlSync.middleware), urlSync.enhancer)
  const store = createStore(reducer, enhancer)
  const html = renderToString(
    <Provider store={store}>
      <UrlLink action={{ type: 'turned', page: 3 }}>3</UrlLink>
    </Provider>,
  )
  urlSync.dispose()
  const histories = [browserHistory, reactRouterHistory, tanstackRouterHistory]
  const rest: readonly unknown[] = [...histories, paramsFrom, historyContract]
  return [html, ...rest.map((value) => typeof value)]
}

// @ts-expect-error the types are there, and refuse an action creator that was not called
export const wrong: UrlLinkProps = { action: () => ({ type: 'turned' }) }
