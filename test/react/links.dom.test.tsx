import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryHistory } from 'history'
import { createRef, Profiler, StrictMode } from 'react'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { legacy_createStore as createStore } from 'redux'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UrlLink, useUrlHref } from 'redux-url-state/react'
import type { HrefTarget } from 'redux-url-state/react'
import { createTestStore, declare, noted, pageChanged, settle, tagged, textChanged, ticked } from '../store/testStore'

function open(path: string, children: ReactNode) {
  const history = createMemoryHistory({ initialEntries: [path] })
  const world = createTestStore(history)
  const view = render(<Provider store={world.store}>{children}</Provider>)
  return { ...world, ...view, history }
}

const address = ({ location }: { location: { pathname: string; search: string; hash: string } }) =>
  location.pathname + location.search + location.hash
const link = () => screen.getByRole('link')

/** Whether the browser was left to follow the link, which jsdom cannot. */
let followed: boolean[]
const note = (event: Event) => {
  followed.push(!event.defaultPrevented)
  event.preventDefault()
}
beforeEach(() => {
  followed = []
  window.addEventListener('click', note)
  window.addEventListener('auxclick', note)
})
afterEach(() => {
  window.removeEventListener('click', note)
  window.removeEventListener('auxclick', note)
})

describe('a UrlLink', () => {
  it('has the URL of the state after its action', () => {
    open('/list?x=1&q=cats#top', <UrlLink action={pageChanged(3)}>3</UrlLink>)
    expect(link()).toHaveAttribute('href', '/list?x=1&q=cats&page=3#top')
  })

  it('takes several actions, and a patch', () => {
    open(
      '/?q=cats',
      <>
        <UrlLink action={[textChanged('dogs'), pageChanged(2)]}>both</UrlLink>
        <UrlLink action={declare().set({ search: { page: 4 } })}>patch</UrlLink>
      </>,
    )
    expect(screen.getByText('both')).toHaveAttribute('href', '/?q=dogs&page=2')
    expect(screen.getByText('patch')).toHaveAttribute('href', '/?q=cats&page=4')
  })

  it('dispatches its actions on a plain click, and makes one entry', async () => {
    const { history, actions } = open('/?q=cats', <UrlLink action={[textChanged('dogs'), pageChanged(2)]}>go</UrlLink>)
    const href = link().getAttribute('href')
    await userEvent.click(link())
    await settle()
    expect(followed).toEqual([false])
    expect(address(history)).toBe(href)
    expect(history.index).toBe(1)
    expect(actions).toContainEqual({ ...pageChanged(2) })
  })

  it('sets a patch on a plain click, and makes an entry', async () => {
    const { history, store } = open('/', <UrlLink action={declare().set({ search: { page: 4 } })}>go</UrlLink>)
    await userEvent.click(link())
    await settle()
    expect(store.getState().search.page).toBe(4)
    expect([history.index, address(history)]).toEqual([1, '/?page=4'])
  })

  it('keeps the meta of its action, and its word on the entry', async () => {
    const prepared = { ...textChanged('a'), meta: { from: 'link' } }
    const replacing = { ...textChanged('b'), meta: { urlState: 'replace' } }
    const { history, actions } = open(
      '/',
      <>
        <UrlLink action={prepared}>prepared</UrlLink>
        <UrlLink action={replacing}>replacing</UrlLink>
      </>,
    )
    await userEvent.click(screen.getByText('prepared'))
    await settle()
    expect(actions).toContainEqual({ ...prepared, meta: { from: 'link', urlState: 'push' } })
    await userEvent.click(screen.getByText('replacing'))
    await settle()
    expect([history.index, address(history)]).toEqual([1, '/?q=b'])
  })

  it('follows a click of the keyboard', async () => {
    const { history } = open('/', <UrlLink action={pageChanged(3)}>3</UrlLink>)
    await userEvent.tab()
    expect(link()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await settle()
    expect(address(history)).toBe('/?page=3')
  })

  it.each(['Control', 'Meta', 'Shift', 'Alt'])('leaves a click with %s to the browser', async (key) => {
    const { actions } = open('/', <UrlLink action={pageChanged(3)}>3</UrlLink>)
    const user = userEvent.setup()
    await user.keyboard(`{${key}>}`)
    await user.click(link())
    expect(followed).toEqual([true])
    expect(actions.some(pageChanged.match)).toBe(false)
  })

  it('leaves the middle button to the browser', async () => {
    const { actions } = open('/', <UrlLink action={pageChanged(3)}>3</UrlLink>)
    await userEvent.pointer({ keys: '[MouseMiddle]', target: link() })
    fireEvent.click(link(), { button: 1 })
    expect(followed).not.toContain(false)
    expect(actions.some(pageChanged.match)).toBe(false)
  })

  it.each([{ target: '_blank' }, { target: 'frame' }, { download: true }, { download: 'view.html' }])(
    'leaves a link with %o to the browser',
    async (props) => {
      const { actions } = open(
        '/',
        <UrlLink action={pageChanged(3)} {...props}>
          3
        </UrlLink>,
      )
      await userEvent.click(link())
      expect(followed).toEqual([true])
      expect(actions.some(pageChanged.match)).toBe(false)
    },
  )

  it.each(['_self', '_SELF', ''])('follows a link whose target is its own window: "%s"', async (target) => {
    const { history } = open(
      '/',
      <UrlLink action={pageChanged(3)} target={target}>
        3
      </UrlLink>,
    )
    await userEvent.click(link())
    await settle()
    expect(address(history)).toBe('/?page=3')
  })

  it('does nothing when its caller prevents the default', async () => {
    const clicked = vi.fn<(event: { preventDefault(): void }) => void>((event) => event.preventDefault())
    const { actions } = open(
      '/',
      <UrlLink action={pageChanged(3)} onClick={clicked}>
        3
      </UrlLink>,
    )
    await userEvent.click(link())
    expect(clicked).toHaveBeenCalledOnce()
    expect(actions.some(pageChanged.match)).toBe(false)
  })

  it('hands on its ref and the props of an anchor', () => {
    const ref = createRef<HTMLAnchorElement>()
    open(
      '/',
      <UrlLink ref={ref} action={pageChanged(3)} className="page" data-n={3} title="third" rel="next">
        3
      </UrlLink>,
    )
    expect(ref.current).toBe(link())
    expect(link()).toHaveClass('page')
    expect(link()).toHaveAttribute('rel', 'next')
    expect(link()).toHaveAttribute('data-n', '3')
  })

  it('is the current one where one is, unless its caller says otherwise', async () => {
    const { store } = open(
      '/?page=2',
      <>
        <UrlLink action={pageChanged(2)}>2</UrlLink>
        <UrlLink action={pageChanged(3)}>3</UrlLink>
        <UrlLink action={pageChanged(3)} aria-current="step">
          third
        </UrlLink>
      </>,
    )
    expect(screen.getByText('2')).toHaveAttribute('aria-current', 'page')
    expect(screen.getByText('3')).not.toHaveAttribute('aria-current')
    expect(screen.getByText('third')).toHaveAttribute('aria-current', 'step')
    await userEvent.click(screen.getByText('3'))
    expect(store.getState().search.page).toBe(3)
    expect(screen.getByText('2')).not.toHaveAttribute('aria-current')
    expect(screen.getByText('3')).toHaveAttribute('aria-current', 'page')
  })

  it('says what to give instead of an action creator that was not called', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => open('/', <UrlLink action={pageChanged as never}>3</UrlLink>)).toThrow(
      'Expected an action, received function actionCreator. Give the action that is dispatched',
    )
  })

  it('says what to give instead of a thunk', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const thunk = (() => {}) as unknown as ReturnType<typeof pageChanged>
    expect(() => open('/', <UrlLink action={thunk}>3</UrlLink>)).toThrow(/Give the action that is dispatched/)
  })

  it('says what a store without the enhancer lacks', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const bare = createStore(() => ({}))
    const view = (
      <Provider store={bare}>
        <UrlLink action={pageChanged(3)}>3</UrlLink>
      </Provider>
    )
    expect(() => render(view)).toThrow('[redux-url-state] Expected urlSync.enhancer in the store of this link')
  })
})

