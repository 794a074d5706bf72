import * as immutable from 'immutable'
import { describe, expect, it } from 'vitest'
import { defineUrlState } from 'redux-url-state'
import type { StateAccess } from 'redux-url-state'
import { paramsFrom } from 'redux-url-state/redux-location-state'
import type { ParamSetup } from 'redux-url-state/redux-location-state'
import { newTexts, oldTexts, oldVersions } from './oldLibrary'

function declare(setup: object, initial: object) {
  const reducer = () => initial as Record<string, unknown>
  return defineUrlState({ reducer, ...paramsFrom(setup as ParamSetup, reducer) })
}

describe('the options of a param', () => {
  const initial = { a: 'x', b: ['x'], c: undefined }
  const write = (param: object, state: object) => declare({ '/': { key: param } }, initial).write(state as never, '/')

  it('initialState is its default, whatever the reducer begins with', () => {
    const urlState = declare({ '/': { key: { stateKey: 'a', initialState: 'y' } } }, initial)
    expect(urlState.write({ ...initial, a: 'y' }, '/')).toBe('')
    expect(urlState.write(initial, '/')).toBe('?key=x')
    expect(urlState.read('/').state).toMatchObject({ a: 'y' })
  })

  it('without initialState it is written whatever it is, but for undefined', () => {
    expect(write({ stateKey: 'a' }, initial)).toBe('?key=x')
    expect(write({ stateKey: 'c' }, initial)).toBe('')
    expect(write({ stateKey: 'c' }, { ...initial, c: 'z' })).toBe('?key=z')
    expect(declare({ '/': { key: { stateKey: 'c' } } }, initial).read('/').state).toEqual(initial)
  })

  it('takes a field that is not there at first', () => {
    const urlState = declare({ '/': { key: { stateKey: 'e.d', type: 'number' } } }, { ...initial, e: {} })
    expect(urlState.read('/?key=3').state).toEqual({ ...initial, e: { d: 3 } })
    expect(urlState.write({ ...initial, e: { d: 3 } }, '/?key=4')).toBe('?key=3')
    expect(urlState.write({ ...initial, e: {} }, '/?key=4')).toBe('')
  })

  it('takes a slice that comes later', () => {
    const setup = { '/': { key: { stateKey: 'd.e', type: 'number' }, other: { stateKey: 'f' } } }
    const urlState = declare(setup, initial)
    expect(urlState.write(initial, '/?key=3&other=x')).toBe('?key=3&other=x')
  })

  it('reads the word undefined as a text, as it always was', () => {
    const urlState = declare({ '/': { key: { stateKey: 'e.d' } } }, { e: {} })
    expect(urlState.read('/?key=undefined').state['e']).toEqual({ d: 'undefined' })
  })

  it('initialState may be null, which has no text', () => {
    const param = { stateKey: 'a', initialState: null }
    expect(write(param, { ...initial, a: null })).toBe('')
    expect(write(param, { ...initial, a: 'x' })).toBe('?key=x')
  })

  it('setAsEmptyItem writes the default, too', () => {
    const param = { stateKey: 'b', initialState: ['x'], type: 'array', options: { setAsEmptyItem: true } }
    expect(write(param, initial)).toBe('?key=x')
  })

  it('a parse without serialize, or the other way round, has the type for the other', () => {
    const parse = (raw: string) => raw.split('-').slice(0, 1)
    const urlState = declare({ '/': { key: { stateKey: 'b', type: 'array', options: { parse } } } }, initial)
    expect(urlState.write({ ...initial, b: ['a', 'b'] }, '/')).toBe('?key=a-b')
    expect(urlState.read('/?key=a-b').state['b']).toEqual(['a'])
  })

  it('a serialize that gives nothing leaves the param out, and is not asked of what is empty', () => {
    const serialize = (value: readonly string[] | undefined) => (value ? value.join('+') : undefined)
    const param = { stateKey: 'b', initialState: ['x'], options: { serialize, parse: (raw: string) => raw.split('+') } }
    expect(write(param, { ...initial, b: ['a', 'b'] })).toBe('?key=a%2Bb')
    expect(write(param, { ...initial, b: [] })).toBe('')
  })

  it('a parse that gives NaN or throws is an issue, and the param its default', () => {
    const parse = (raw: string) => (raw === 'x' ? JSON.parse(raw) : Number(raw)) as unknown
    const urlState = declare({ '/': { key: { stateKey: 'a', initialState: 1, options: { parse } } } }, initial)
    for (const text of ['x', 'abc']) {
      const { state, issues } = urlState.read(`/?key=${text}`)
      expect([state['a'], issues.length]).toEqual([1, 1])
    }
  })

  it('shouldPush makes an entry, and every param is retained', () => {
    const setup = { '/': { key: { stateKey: 'a', options: { shouldPush: true } }, other: { stateKey: 'b' } } }
    const { routes } = paramsFrom(setup, () => initial)
    expect(routes['/']).toMatchObject({
      a: { options: { key: 'key', history: 'push', retain: true } },
      b: { options: { key: 'other', retain: true } },
    })
  })
})

