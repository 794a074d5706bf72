import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openExplorer } from './view'

afterEach(() => vi.restoreAllMocks())

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const pageText = () => within(screen.getByRole('navigation', { name: 'Pages' })).getByText(/Page/).textContent

/** What a person sees, as one text. */
const seen = () => document.querySelector('main')?.textContent

describe('the explorer', () => {
  it('opens the view of a deep link', () => {
    openExplorer('/?tab=table&q=alaska&mag=3,7&sort=strongest&size=25&page=2&quake=us2000cqxe&x=1')
    expect(screen.getByRole('searchbox', { name: 'Place' })).toHaveValue('alaska')
    expect(screen.getByRole('spinbutton', { name: 'Magnitude from' })).toHaveValue(3)
    expect(screen.getByRole('combobox', { name: 'Sort' })).toHaveValue('strongest')
    expect(screen.getByRole('combobox', { name: 'On a page' })).toHaveValue('25')
    expect(screen.getByRole('complementary', { name: 'Selected earthquake' })).toBeVisible()
  })

  it('puts typing into the address without an entry, when it has rested', async () => {
    const { history, urlSync } = openExplorer('/?tab=table')
    await userEvent.type(screen.getByRole('searchbox'), 'chile')
    expect(rows().every((row) => /chile/i.test(row.textContent))).toBe(true)
    act(() => urlSync.flush())
    expect(screen.getByRole('status', { name: 'Address' })).toHaveTextContent('/?tab=table&q=chile')
    expect(history.index).toBe(0)
  })

  it('goes back page by page, and forward again', async () => {
    const { history } = openExplorer('/?tab=table&size=25')
    const next = () => screen.getByRole('link', { name: 'Next' })
    const first = seen()
    await userEvent.click(next())
    const second = seen()
    await userEvent.click(next())
    expect(pageText()).toMatch(/Page 3 of/)
    expect(history.location.search).toBe('?tab=table&size=25&page=3')
    act(() => history.back())
    expect(seen()).toBe(second)
    act(() => history.go(-1))
    expect(seen()).toBe(first)
    act(() => history.go(2))
    expect(pageText()).toMatch(/Page 3 of/)
  })

  it('selects a quake as a step to go back from', async () => {
    const { history } = openExplorer('/?tab=table')
    const [row] = rows()
    const link = within(row as HTMLElement).getByRole('link')
    await userEvent.click(link)
    expect(history.location.search).toMatch(/^\?tab=table&quake=/)
    expect(link).toHaveAttribute('aria-current', 'page')
    act(() => history.back())
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('starts a changed search on page 1, and leaves a link to page 3 alone', async () => {
    const { history } = openExplorer('/?tab=table&page=3')
    expect(pageText()).toMatch(/Page 3 of/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'strongest')
    expect(pageText()).toMatch(/Page 1 of/)
    expect(history.location.search).toBe('?tab=table&sort=strongest')
  })

  it('shows the same after a reload', async () => {
    const { reload, urlSync } = openExplorer('/?tab=table')
    await userEvent.type(screen.getByRole('searchbox'), 'california')
    await userEvent.click(screen.getByRole('link', { name: 'Next' }))
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
    expect(screen.getByRole('application')).toBeVisible()
    expect(history.location.search).toBe('?x=1')
    expect(warn.mock.calls.filter(([text]) => /redux-url-state/.test(String(text)))).toHaveLength(2)
  })

  it('shows the last page for a page past the end, and links to no other', async () => {
    const { history, urlSync } = openExplorer('/?tab=table&size=50&page=9999')
    act(() => urlSync.flush())
    expect(pageText()).toBe('Page 35 of 35')
    expect(history.location.search).toBe('?tab=table&size=50&page=35')
    await userEvent.click(screen.getByRole('link', { name: 'Previous' }))
    expect(screen.getByRole('link', { name: 'Skip 10 pages' })).toHaveAttribute('href', '/?tab=table&size=50&page=35')
  })

  it('has a link without each filter that is in force, and one without any', async () => {
    const { history } = openExplorer('/?q=alaska&mag=3,7&x=1')
    expect(screen.getByRole('link', { name: 'Remove place: alaska' })).toHaveAttribute('href', '/?mag=3,7&x=1')
    expect(screen.getByRole('link', { name: 'Clear all' })).toHaveAttribute('href', '/?x=1')
    await userEvent.click(screen.getByRole('link', { name: 'Remove magnitude 3 to 7' }))
    expect(history.location.search).toBe('?q=alaska&x=1')
    expect(history.index).toBe(1)
  })

  it('has a link without each day that is in force, whichever of them comes first in the link', async () => {
    const { history } = openExplorer('/?from=2018-02-05&to=2018-02-02')
    const hrefs = ['from 2018-02-02', 'to 2018-02-05'].map((day) =>
      screen.getByRole('link', { name: `Remove ${day}` }).getAttribute('href'),
    )
    expect(hrefs).toEqual(['/?to=2018-02-05', '/?from=2018-02-02'])
    await userEvent.click(screen.getByRole('link', { name: 'Remove from 2018-02-02' }))
    expect(history.location.search).toBe('?to=2018-02-05')
    expect(screen.queryByRole('link', { name: /Remove from/ })).toBeNull()
  })

  it('tells on every tab how many quakes the filters leave', () => {
    const { unmount } = openExplorer('/?q=alaska')
    expect(screen.getByText('313 of 1,707')).toBeVisible()
    unmount()
    openExplorer('/?tab=chart&q=zzz')
    expect(screen.getByText('None of 1,707')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Show all' })).toHaveAttribute('href', '/?tab=chart')
  })

  it('opens a tab as a step to go back from', async () => {
    const { history } = openExplorer('/')
    await userEvent.click(screen.getByRole('link', { name: 'Chart' }))
    expect(screen.getAllByRole('img')).toHaveLength(2)
    expect(history.location.search).toBe('?tab=chart')
    act(() => history.back())
    expect(screen.getByRole('application')).toBeVisible()
  })

  it('copies the link to what is on the screen, pending text included', async () => {
    const user = userEvent.setup()
    openExplorer('/?x=1')
    await user.type(screen.getByRole('searchbox'), 'peru')
    await user.click(screen.getByRole('button', { name: 'Share' }))
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/?x=1&q=peru')
    expect(screen.getByRole('status', { name: 'Share' })).toHaveTextContent('Copied')
  })

})
