import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openExplorer } from './view'

afterEach(() => vi.restoreAllMocks())

const address = () => screen.getByRole('status', { name: 'Address' })
const changed = () => [...address().querySelectorAll('.changed')].map((param) => param.textContent)
const gone = () => [...address().querySelectorAll('del')].map((param) => param.getAttribute('data-text'))

describe('the live address of the explorer', () => {
  it('lights nothing up when it opens', () => {
    openExplorer('/?tab=table&q=alaska&x=1')
    expect(address()).toHaveTextContent('/?tab=table&q=alaska&x=1')
    expect([changed(), gone()]).toEqual([[], []])
  })

  it('lights up the params that change, and no other', async () => {
    const { history } = openExplorer('/?tab=table&q=alaska')
    await userEvent.click(screen.getByRole('link', { name: 'Page 2' }))
    expect(changed()).toEqual(['&page=2'])
    await userEvent.click(screen.getByRole('link', { name: 'Page 3' }))
    expect([changed(), gone()]).toEqual([['&page=3'], []])
    act(() => history.go(-1))
    expect(changed()).toEqual(['&page=2'])
  })

  it('shows where a param has gone, which is no part of its text', async () => {
    openExplorer('/?q=alaska&mag=3,7&x=1')
    await userEvent.click(screen.getByRole('link', { name: /Remove magnitude/ }))
    expect([changed(), gone()]).toEqual([[], ['&mag=3,7']])
    expect(address()).toHaveTextContent(/^\/\?q=alaska&x=1$/)
    expect([...address().querySelectorAll('b, del')].map(({ tagName }) => tagName)).toEqual(['B', 'DEL', 'B'])
    await userEvent.click(screen.getByRole('link', { name: 'Clear all' }))
    expect(gone()).toEqual(['&q=alaska'])
  })

  it('shows a param as often as a link has it', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    openExplorer('/?tab=table&x=1&x=1')
    await userEvent.click(screen.getByRole('link', { name: 'Page 2' }))
    expect(address()).toHaveTextContent('/?tab=table&x=1&x=1&page=2')
    expect(changed()).toEqual(['&page=2'])
    expect(error).not.toHaveBeenCalled()
  })
})