describe('a stateKey', () => {
  const initial = { list: [{ page: 1 }, { page: 2 }], 'a.b': 'x', deep: { 'c.d': { e: 'x' } } }

  it.each([
    ['list[1].page', '1'],
    ['list.1.page', '1'],
    ['a.b', 'x'],
    ['deep["c.d"].e', 'x'],
    [['deep', 'c.d', 'e'], 'x'],
    [['list', 0, 'page'], '1'],
  ])('%j is a path as lodash takes it', (stateKey, text) => {
    const setup = { '/': { key: { stateKey, initialState: 'other' } } }
    const state = { ...initial, list: [{ page: 1 }, { page: 1 }] }
    expect(oldTexts(oldVersions['2.8.2'].write(setup, state, '/') ?? '')).toEqual({ key: text })
    expect(newTexts(declare(setup, initial).write(state, '/'))).toEqual({ key: text })
  })

  it('is refused where another of the path has it, or one within it', () => {
    const both = (one: string, other: string) => declare({ '/': { x: { stateKey: one }, y: { stateKey: other } } }, initial)
    expect(() => both('a.b', 'a.b')).toThrow(/one param for each stateKey.*a\.b \(key y\)/)
    expect(() => both('deep', 'deep["c.d"]')).toThrow(/none within another/)
    expect(() => both('deep["c.d"]', 'deep')).toThrow(/none within another/)
    const global = { x: { stateKey: 'list[0].page' } }
    expect(() => declare({ '/': { y: { stateKey: 'list[0].page' } }, global }, initial)).toThrow(/one param for each key/)
  })
})

describe('a setup with a mistake is refused with its path and key', () => {
  it.each<[string, object, RegExp]>([
    ['an unknown type', { '/a': { q: { stateKey: 'a', type: 'string' } } }, /paramSetup\['\/a'\]\.q\.type.*number, date.*"string"/],
    ['an unknown option', { '/a': { q: { stateKey: 'a', options: { push: true } } } }, /\['\/a'\]\.q.*serialize, parse.*"push"/],
    ['an unknown field', { global: { q: { statekey: 'a' } } }, /\['global'\]\.q.*stateKey.*"statekey"/],
    ['no stateKey', { '/a': { q: {} } }, /\['\/a'\]\.q\.stateKey/],
    ['an option of another type', { '/a': { q: { stateKey: 'a', options: { parse: 1 } } } }, /options\.parse to be a function/],
    ['options that are none', { '/a': { q: { stateKey: 'a', options: true } } }, /options to be an object/],
    ['a path without its slash', { a: {} }, /begin with "\/"/],
    ['accessors', { RLSCONFIG: { 'overwrite-accessors': {} } }, /RLSCONFIG.*"overwrite-accessors"\. Give access/],
    ['a parser of its own', { RLSCONFIG: { queryParser: () => [] } }, /RLSCONFIG.*"queryParser"\. Give upgrade/],
    ['another key of RLSCONFIG', { RLSCONFIG: { other: 1 } }, /RLSCONFIG.*"other"\. Remove it/],
    ['null', null as never, /a paramSetup/],
    ['a param that is none', { '/a': { q: 'a' } }, /\['\/a'\]\.q to be an object/],
  ])('%s', (_, setup, message) => {
    expect(() => declare(setup, { a: '' })).toThrow(message)
    expect(() => declare(setup, { a: '' })).toThrow(/^\[redux-url-state\] Expected .+, received .+\. [A-Z]\w+ .+\.$/)
  })

  it('but an unknown type that its own functions make no use of', () => {
    const options = { serialize: String, parse: String }
    const urlState = declare({ '/a': { q: { stateKey: 'a', type: 'string', options } } }, { a: '' })
    expect(urlState.write({ a: 'x' }, '/a')).toBe('?q=x')
  })
})

