export { browserHistory } from '../history/adapters/browserHistory'
export type { BrowserHistoryOptions } from '../history/adapters/browserHistory'
