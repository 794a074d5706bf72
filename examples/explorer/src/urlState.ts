import { dateString, defineUrlState, float, integer, nullable, oneOf, param, string, tupleOf } from 'redux-url-state'
import { pageSizes, sorts } from './features/filters'
import { tabs } from './features/view'
import { rootReducer } from './rootReducer'

/** Which of the state lives in the URL, and under which name. */
export const params = {
  view: {
    tab: oneOf(tabs),
    position: param(tupleOf([float, float, float]), { key: 'at' }),
  },
  filters: {
    text: param(string, { key: 'q', debounce: 200 }),
    magnitude: param(tupleOf([float, float]), { key: 'mag' }),
    from: nullable(dateString),
    to: nullable(dateString),
    sort: oneOf(sorts),
    pageSize: param(oneOf(pageSizes), { key: 'size' }),
    page: integer,
  },
  selection: { quake: nullable(string) },
}

export const urlState = defineUrlState({ reducer: rootReducer, params })
