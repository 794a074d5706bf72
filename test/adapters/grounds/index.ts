import { histories } from './history'
import { pages } from './page'
import { reactRouters } from './reactRouter'
import { tanstackRouters } from './tanstackRouter'

export type { Ground, GroundKind } from './ground'

/** The real routers, each over the page's real history, or in memory. */
export const grounds = { ...reactRouters, ...tanstackRouters, ...pages, ...histories }
