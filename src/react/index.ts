export { useUrlHref } from './useUrlHref'
export type { LinkTarget } from './useUrlHref'
export { UrlLink } from './UrlLink'
export type { UrlLinkProps } from './UrlLink'
