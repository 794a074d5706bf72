import { act, render, screen } from '@testing-library/react'
import { configureStore, createSlice, nanoid } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MockInstance } from 'vitest'
import { arrayOf, createUrlSync, defineUrlState, integer, oneOf, optional, string } from 'redux-url-state'
import { UrlLink, useUrlHref } from 'redux-url-state/react'
import { settle } from '../store/testStore'

const list = createSlice({
  name: 'list',
  initialState: { page: 1, sort: 'new' as 'new' | 'old', tags: [] as string[], id: undefined as string | undefined },
  reducers: {
    pageChanged: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
    nextPage: (state) => void state.page++,
    sorted: (state, { payload }: PayloadAction<'new' | 'old'>) => void (state.sort = payload),
    tagged: (state, { payload }: PayloadAction<string[]>) => void (state.tags = payload),
    cleared: () => ({ page: 1, sort: 'new' as const, tags: [], id: undefined }),
    copied: (state) => void (state.id = nanoid()),
    stamped: (state) => void (state.id = String(Date.now())),
    broken: () => {
      throw new TypeError('no such page')
    },
  },
})
const { pageChanged, nextPage, sorted, tagged, cleared, copied, stamped, broken } = list.actions

/** What is beside the URL: a cart, a status that follows the page, and a detail with a path of its own. */
const rest = createSlice({
  name: 'rest',
  initialState: { cart: 0, status: 'idle', tab: 'top' as 'top' | 'songs' },
  reducers: {
    added: (state) => void state.cart++,
    emptied: (state) => void (state.cart = 0),
    arrived: (state) => void (state.status = 'idle'),
    tabOpened: (state, { payload }: PayloadAction<'top' | 'songs'>) => void (state.tab = payload),
  },
  extraReducers: (builder) => builder.addCase(pageChanged, (state) => void (state.status = 'loading')),
})
const { added, emptied, arrived, tabOpened } = rest.actions

/** Every action that the reducer is given, looked ahead of or dispatched. */
let reduced: string[]
let warn: MockInstance<typeof console.warn>

beforeEach(() => {
  reduced = []
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => void vi.restoreAllMocks())

function open(path: string, children: ReactNode) {
  const reducer = {
    list: (...[state, action]: Parameters<typeof list.reducer>) => {
      reduced.push(action.type)
      return list.reducer(state, action)
    },
    rest: rest.reducer,
  }
  const history = createMemoryHistory({ initialEntries: [path] })
  const params = {
    list: { page: integer, sort: oneOf(['new', 'old']), tags: arrayOf(string), id: optional(string) },
  } as const
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer, params, routes: { '/artist/:id': { rest: { tab: oneOf(['top', 'songs']) } } } }),
    history,
  })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const view = render(<Provider store={store}>{children}</Provider>)
  return { store, history, urlSync, ...view }
}

const current = (name: string) => screen.getByText(name).getAttribute('aria-current')
const hrefOf = (name: string) => screen.getByText(name).getAttribute('href')
const countOf = (...types: string[]) => reduced.filter((type) => types.includes(type)).length
const said = () => warn.mock.calls.map(([text]) => String(text))

describe('aria-current', () => {
  it('stands on no link whose action sets no param, whatever else it changes, and that is said in development', () => {
    open(
      '/?page=2',
      <>
        <UrlLink action={pageChanged(2)}>page</UrlLink>
        <UrlLink action={added()}>add</UrlLink>
        <UrlLink action={emptied()}>empty</UrlLink>
        <UrlLink action={{ type: 'unknown' }}>unknown</UrlLink>
        <UrlLink action={[]}>none</UrlLink>
      </>,
    )
    expect(['page', 'add', 'empty', 'unknown', 'none'].map(current)).toEqual(['page', null, null, null, null])
    expect(said()).toEqual([expect.stringMatching(/Expected rest\/added to change a param.+Render a <button>/)])
  })

  it('stands on a link to where one is though its action changes something beside the URL', () => {
    const { store } = open(
      '/?tags=a,b',
      <>
        <UrlLink action={pageChanged(1)}>first</UrlLink>
        <UrlLink action={sorted('new')}>new</UrlLink>
        <UrlLink action={tagged(['a', 'b'])}>tags</UrlLink>
        <UrlLink action={[cleared(), tagged(['a', 'b'])]}>view</UrlLink>
        <UrlLink action={nextPage()}>next</UrlLink>
      </>,
    )
    act(() => void store.dispatch(arrived()))
    expect(['first', 'new', 'tags', 'view', 'next'].map(current)).toEqual(['page', 'page', 'page', 'page', null])
    expect(warn).not.toHaveBeenCalled()
  })
})

