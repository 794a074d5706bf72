import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { openExplorer } from './view'

const circles = () => [...document.querySelectorAll('.quakes circle')]
const radius = (circle: Element | undefined) => Number(circle?.getAttribute('r'))
const magnitude = (circle: Element | undefined) => Number.parseFloat(circle?.textContent ?? '')

describe('the map of the explorer', () => {
  it('draws the land', () => {
    openExplorer('/')
    const outline = document.querySelector('.land')?.getAttribute('d') ?? ''
    expect(outline.match(/M/g)?.length).toBeGreaterThan(100)
  })

  it('has a circle for every quake that the filters leave, and no other', () => {
    const { unmount } = openExplorer('/')
    expect(circles()).toHaveLength(1707)
    unmount()
    openExplorer('/?q=alaska&mag=3,7')
    expect(circles()).toHaveLength(Number(screen.getByText(/of 1,707/).textContent?.split(' ')[0]))
    expect(circles().every((circle) => /alaska/i.test(circle.textContent ?? ''))).toBe(true)
  })

  it('draws a stronger quake as a larger circle, and under the weaker ones', () => {
    openExplorer('/?mag=1,7')
    const drawn = circles()
    const radii = new Map(drawn.map((circle) => [magnitude(circle), radius(circle)]))
    const bySize = [...radii].sort(([, one], [, other]) => other - one)
    expect(drawn.map(magnitude)).toEqual(drawn.map(magnitude).sort((one, other) => other - one))
    expect([...radii.keys()]).toEqual(bySize.map(([strength]) => strength))
    expect(new Set(radii.values()).size).toBeGreaterThan(40)
    expect(radius(drawn[0])).toBeGreaterThan(5 * radius(drawn.at(-1)))
  })

  it('selects a quake by a click on its circle, which stays in place, and marks it over all the others', () => {
    const { history, urlSync } = openExplorer('/?mag=5,7')
    const before = circles()
    const circle = before[7] as Element
    fireEvent.click(circle)
    act(() => urlSync.flush())
    expect(history.location.search).toMatch(/^\?mag=5,7&quake=\w+$/)
    expect(history.index).toBe(1)
    expect(circle.textContent).toContain(screen.getByRole('complementary').querySelector('h2')?.textContent)
    expect(circles()).toEqual(before)
    const marker = document.querySelector('.map g > g:last-child')
    expect(marker).toHaveClass('selected')
    expect(marker?.firstElementChild?.getAttribute('cx')).toBe(circle.getAttribute('cx'))
    act(() => history.back())
    expect(document.querySelector('.map .selected')).toBeNull()
  })

  it('moves the map by keys without an entry, and enlarges it by a link with one', async () => {
    const { history, urlSync } = openExplorer('/')
    await userEvent.click(screen.getByRole('link', { name: 'Enlarge' }))
    expect([history.index, history.location.search]).toEqual([1, '?at=0,0,2'])
    screen.getByRole('application').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    act(() => urlSync.flush())
    expect([history.index, history.location.search]).toEqual([1, '?at=20,0,2'])
  })

  it('leaves one finger and a plain wheel to the page, and takes a wheel with Ctrl', () => {
    const { history, urlSync } = openExplorer('/')
    const map = screen.getByRole('application')
    const finger = { identifier: 1, target: map, clientX: 300, clientY: 200 }
    const moved = { ...finger, clientY: 90 }
    expect(fireEvent.wheel(map, { deltaY: -99 })).toBe(true)
    fireEvent.touchStart(map, { touches: [finger], changedTouches: [finger] })
    expect(fireEvent.touchMove(map, { touches: [moved], changedTouches: [moved] })).toBe(true)
    act(() => urlSync.flush())
    expect(history.location.search).toBe('')
    expect(fireEvent.wheel(map, { deltaY: -99, ctrlKey: true })).toBe(false)
    act(() => urlSync.flush())
    expect(history.location.search).toMatch(/^\?at=/)
  })
})
