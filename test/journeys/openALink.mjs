import { expect } from './expect.mjs'

/** A link that was sent opens what its sender saw, and stays as it is. */
export async function openALink(visitor) {
  await visitor.open('/list?x=1&text=caf%C3%A9+%E6%BC%A2&count=3#there')
  expect.same(await visitor.state(), { text: 'café 漢', count: 3, note: '' })
  expect.same(await visitor.address(), '/list?x=1&text=caf%C3%A9+%E6%BC%A2&count=3#there')
}
