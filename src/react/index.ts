export { useUrlHref } from './useUrlHref'
export type { HrefTarget } from '../store/hrefs'
export { UrlLink } from './UrlLink'
export type { UrlLinkProps } from './UrlLink'
