import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openExplorer } from './view'

afterEach(() => vi.restoreAllMocks())

describe('the inspector of the explorer', () => {
  it('shows every declared param, the issues and the last actions at the key i, unless one is typing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    openExplorer('/?page=abc&size=25')
    await userEvent.type(screen.getByRole('searchbox'), 'i')
    expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull()
    screen.getByRole('application').focus()
    await userEvent.keyboard('i')
    const inspector = within(screen.getByRole('complementary', { name: 'Inspector' }))
    expect(inspector.getByRole('row', { name: 'size 25 25 10' })).toBeVisible()
    expect(inspector.getByText('page: unreadable, abc')).toBeVisible()
    expect(inspector.getByText('filters/textChanged')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull()
  })

  it('opens without a word in the console, and its button closes it and hands the focus back', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    openExplorer('/?x=1')
    const opener = screen.getByRole('button', { name: /Inspect/ })
    await userEvent.click(opener)
    expect(screen.getByRole('heading', { name: 'Inspector' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: /Close/ }))
    expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull()
    expect(opener).toHaveFocus()
    expect(warn.mock.calls.filter(([text]) => /Selector/.test(String(text)))).toEqual([])
  })
})