it('reads state of Immutable.js through the access that defineUrlState is given, too', () => {
  const { get, set, has } = immutable as unknown as StateAccess
  const access = { get, set, has }
  const initial = immutable.Map({ list: immutable.Map({ page: 1, text: undefined as string | undefined }) })
  const reducer = () => initial
  const setup: ParamSetup = {
    '/list': { page: { stateKey: 'list.page', initialState: 1, type: 'number' }, q: { stateKey: 'list.text' } },
  }
  const urlState = defineUrlState({ reducer, ...paramsFrom(setup, reducer, access), access })
  const state = initial.setIn(['list', 'page'], 3).setIn(['list', 'text'], 'a')
  expect(urlState.write(state, '/list')).toBe('?page=3&q=a')
  expect(immutable.is(urlState.read('/list?page=3&q=a').state, state)).toBe(true)
  expect(urlState.write(initial, '/list')).toBe('')
})

describe('what redux-location-state did otherwise, beside it', () => {
  const old = oldVersions['2.8.2']
  const setup = {
    '/': {
      list: { stateKey: 'list', initialState: ['x', 'y'], type: 'array' },
      n: { stateKey: 'n', initialState: 1, type: 'number' },
      on: { stateKey: 'on', initialState: { wifi: true }, type: 'object' },
    },
  } as const
  const initial = { list: ['x', 'y'], n: 1, on: { wifi: true } as object }
  const urlState = declare(setup, initial)

  it('an empty list where the default is another has a text', () => {
    expect(old.write(setup, { ...initial, list: [] }, '/')).toBe('')
    expect(urlState.write({ ...initial, list: [] }, '/')).toBe('?list=')
    expect(urlState.read('/?list=').state['list']).toEqual([])
  })

  it('the items of the default in another order are the default', () => {
    expect(old.write(setup, { ...initial, list: ['y', 'x'] }, '/')).toBe('?list=x-y')
    expect(urlState.write({ ...initial, list: ['y', 'x'] }, '/')).toBe('')
  })

  it('a bad number is the default and an issue', () => {
    expect(old.read(setup, '/', '?n=abc')?.['n']).toBeNaN()
    const { state, issues } = urlState.read('/?n=abc')
    expect([state['n'], issues]).toEqual([1, [expect.objectContaining({ key: 'n', received: 'abc' })]])
  })

  it('a number with more behind it is read, as before', () => {
    expect([old.read(setup, '/', '?n=12px')?.['n'], urlState.read('/?n=12px').state['n']]).toEqual([12, 12])
  })

  it('null in a typed param, and a malformed escape, throw nowhere', () => {
    expect(old.write(setup, { ...initial, n: null }, '/')).toBeUndefined()
    expect(urlState.write({ ...initial, n: null }, '/')).toBe('')
    expect(old.read(setup, '/', '?n=%')).toBeUndefined()
    expect(urlState.read('/?n=%').state['n']).toBe(1)
  })

  it('a value of an object is read with its hyphens', () => {
    expect(old.read(setup, '/', '?on=day-2020-01-02')?.['on']).toEqual({ day: '2020' })
    expect(urlState.read('/?on=day-2020-01-02').state['on']).toEqual({ day: '2020-01-02' })
  })

  it('undeclared params stay', () => {
    expect(urlState.write({ ...initial, n: 2 }, '/?x=%41')).toBe('?x=%41&n=2')
  })
})
