import { act, createEvent, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openExplorer } from './view'

afterEach(() => vi.restoreAllMocks())

/** In jsdom a pixel is a unit of the drawing, whose eight days are 440 wide. */
const day = 440 / 8

function brush(title: RegExp, from: number, to: number): void {
  const overlay = screen.getByRole('img', { name: title }).querySelector('.overlay') as Element
  const view = document.defaultView as Window
  const fire = (target: Element | Window, type: 'mouseDown' | 'mouseMove' | 'mouseUp', clientX: number) => {
    const event = createEvent[type](target, { clientX, clientY: 40 })
    // jsdom makes no event with the view that vitest gives it.
    fireEvent(target, Object.defineProperty(event, 'view', { value: view }))
  }
  fire(overlay, 'mouseDown', from)
  fire(view, 'mouseMove', from + (to - from) / 2)
  // The last step changes no day and no tenth any more.
  for (const at of [to - 1, to]) fire(view, 'mouseMove', at)
  fire(view, 'mouseUp', to)
}

const drawn = () =>
  [...document.querySelectorAll('.brush .selection')].map((rect) =>
    ['x', 'width'].map((name) => rect.getAttribute(name)),
  )

describe('the charts of the explorer', () => {
  it('takes the days that are brushed, the brush settles on whole ones, and their link shows the same', () => {
    const { history, urlSync, reload } = openExplorer('/?tab=chart')
    act(() => brush(/day/, 1.4 * day, 3.7 * day))
    act(() => urlSync.flush())
    expect(history.location.search).toBe('?tab=chart&from=2018-02-01&to=2018-02-03')
    expect(history.index).toBe(0)
    const settled = drawn()
    expect(settled).toEqual([
      [null, null],
      [String(day), String(3 * day)],
    ])
    reload()
    expect(drawn()).toEqual(settled)
  })

  it('settles on the same days a second time', () => {
    const { urlSync, history } = openExplorer('/?tab=chart&from=2018-02-01&to=2018-02-03')
    const before = drawn()
    act(() => brush(/day/, 5.5 * day, 5.9 * day))
    act(() => brush(/day/, 1.2 * day, 3.2 * day))
    act(() => urlSync.flush())
    expect(history.location.search).toBe('?tab=chart&from=2018-02-01&to=2018-02-03')
    expect(drawn()).toEqual(before)
  })

  it('takes the magnitudes that are brushed, to a tenth', () => {
    const { history, urlSync } = openExplorer('/?tab=chart')
    act(() => brush(/magnitude/, 220, 331))
    act(() => urlSync.flush())
    expect(history.location.search).toBe('?tab=chart&mag=3,5')
  })

  it.each([
    ['mag=5,2', 'mag=2,5', '411 of 1,707'],
    ['from=2018-02-04&to=2018-02-01', 'from=2018-02-01&to=2018-02-04', '1,033 of 1,707'],
  ])('reads %s as %s, and leaves the address alone', (reversed, ordered, count) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const straight = openExplorer(`/?tab=chart&${ordered}`)
    const before = drawn()
    straight.unmount()
    const { history } = openExplorer(`/?tab=chart&${reversed}`)
    expect(drawn()).toEqual(before)
    expect(screen.getByText(count)).toBeVisible()
    expect(history.location.search).toBe(`?tab=chart&${reversed}`)
    expect(error).not.toHaveBeenCalled()
  })

  it('draws a brush no wider than the chart, however far a link goes', () => {
    openExplorer('/?tab=chart&mag=-100,200&from=1999-01-01&to=2018-01-31')
    expect(drawn()).toEqual([
      ['0', '440'],
      ['0', String(day)],
    ])
  })
})
