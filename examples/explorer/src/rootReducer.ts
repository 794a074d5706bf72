import { combineReducers } from '@reduxjs/toolkit'
import type { UnknownAction } from '@reduxjs/toolkit'
import { filtersReducer, pageChanged } from './features/filters'
import { linkIssuesReducer } from './features/linkIssues'
import { loadQuakes, quakesReducer } from './features/quakes'
import { selectionReducer } from './features/selection'
import { viewReducer } from './features/view'
import { selectPage } from './selectors'

const slices = combineReducers({
  view: viewReducer,
  filters: filtersReducer,
  selection: selectionReducer,
  quakes: quakesReducer,
  linkIssues: linkIssuesReducer,
})

export type State = ReturnType<typeof slices>

/** No page is past the last one, once it is known which that is: links to one say the last page, too. */
export function rootReducer(state: State | undefined, action: UnknownAction): State {
  const next = slices(state, action)
  const isPaged = pageChanged.match(action) && next.quakes.status === 'ready'
  return isPaged || loadQuakes.fulfilled.match(action) ? withinPages(next) : next
}

function withinPages(state: State): State {
  const { page } = selectPage(state)
  return page === state.filters.page ? state : { ...state, filters: { ...state.filters, page } }
}
