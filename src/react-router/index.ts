export { reactRouterHistory } from '../history/adapters/reactRouterHistory'
export type {
  DataRouter,
  DataRouterOptions,
  DataRouterState,
  ReactRouterHistoryOptions,
} from '../history/adapters/reactRouterHistory'
