/** What a journey expects, in Node and in a page alike; drivers give back objects with their keys in an order of their own. */
export const expect = {
  same(seen, expected) {
    const [left, right] = [seen, expected].map(written)
    if (left !== right) throw new Error(`Expected ${right}, received ${left}.`)
  },
}

function written(value) {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
