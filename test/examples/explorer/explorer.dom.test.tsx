import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadQuakes } from '../../../examples/explorer/src/features/quakes'
import { openExplorer } from './view'

afterEach(() => vi.restoreAllMocks())

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const pageText = () => within(screen.getByRole('navigation', { name: 'Pages' })).getByText(/Page/).textContent

/** What a person sees, as one text. */
const seen = () => document.querySelector('main')?.textContent

describe('the explorer', () => {
  it('opens the view of a deep link', () => {
    openExplorer('/?q=alaska&mag=3,7&sort=strongest&size=25&page=2&quake=us2000cqxe&x=1')
    expect(screen.getByRole('searchbox', { name: 'Place' })).toHaveValue('alaska')
    expect(screen.getByRole('spinbutton', { name: 'Magnitude from' })).toHaveValue(3)
    expect(screen.getByRole('combobox', { name: 'Sort' })).toHaveValue('strongest')
    expect(screen.getByRole('combobox', { name: 'On a page' })).toHaveValue('25')
    expect(screen.getByRole('complementary', { name: 'Selected earthquake' })).toBeVisible()
  })

  it('puts typing into the address without an entry, when it has rested', async () => {
    const { history, urlSync } = openExplorer('/')
    await userEvent.type(screen.getByRole('searchbox'), 'chile')
    expect(rows().every((row) => /chile/i.test(row.textContent))).toBe(true)
    act(() => urlSync.flush())
    expect(screen.getByRole('status', { name: 'Address' })).toHaveTextContent('/?q=chile')
    expect(history.index).toBe(0)
  })

  it('goes back page by page, and forward again', async () => {
    const { history } = openExplorer('/?size=25')
    const next = screen.getByRole('button', { name: 'Next' })
    const first = seen()
    await userEvent.click(next)
    const second = seen()
    await userEvent.click(next)
    expect(pageText()).toMatch(/Page 3 of/)
    expect(history.location.search).toBe('?size=25&page=3')
    act(() => history.back())
    expect(seen()).toBe(second)
    act(() => history.go(-1))
    expect(seen()).toBe(first)
    act(() => history.go(2))
    expect(pageText()).toMatch(/Page 3 of/)
  })

  it('selects a quake as a step to go back from', async () => {
    const { history } = openExplorer('/')
    const [row] = rows()
    await userEvent.click(within(row as HTMLElement).getByRole('button'))
    expect(history.location.search).toMatch(/^\?quake=/)
    expect(row).toHaveAttribute('aria-current', 'true')
    act(() => history.back())
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('starts a changed search on page 1, and leaves a link to page 3 alone', async () => {
    const { history } = openExplorer('/?page=3')
    expect(pageText()).toMatch(/Page 3 of/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'strongest')
    expect(pageText()).toMatch(/Page 1 of/)
    expect(history.location.search).toBe('?sort=strongest')
  })

  it('shows the same after a reload', async () => {
    const { reload, urlSync } = openExplorer('/')
    await userEvent.type(screen.getByRole('searchbox'), 'california')
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    act(() => urlSync.flush())
    const before = seen()
    reload()
    expect(seen()).toBe(before)
  })

  it('opens the default view of a broken link, keeps x=1, and tells of two problems', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { history } = openExplorer('/?page=abc&mag=%&x=1')
    const problems = await screen.findByRole('status', { name: 'Problems of the link' })
    expect(
      within(problems)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['mag cannot be %', 'page cannot be abc'])
    expect(pageText()).toMatch(/Page 1 of/)
    expect(history.location.search).toBe('?x=1')
    expect(warn).toHaveBeenCalledTimes(2)
  })

  it('shows the last page for a page past the end', () => {
    openExplorer('/?page=9999')
    expect(pageText()).toMatch(/^Page (\d+) of \1$/)
  })

  it('says that the data could not be loaded', () => {
    const { store } = openExplorer('/')
    act(() => void store.dispatch(loadQuakes.rejected(new Error('offline'), 'test')))
    expect(screen.getByRole('alert')).toHaveTextContent('offline')
  })
})
