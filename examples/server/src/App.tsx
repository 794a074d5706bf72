import { useDispatch, useSelector } from 'react-redux'
import { UrlLink, useUrlHref } from 'redux-url-state/react'
import { pageChanged, textChanged } from './store'
import type { State } from './store'

export function App() {
  const { text, page } = useSelector((state: State) => state.search)
  const results = useSelector((state: State) => state.results)
  const share = useUrlHref()
  const dispatch = useDispatch()
  return (
    <main>
      <label>
        Search <input value={text} onChange={({ target }) => dispatch(textChanged(target.value))} />
      </label>
      <p>
        Page {page}: {results.join(', ')}
      </p>
      <nav>
        <UrlLink action={pageChanged(page - 1)}>Previous</UrlLink>{' '}
        <UrlLink action={pageChanged(page + 1)}>Next</UrlLink>
      </nav>
      <output>{share}</output>
    </main>
  )
}
