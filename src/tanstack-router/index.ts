export { tanstackRouterHistory } from '../history/adapters/tanstackRouterHistory'
export type { TanstackHistory, TanstackLocation, TanstackRouter } from '../history/adapters/tanstackRouterHistory'
