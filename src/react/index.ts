export { useHref } from './useHref'
export type { LinkTarget } from './useHref'
export { UrlLink } from './UrlLink'
export type { UrlLinkProps } from './UrlLink'
