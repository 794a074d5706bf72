import { expect } from './expect.mjs'

/** A link that was cut or mistyped opens all the same, with defaults for what cannot be read. */
export async function openABrokenLink(visitor) {
  await visitor.open('/?text=100%&count=abc&x=%E0%A4%A')
  expect.same(await visitor.state(), { text: '100%', count: 0, note: '' })
  expect.same(await visitor.address(), '/?text=100%&x=%E0%A4%A')
}
