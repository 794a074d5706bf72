import { describe, expect, it } from 'vitest'
import { arrayOf, dateTime, defineUrlState, flags, integer, json, record, string } from 'redux-url-state'
import type { Serializer } from 'redux-url-state'
import { writeParams } from '../../src/params/codec/snapshot'
import { describeIssue } from '../../src/params/model/issue'

/** The issues of a state whose one param has a value. */
function issuesOf<T>(serializer: Serializer<T>, value: unknown) {
  const urlState = defineUrlState<{ readonly v: unknown }>({
    initialState: { v: 'the default' },
    params: { v: serializer as unknown as Serializer<unknown> }, // it is given values that are not its own
  })
  const { plan, defaults } = urlState.definition.compiled
  return writeParams({ search: '', state: { v: value }, paramSet: plan('/'), defaults }).issues
}

const cycle: Record<string, unknown> = {}
cycle['self'] = cycle
const { proxy, revoke } = Proxy.revocable({}, {})
revoke()

describe('the issue of a value that a link cannot carry', () => {
  it.each<readonly [name: string, serializer: Serializer<never>, value: unknown, received: string]>([
    ['a number', integer as never, NaN, 'NaN'],
    ['a text', integer as never, '3x', '3x'],
    ['undefined', string as never, undefined, 'undefined'],
    ['an array', arrayOf(integer) as never, [1, NaN, '2'], '[1,"NaN","2"]'],
    ['an object', record(integer) as never, { min: 3, max: undefined }, '{"min":3,"max":"undefined"}'],
    ['a bigint in data', json() as never, { deep: [5n, true, Infinity] }, '{"deep":["5",true,"Infinity"]}'],
    ['flags', flags(['a', 'b']) as never, { a: true }, '{"a":true}'],
    ['a symbol', string as never, [Symbol('a'), () => 1], '["Symbol(a)","() => 1"]'],
    ['an invalid date', dateTime as never, new Date(NaN), 'Invalid Date'],
    ['a map', json() as never, new Map(), '[object Map]'],
    ['what shows itself', json() as never, new (class { toString = () => 'List [ 1 ]' })(), 'List [ 1 ]'],
    ['a cycle', json() as never, cycle, 'object'],
    ['what cannot be looked into', json() as never, proxy, 'object'],
  ])('shows what it holds: %s', (_, serializer, value, received) => {
    expect(issuesOf(serializer, value)).toMatchObject([{ kind: 'unwritable', received }])
  })

  it('shows 80 characters of it', () => {
    const [issue] = issuesOf(
      arrayOf(integer),
      Array.from({ length: 1000 }, () => 0.5),
    )
    expect(issue?.received).toBe(`[${'0.5,'.repeat(20).slice(0, 79)}`)
  })
})

describe('an issue as a sentence', () => {
  it.each([
    ['unreadable', 'to have text for integer, received "x". Correct the link; the default is used.'],
    ['skipped', 'to have no text but for integer, received "x". Correct the link; the rest is used.'],
    ['unwritable', 'to have value for integer, received "x". Keep it out of the state; the param is left out of the URL.'],
  ] as const)('says what to do: %s', (kind, sentence) => {
    const issue = { kind, key: 'p', param: 'search.page', expected: 'integer', received: 'x' }
    expect(describeIssue(issue)).toBe(`[redux-url-state] Expected param p (search.page) ${sentence}`)
  })
})
