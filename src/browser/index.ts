export { browserHistory } from '../history/browserHistory'
export type { BrowserHistoryOptions } from '../history/browserHistory'
