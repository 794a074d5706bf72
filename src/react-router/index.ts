export { reactRouterHistory } from '../history/reactRouterHistory'
export type {
  DataRouter,
  DataRouterOptions,
  DataRouterState,
  ReactRouterHistoryOptions,
} from '../history/reactRouterHistory'
