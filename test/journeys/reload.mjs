import { expect } from './expect.mjs'

/** A reload shows the same view at the same address, whatever its texts hold. */
export async function reload(visitor) {
  await visitor.open('/?x=%zz')
  await visitor.change({ text: '100% \ud800 ~ 😀 +&=', count: -3 })
  const address = await visitor.address()
  const state = await visitor.state()
  await visitor.reload()
  expect.same(await visitor.state(), state)
  expect.same(await visitor.state(), { text: '100% \ud800 ~ 😀 +&=', count: -3, note: '' })
  expect.same(await visitor.address(), address)
}
