import assert from 'node:assert/strict'

/** A link that was cut or mistyped opens all the same, with defaults for what cannot be read. */
export async function openABrokenLink(visitor) {
  await visitor.open('/?text=100%&count=abc&x=%E0%A4%A')
  assert.deepEqual(await visitor.state(), { text: '100%', count: 0, note: '' })
  assert.equal(await visitor.address(), '/?text=100%&x=%E0%A4%A')
}
