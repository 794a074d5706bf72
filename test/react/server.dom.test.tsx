import { act } from '@testing-library/react'
import { createMemoryHistory } from 'history'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { Provider } from 'react-redux'
import { expect, it, vi } from 'vitest'
import { UrlLink, useUrlHref } from 'redux-url-state/react'
import { createTestStore, pageChanged, textChanged } from '../store/testStore'

function View() {
  const href = useUrlHref()
  return (
    <nav>
      <UrlLink action={pageChanged(2)}>2</UrlLink>
      <UrlLink action={[textChanged('ü & "quotes"'), pageChanged(3)]}>3</UrlLink>
      <output>{href}</output>
    </nav>
  )
}

it('a server renders the markup of the first client render', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const path = '/list?x=%zz&q=caf%C3%A9&page=2&page=9&lang=fr'
  const server = createTestStore(createMemoryHistory({ initialEntries: [path] }))
  const markup = renderToString(
    <Provider store={server.store}>
      <View />
    </Provider>,
  )
  server.urlSync.dispose()
  expect(markup).toContain('aria-current="page"')

  const client = createTestStore(createMemoryHistory({ initialEntries: [path] }), server.store.getState())
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = markup
  const recovered = vi.fn<(error: unknown) => void>()
  const root = await act(async () =>
    hydrateRoot(
      container,
      <Provider store={client.store}>
        <View />
      </Provider>,
      { onRecoverableError: recovered },
    ),
  )
  expect(container.innerHTML.replaceAll('<!-- -->', '')).toBe(markup.replaceAll('<!-- -->', ''))
  expect(recovered).not.toHaveBeenCalled()
  expect(complain).not.toHaveBeenCalled()
  act(() => root.unmount())
  client.urlSync.dispose()
})
