import { expect, it } from 'vitest'

// Without the limit, every test of pacing would pass whatever the library does.
it('runs with the limit on history calls that users have', () => {
  const before = location.href
  const seen = Array.from({ length: 400 }, (_, call) => {
    history.replaceState(history.state, '', `?call=${call}`)
    return location.search === `?call=${call}`
  })
  expect(seen.filter(Boolean).length).toBeLessThan(400)
  expect(seen[0]).toBe(true)
  expect(location.href).not.toBe(before)
})
