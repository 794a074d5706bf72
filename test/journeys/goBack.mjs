import { expect } from './expect.mjs'

/** Back and Forward show each entry as it was, any number of times. */
export async function goBack(visitor) {
  await visitor.open('/list?x=1&text=a#there')
  for (const count of [1, 2, 3]) await visitor.change({ count }, 'push')
  for (let round = 0; round < 3; round++) {
    for (const count of [2, 1, 0]) {
      await visitor.back()
      expect.same(await visitor.state(), { text: 'a', count, note: '' })
    }
    for (const count of [1, 2, 3]) {
      await visitor.forward()
      expect.same(await visitor.state(), { text: 'a', count, note: '' })
    }
  }
  expect.same(await visitor.address(), '/list?x=1&text=a&count=3#there')
}
