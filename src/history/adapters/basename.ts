/** A path relative to a basename, as patterns and links are; one that is not below it stays as it is. */
export function withoutBasename(pathname: string, basename: string | undefined): string {
  const name = nameOf(basename)
  const isBelow = `${pathname}/`.toLowerCase().startsWith(name.toLowerCase())
  return isBelow ? pathname.slice(name.length - 1) || '/' : pathname
}

/** The whole path of one that is relative to a basename; that of the page is spelled as the page spells it. */
export function withBasename(pathname: string, basename: string | undefined, page: string): string {
  return pathname === withoutBasename(page, basename) ? page : nameOf(basename) + pathname.slice(1)
}

/** A basename with a slash on both sides. */
function nameOf(basename = ''): string {
  return `/${basename}/`.replace(/\/+/g, '/')
}