describe('a link whose action changes what no param of this path shows', () => {
  it('says so once in development, unless a link without it means the same', () => {
    open(
      '/list',
      <>
        <UrlLink action={tabOpened('songs')}>songs</UrlLink>
        <UrlLink action={[pageChanged(2), tabOpened('songs')]}>both</UrlLink>
        <UrlLink action={[pageChanged(2), tabOpened('top')]}>top</UrlLink>
      </>,
    )
    const expected = /Expected a param of \/list for rest\.tab, which (.+) changes, received "one of \/artist\/:id"/
    expect(said().map((text) => expected.exec(text)?.[1])).toEqual([
      'rest/tabOpened',
      'list/pageChanged, rest/tabOpened',
    ])
    expect(current('songs')).toBeNull()
  })

  it('says nothing on a path that shows it', () => {
    open('/artist/7', <UrlLink action={tabOpened('songs')}>songs</UrlLink>)
    expect(hrefOf('songs')).toBe('/artist/7?tab=songs')
    expect(warn).not.toHaveBeenCalled()
  })
})

describe('a link whose reducer throws', () => {
  it('stays where one is, says what is wrong, and leaves the page to the others', () => {
    const { store, urlSync } = open(
      '/?page=2',
      <>
        <UrlLink action={broken()}>broken</UrlLink>
        <UrlLink action={nextPage()}>next</UrlLink>
      </>,
    )
    expect([hrefOf('broken'), hrefOf('next'), current('broken')]).toEqual(['/?page=2', '/?page=3', null])
    expect(said()[0]).toMatch(/a state after list\/broken.+received "TypeError: no such page"/)
    act(() => void store.dispatch(nextPage()))
    expect([hrefOf('broken'), hrefOf('next')]).toEqual(['/?page=3', '/?page=4'])
    expect(urlSync.href(broken())).toBe('/?page=3')
    expect(said()).toHaveLength(1)
  })
})

describe('a link whose reducer is not pure', () => {
  it.each([
    ['an id', copied],
    ['the time', stamped],
  ])('stays where one is when it makes %s, and says that two readings differ', async (_, made) => {
    const hrefs: string[] = []
    function Shown() {
      hrefs.push(useUrlHref(made()))
      return null
    }
    const { store } = open(
      '/?page=2',
      <>
        <Shown />
        <UrlLink action={made()}>made</UrlLink>
      </>,
    )
    await settle()
    act(() => void store.dispatch(nextPage()))
    expect(hrefOf('made')).toBe('/?page=3')
    expect(hrefs).toEqual(['/?page=2', '/?page=3'])
    const [text, ...others] = said()
    expect(text).toMatch(
      new RegExp(`Expected one URL for a link of ${made.type}, received ".*id=(.+) and .*id=(?!\\1").+ Make ids`),
    )
    expect(others).toEqual([])
  })
})

describe('the cost of links', () => {
  function Pages({ from }: { from: number }) {
    // Actions of their own in each link and at each render, as components make them.
    return ['top', 'bottom'].map((place) =>
      Array.from({ length: 20 }, (_, n) => (
        <UrlLink key={place + n} action={pageChanged(from + n)}>
          {`${place} ${from + n}`}
        </UrlLink>
      )),
    )
  }

  it('is one look ahead of each action in a state, however many links there are and however often they ask', async () => {
    const { store, rerender } = open('/', <Pages from={2} />)
    await settle()
    reduced = []
    act(() => void store.dispatch(added()))
    expect(countOf(pageChanged.type)).toBe(20)
    reduced = []
    act(() => void store.dispatch(sorted('old')))
    await act(settle)
    expect(hrefOf('bottom 21')).toBe('/?sort=old&page=21')
    expect(countOf(pageChanged.type)).toBe(20)
    reduced = []
    rerender(
      <Provider store={store}>
        <Pages from={2} />
      </Provider>,
    )
    expect(countOf(pageChanged.type)).toBe(0)
  })

  it('is shared by actions of the same words only', () => {
    const { history } = open(
      '/',
      <>
        <UrlLink action={[tagged(['a']), pageChanged(2)]}>one</UrlLink>
        <UrlLink action={[tagged(['a', 'b'])]}>two</UrlLink>
        <UrlLink action={tagged(['a,b'])}>comma</UrlLink>
        <UrlLink action={{ ...pageChanged(-0), error: undefined }}>minus</UrlLink>
        <UrlLink action={{ ...pageChanged(0), error: undefined }}>zero</UrlLink>
        <UrlLink action={{ ...tagged(['x']), at: new Date(1) }}>first</UrlLink>
        <UrlLink action={{ ...tagged(['x']), at: new Date(2) }}>second</UrlLink>
      </>,
    )
    expect(history.location.search).toBe('')
    expect(['one', 'two', 'comma', 'minus', 'zero'].map(hrefOf)).toEqual([
      '/?page=2&tags=a',
      '/?tags=a,b',
      expect.stringMatching(/^\/\?tags=a~?(,|%2C)b$/i),
      '/?page=-0',
      '/?page=0',
    ])
    expect([hrefOf('first'), hrefOf('second')]).toEqual(['/?tags=x', '/?tags=x'])
  })
})
