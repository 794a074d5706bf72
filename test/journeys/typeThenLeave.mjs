import { expect } from './expect.mjs'

/** A text whose URL still waits for it to rest is not lost when the next entry is made. */
export async function typeThenLeave(visitor) {
  await visitor.open('/?x=1')
  await visitor.change({ note: 'half a word' })
  await visitor.change({ count: 1 }, 'push')
  await visitor.change({ note: '' })
  await visitor.back()
  expect.same((await visitor.state()).note, 'half a word')
  await visitor.forward()
  expect.same(await visitor.state(), { text: '', count: 1, note: '' })
}
