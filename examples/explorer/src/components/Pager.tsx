import { pageChanged } from '../features/filters'
import { useAppDispatch, useAppSelector } from '../hooks'
import { selectPage } from '../selectors'

export function Pager() {
  const { page, pages } = useAppSelector(selectPage)
  const dispatch = useAppDispatch()
  const go = (target: number) => () => dispatch(pageChanged(target))
  return (
    <nav className="pager" aria-label="Pages">
      <button type="button" disabled={page === 1} onClick={go(page - 1)}>
        Previous
      </button>
      <span>
        Page {page} of {pages}
      </span>
      <button type="button" disabled={page === pages} onClick={go(page + 1)}>
        Next
      </button>
    </nav>
  )
}
