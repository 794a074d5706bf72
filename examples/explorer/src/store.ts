import { configureStore, isAnyOf } from '@reduxjs/toolkit'
import { createUrlSync } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { pageChanged } from './features/filters'
import { quakeSelected } from './features/selection'
import { rootReducer } from './rootReducer'
import { urlState } from './urlState'

/** A store in step with a history. Paging and selecting are steps worth going back to; typing is not. */
export function createAppStore(history: UrlHistory) {
  const urlSync = createUrlSync({ urlState, history, pushOn: isAnyOf(pageChanged, quakeSelected) })
  const store = configureStore({
    reducer: rootReducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { store, urlSync }
}

export type AppStore = ReturnType<typeof createAppStore>['store']
export type AppDispatch = AppStore['dispatch']
