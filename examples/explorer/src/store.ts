import { configureStore, isAnyOf } from '@reduxjs/toolkit'
import { createUrlSync } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { createActionLog } from './actionLog'
import { pageChanged } from './features/filters'
import { quakeSelected } from './features/selection'
import { mapZoomed, tabOpened } from './features/view'
import { rootReducer } from './rootReducer'
import { urlState } from './urlState'

/** A store in step with a history. These actions are steps worth going back to; typing and dragging are not. */
export function createAppStore(history: UrlHistory) {
  const pushOn = isAnyOf(tabOpened, pageChanged, quakeSelected, mapZoomed)
  const urlSync = createUrlSync({ urlState, history, pushOn })
  const actionLog = createActionLog()
  const store = configureStore({
    reducer: rootReducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware, actionLog.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { store, urlSync, actionLog }
}

export type AppStore = ReturnType<typeof createAppStore>['store']
export type AppDispatch = AppStore['dispatch']

export { rootReducer }
