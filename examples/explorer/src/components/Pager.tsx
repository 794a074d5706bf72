import { UrlLink } from 'redux-url-state/react'
import { pageChanged } from '../features/filters'
import { useAppSelector } from '../hooks'
import { selectPage } from '../selectors'

/** Every page is a link that can be opened in a new tab. */
export function Pager() {
  const { page, pages } = useAppSelector(selectPage)
  const link = (target: number, text: string) =>
    target >= 1 && target <= pages ? (
      <UrlLink action={pageChanged(target)}>{text}</UrlLink>
    ) : (
      <span className="off">{text}</span>
    )
  return (
    <nav className="pager" aria-label="Pages">
      {link(page - 1, 'Previous')}
      <ol>
        {around(page, pages).map((target) => (
          <li key={target}>
            <UrlLink action={pageChanged(target)} aria-label={`Page ${target}`}>
              {target}
            </UrlLink>
          </li>
        ))}
      </ol>
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <UrlLink action={pageChanged(page + 10)}>Skip 10 pages</UrlLink>}
      {link(page + 1, 'Next')}
    </nav>
  )
}

/** The page, its neighbours, the first and the last. */
function around(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((target) => target >= 1 && target <= pages)
  return [...new Set(near)].sort((a, b) => a - b)
}
