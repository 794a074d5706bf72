export { tanstackRouterHistory } from '../history/tanstackRouterHistory'
export type { TanstackHistory, TanstackLocation, TanstackRouter } from '../history/tanstackRouterHistory'
