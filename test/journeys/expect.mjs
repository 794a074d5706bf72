/** What a journey expects, in Node and in a page alike. */
export const expect = {
  same(seen, expected) {
    const [left, right] = [seen, expected].map((value) => JSON.stringify(value))
    if (left !== right) throw new Error(`Expected ${right}, received ${left}.`)
  },
}
