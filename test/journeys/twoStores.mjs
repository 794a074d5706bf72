import { expect } from './expect.mjs'

/** Two stores on one history keep their own params, and go back together. */
export async function twoStores(visitor) {
  await visitor.open('/?x=1')
  await visitor.addStore('other-')
  await visitor.change({ text: 'one' })
  await visitor.change({ text: 'two' }, undefined, 'other-')
  expect.same(await visitor.address(), '/?x=1&text=one&other-text=two')
  await visitor.change({ count: 1 }, 'push')
  await visitor.change({ count: 2 }, 'push', 'other-')
  await visitor.back()
  expect.same(await visitor.state(), { text: 'one', count: 1, note: '' })
  expect.same(await visitor.state('other-'), { text: 'two', count: 0, note: '' })
  await visitor.back()
  expect.same(await visitor.state(), { text: 'one', count: 0, note: '' })
  await visitor.forward()
  await visitor.forward()
  expect.same(await visitor.state('other-'), { text: 'two', count: 2, note: '' })
  expect.same(await visitor.address(), '/?x=1&text=one&other-text=two&count=1&other-count=2')
}
