import assert from 'node:assert/strict'

/** A link that was sent opens what its sender saw, and stays as it is. */
export async function openALink(visitor) {
  await visitor.open('/list?x=1&text=caf%C3%A9+%E6%BC%A2&count=3#there')
  assert.deepEqual(await visitor.state(), { text: 'café 漢', count: 3, note: '' })
  assert.equal(await visitor.address(), '/list?x=1&text=caf%C3%A9+%E6%BC%A2&count=3#there')
}
