import fc from 'fast-check'
import type { ParamSetup, PathSetup } from 'redux-url-state/redux-location-state'

/** The kinds of params of the setup: how each is declared, and values that the old library reads back. */
interface Kind {
  readonly setup: object
  readonly values: readonly unknown[]
}
const day = (text: string) => new Date(text)
const joined = {
  serialize: (value: readonly string[] | undefined) => value?.join('|'),
  parse: (raw: string) => raw.split('|'),
}
const kinds: readonly Kind[] = [
  { setup: {}, values: ['', 'rock & roll', 'a=b', 'ä+ö', 'true'] },
  { setup: { type: 'number' }, values: [0, 1, -2.5, 1e21, Infinity] },
  { setup: { type: 'bool' }, values: [true, false] },
  { setup: { type: 'date' }, values: [day('2020-02-29'), day('1999-12-31')] },
  { setup: { type: 'array' }, values: [['a', 'b'], ['x y'], ['', 'c']] },
  { setup: { type: 'array', options: { delimiter: ',', keepOrder: true } }, values: [['b', 'a'], ['a-b', 'c']] },
  { setup: { type: 'object' }, values: [{ a: 'x', b: '1' }, { k: '' }] },
  { setup: { type: 'object', options: { isFlags: true } }, values: [{ b: true, a: true }, { on: true }] },
  { setup: { options: joined }, values: [['a', 'b'], ['c']] },
  { setup: { type: 'array', options: { shouldPush: true, setAsEmptyItem: true } }, values: [['p'], ['q', 'r']] },
]

/** Patterns that overlap in every way, most specific first in some, last in others. */
const patterns: readonly `/${string}`[] = [
  ...(['/', '/a', '/a/b', '/a/*', '/a/b/*', '/*/edit', '/b/*', '/b', '/b/c', '/c/*/*', '/c', '/c/d'] as const),
  ...Array.from({ length: 36 }, (_, at): `/${string}` => `/page${at % 18}${at < 18 ? '/list' : '/*'}`),
  ...(['/*', '/*/*'] as const),
]

/** The setup of an app of 50 paths and 300 params, each with a place of its own; and what its reducer begins with. */
export function createLargeSetup() {
  const initialState: Record<string, Record<string, unknown>> = {}
  const values = new Map<string, readonly unknown[]>()
  const declare = (page: string, count: number, offset: number, keyOf: (at: number) => string): PathSetup => {
    const slice: Record<string, unknown> = (initialState[page] = {})
    return Object.fromEntries(
      Array.from({ length: count }, (_, at) => {
        const kind = kinds[(at + offset) % kinds.length] as Kind // within the list
        const [first] = kind.values
        // Of two of three the default is known; of one the field is not there at first.
        const hasInitial = (at + offset) % 3 !== 0
        if ((at + offset) % 3 !== 2) slice[`f${at}`] = first
        values.set(`${page}.f${at}`, kind.values)
        return [keyOf(at), { ...kind.setup, stateKey: `${page}.f${at}`, ...(hasInitial ? { initialState: first } : {}) }]
      }),
    )
  }
  const setup: ParamSetup = {
    ...Object.fromEntries(patterns.map((path, at) => [path, declare(`p${at}`, 6, at, (key) => `k${key}`)])),
    // Two of these are declared anew by every path, one by none.
    global: declare('global', 3, 4, (at) => ['k1', 'k3', 'lang'][at] ?? ''),
  }
  return { setup, patterns, initialState, values }
}

/** A state of the app: each field has one of its values. */
export function anyStateOf(values: ReadonlyMap<string, readonly unknown[]>) {
  return fc.array(fc.nat(), { minLength: values.size, maxLength: values.size }).map((picks) => {
    const state: Record<string, Record<string, unknown>> = {}
    let at = 0
    for (const [place, choices] of values) {
      const [slice = '', field = ''] = place.split('.')
      ;(state[slice] ??= {})[field] = choices[(picks[at++] ?? 0) % choices.length]
    }
    return state
  })
}
