import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryHistory } from 'history'
import { createContext } from 'react'
import { Provider } from 'react-redux'
import type { ReactReduxContextValue } from 'react-redux'
import { expect, it, vi } from 'vitest'
import { createUrlLinks, UrlLink } from 'redux-url-state/react'
import { createTestStore, pageChanged, settle } from '../store/testStore'
import type { State } from '../store/testStore'

const AdminContext = createContext<ReactReduxContextValue<State> | null>(null)
const admin = createUrlLinks(AdminContext)

function Share() {
  return <output>{admin.useUrlHref()}</output>
}

it('links of a context are those of its own store, alone and under another provider', async () => {
  const [own, outer] = ['/admin?page=2', '/shop?page=5'].map((path) =>
    createTestStore(createMemoryHistory({ initialEntries: [path] })),
  ) as [ReturnType<typeof createTestStore>, ReturnType<typeof createTestStore>]
  const links = (
    <Provider store={own.store} context={AdminContext}>
      <admin.UrlLink action={pageChanged(3)}>admin</admin.UrlLink>
      <Share />
    </Provider>
  )
  render(links).unmount()
  render(
    <Provider store={outer.store}>
      <UrlLink action={pageChanged(3)}>shop</UrlLink>
      {links}
    </Provider>,
  )
  expect(screen.getByText('shop')).toHaveAttribute('href', '/shop?page=3')
  expect(screen.getByText('admin')).toHaveAttribute('href', '/admin?page=3')
  await userEvent.click(screen.getByText('admin'))
  await settle()
  expect([own, outer].map(({ store }) => store.getState().search.page)).toEqual([3, 5])
  expect(screen.getByRole('status')).toHaveTextContent('/admin?page=3')
})

it('a link outside of a provider of its context says so', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { store } = createTestStore(createMemoryHistory())
  const view = (
    <Provider store={store}>
      <admin.UrlLink action={pageChanged(3)}>admin</admin.UrlLink>
    </Provider>
  )
  expect(() => render(view)).toThrow(
    '[redux-url-state] Expected a react-redux <Provider> around this link, received null. Render one with its context.',
  )
})
