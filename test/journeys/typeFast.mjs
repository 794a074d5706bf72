import { expect } from './expect.mjs'

/** Typing is no step to go back to, and a push in the same moment takes the whole text along. */
export async function typeFast(visitor) {
  await visitor.open('/?count=7')
  await visitor.change({ count: 8 }, 'push')
  for (const text of ['c', 'co', 'cof', 'coff', 'coffee']) await visitor.change({ text })
  await visitor.change({ count: 9 }, 'push')
  await visitor.back()
  expect.same(await visitor.state(), { text: 'coffee', count: 8, note: '' })
  await visitor.back()
  expect.same(await visitor.state(), { text: '', count: 7, note: '' })
  await visitor.forward()
  expect.same(await visitor.state(), { text: 'coffee', count: 8, note: '' })
}
