import { combineReducers } from '@reduxjs/toolkit'
import { filtersReducer } from './features/filters'
import { linkIssuesReducer } from './features/linkIssues'
import { quakesReducer } from './features/quakes'
import { selectionReducer } from './features/selection'
import { viewReducer } from './features/view'

export const rootReducer = combineReducers({
  view: viewReducer,
  filters: filtersReducer,
  selection: selectionReducer,
  quakes: quakesReducer,
  linkIssues: linkIssuesReducer,
})

export type State = ReturnType<typeof rootReducer>