describe('useUrlHref', () => {
  function Href({ target, seen }: { target?: HrefTarget; seen: string[] }) {
    const href = useUrlHref(target)
    seen.push(href)
    return <output>{href}</output>
  }

  it('is the link to what is on the screen, pending writes included', () => {
    const seen: string[] = []
    const { store, history } = open('/?x=1', <Href seen={seen} />)
    expect(seen.at(-1)).toBe('/?x=1')
    // A debounced param is not in the URL yet.
    act(() => void store.dispatch(noted('soon')))
    expect(seen.at(-1)).toBe('/?x=1&note=soon')
    expect(address(history)).toBe('/?x=1')
  })

  it('follows a navigation that changes no declared param', async () => {
    const seen: string[] = []
    const { history } = open('/?x=1', <Href seen={seen} target={pageChanged(2)} />)
    await settle()
    act(() => history.push('/elsewhere?y=2#there'))
    expect(seen.at(-1)).toBe('/elsewhere?y=2&page=2#there')
  })

  it('renders again only when its text changes', async () => {
    const seen: string[] = []
    const { store } = open('/?page=2', <Href seen={seen} target={pageChanged(2)} />)
    await settle()
    act(() => void store.dispatch(ticked()))
    act(() => void store.dispatch(pageChanged(9)))
    expect(seen).toEqual(['/?page=2'])
    act(() => void store.dispatch(tagged(['a'])))
    expect(seen).toEqual(['/?page=2', '/?page=2&tags=a'])
  })
})

it('an unrelated action renders none of a page of links', async () => {
  const rendered = vi.fn<() => void>()
  const pages = Array.from({ length: 100 }, (_, page) => page)
  const { store } = open(
    '/?q=cats',
    <StrictMode>
      <Profiler id="links" onRender={rendered}>
        {pages.map((page) => (
          <UrlLink key={page} action={pageChanged(page)}>
            {page}
          </UrlLink>
        ))}
      </Profiler>
    </StrictMode>,
  )
  await settle()
  rendered.mockClear()
  act(() => void store.dispatch(ticked()))
  expect(rendered).not.toHaveBeenCalled()
  act(() => void store.dispatch(textChanged('dogs')))
  expect(rendered).toHaveBeenCalledOnce()
})
