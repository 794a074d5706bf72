import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  arrayOf,
  defineUrlState,
  flags,
  integer,
  json,
  mapped,
  nested,
  nullable,
  oneOf,
  optional,
  param,
  record,
  string,
  tupleOf,
} from 'redux-url-state'
import type { Serializer } from 'redux-url-state'
import { formatQuery, formatSegment } from '../../src/query-string/queryString'
import { joinTexts } from '../../src/serializers/internal/separatedTexts'
import { parseRaw } from '../../src/serializers/serializer'
import { anyText } from '../arbitraries'
import { property } from '../property'
import { anyOneText } from '../serializers/kinds'

/** What a query string gives to a param `v`, and its issues as kind and text. */
function read<T>(serializer: Serializer<T>, search: string) {
  const urlState = defineUrlState<{ readonly v: unknown }>({
    initialState: { v: 'the default' },
    params: { v: serializer as unknown as Serializer<unknown> }, // the default is compared with nothing
  })
  const { state, issues } = urlState.read({ search })
  return { value: state.v, issues: issues.map(({ kind, received }) => `${kind}: ${received}`) }
}

const columns = arrayOf(oneOf(['name', 'price', 'stock']))

describe('what is still good in a text is kept, and the rest is an issue', () => {
  it.each<readonly [name: string, serializer: Serializer<never>, search: string, value: unknown, skipped: readonly string[]]>([
    ['a list', columns as never, '?v=name,price,margin', ['name', 'price'], ['margin']],
    ['a list of numbers', arrayOf(integer) as never, '?v=x,1,,2', [1, 2], ['x', '']],
    ['a list of lists', arrayOf(columns) as never, '?v=name~,margin,price', [['name'], ['price']], ['margin']],
    ['a list in another', arrayOf(columns) as never, '?v=margin~,gone,price', [['price']], ['margin,gone']],
    ['a list of tuples', arrayOf(tupleOf([integer, integer]), { separator: ';' }) as never, '?v=1,2;3;4,x', [[1, 2]], ['3', '4,x']],
    ['a list that is sorted', arrayOf(integer, { sorted: true }) as never, '?v=3,x,1', [3, 1], ['x']],
    ['a repeated list', arrayOf(integer, { repeat: true }) as never, '?v=1&v=x&v=2', [1, 2], ['x']],
    ['flags', flags(['wifi', 'pool']) as never, '?v=wifi,sauna', { wifi: true, pool: false }, ['sauna']],
    ['a record', record(integer) as never, '?v=a:1,b:x,c', { a: 1 }, ['b:x', 'c']],
    ['a record with a key that stands twice', record(integer) as never, '?v=a:x,a:1,a:2', { a: 1 }, ['a:x', 'a:2']],
    ['a record of lists', record(columns) as never, '?v=a:name~,margin,b:margin', { a: ['name'] }, ['margin', 'b:margin']],
    ['a record with __proto__', record(integer) as never, '?v=__proto__:1,a:1', { a: 1 }, ['__proto__:1']],
    ['a list that may be null', nullable(columns) as never, '?v=name,margin', ['name'], ['margin']],
    ['a list that may be missing', optional(columns) as never, '?v=name,margin', ['name'], ['margin']],
    ['a list with null in it', arrayOf(nullable(integer)) as never, '?v=null,x,1', [null, 1], ['x']],
    ['a list with undefined in it', arrayOf(optional(integer)) as never, '?v=undefined,x', [undefined], ['x']],
    ['a list in another form', mapped(columns, { to: (list) => new Set(list), from: (set) => [...set] }) as never, '?v=name,margin', new Set(['name']), ['margin']],
  ])('%s', (_, serializer, search, value, skipped) => {
    expect(read(serializer, search)).toEqual({ value, issues: skipped.map((text) => `skipped: ${text}`) })
  })

  it.each<readonly [name: string, serializer: Serializer<never>, search: string, received: string]>([
    ['a list', columns as never, '?v=margin', 'margin'],
    ['a list of several', columns as never, '?v=margin,gone', 'margin,gone'],
    ['a list in which an item is empty', columns as never, '?v=~', '~'],
    ['a repeated list', arrayOf(integer, { repeat: true }) as never, '?v=x&v=y', 'v=x&v=y'],
    ['flags', flags(['wifi']) as never, '?v=sauna', 'sauna'],
    ['a record', record(integer) as never, '?v=a', 'a'],
    ['a tuple', tupleOf([integer, integer]) as never, '?v=1,x', '1,x'],
    ['a tuple that is too long', tupleOf([integer, integer]) as never, '?v=1,2,3', '1,2,3'],
    ['a tuple with a list in it', tupleOf([columns, integer]) as never, '?v=name~,margin,1', 'name~,margin,1'],
    ['data', json() as never, '?v=[1,', '[1,'],
  ])('nothing at all is the default: %s', (_, serializer, search, received) => {
    expect(read(serializer, search)).toEqual({ value: 'the default', issues: [`unreadable: ${received}`] })
  })

  it('reads a well-formed text once', () => {
    const parse = vi.fn<typeof integer.parse>(integer.parse)
    expect(read(arrayOf({ ...integer, parse }), '?v=1,2,3').value).toEqual([1, 2, 3])
    expect(parse).toHaveBeenCalledTimes(3)
  })

  it('writes what it has kept', () => {
    const urlState = defineUrlState({
      initialState: { cols: [] as readonly ('name' | 'price' | 'stock')[] },
      params: { cols: columns },
    })
    const { state } = urlState.read('/?cols=name,price,margin')
    expect(urlState.write(state, '/?cols=name,price,margin&x')).toBe('?cols=name,price&x')
  })
})

describe('a list of which some items are good', () => {
  const anyItems = anyOneText.chain(({ serializer, values }) =>
    fc.record({
      item: fc.constant(serializer),
      separator: fc.constantFrom(',', '--', '; '),
      repeat: fc.boolean(),
      good: fc.array(values, { minLength: 1, maxLength: 3 }),
      bad: fc
        .array(anyText, { maxLength: 3 })
        .map((texts) => texts.filter((text) => !parseRaw(serializer, text, () => undefined))),
      order: fc.infiniteStream(fc.boolean()),
    }),
  )

  property('is read as those, in their order, and each other one is an issue', [anyItems], (any) => {
    const { item, separator, repeat, good, bad, order } = any
    const goodTexts = good.map((value) => item.serialize(value) as string) // each is one text
    const texts: string[] = []
    const rest = [goodTexts, bad].map((list) => [...list])
    while (rest.flat().length > 0) {
      const list = rest[Number(order.next().value)]
      if (list?.length) texts.push(list.shift() as string) // it has one
    }
    // One param alone has its own escaping, and no other item beside it.
    fc.pre(!repeat || texts.length > 1)
    const joined = repeat ? texts : [joinTexts(texts, separator)]
    const search = formatQuery(joined.map((text) => formatSegment('v', text)))
    const { value, issues } = read(arrayOf(item, { separator, repeat }) as Serializer<unknown>, search)
    expect((value as unknown[]).map((each) => item.serialize(each))).toEqual(goodTexts)
    expect(issues).toEqual(bad.map((text) => `skipped: ${text.slice(0, 80)}`))
  })
})

describe('a key that is repeated', () => {
  it.each<readonly [name: string, serializer: Serializer<never>, search: string, value: unknown]>([
    ['a list', arrayOf(string) as never, '?v=a&v=b', ['a', 'b']],
    ['a list of which some are joined', arrayOf(string) as never, '?v=a,b&v=c~,d', ['a', 'b', 'c,d']],
    ['a list with an empty one', arrayOf(string) as never, '?v=&v=b', ['b']],
    ['a list that may be null', nullable(arrayOf(string)) as never, '?v=a&v=b', ['a', 'b']],
    ['a list in another form', mapped(arrayOf(string), { to: (list) => list.join('+'), from: (text) => text.split('+') }) as never, '?v=a&v=b', 'a+b'],
    ['a list of lists', arrayOf(arrayOf(string), { separator: ';' }) as never, '?v=a,b;c&v=d', [['a', 'b'], ['c'], ['d']]],
  ])('is read as all of them: %s', (_, serializer, search, value) => {
    expect(read(serializer, search)).toEqual({ value, issues: [] })
  })

  it.each<readonly [name: string, serializer: Serializer<never>, search: string, value: unknown, rest: string]>([
    ['a text', string as never, '?v=a&v=b', 'a', 'v=b'],
    ['a number', integer as never, '?v=2&x&v=4&v=6', 2, 'v=4&v=6'],
    ['undefined', optional(string) as never, '?v=undefined&v=b', undefined, 'v=b'],
    ['null', nullable(integer) as never, '?v=null&v=1', null, 'v=1'],
    ['a tuple', tupleOf([integer, integer]) as never, '?v=1,2&v=3,4', [1, 2], 'v=3,4'],
    ['flags', flags(['a', 'b']) as never, '?v=a&v=b', { a: true, b: false }, 'v=b'],
    ['a record', record(integer) as never, '?v=a:1&v=b:2', { a: 1 }, 'v=b:2'],
    ['an empty nested object', nested() as never, '?v=&v=', {}, 'v='],
  ])('is read as the first of them, and the rest is an issue: %s', (_, serializer, search, value, rest) => {
    expect(read(serializer, search)).toEqual({ value, issues: [`skipped: ${rest}`] })
  })

  it('has an issue for what is bad in the first, and one for the rest', () => {
    expect(read(record(integer), '?v=a:1,b:x&v=c:2')).toEqual({
      value: { a: 1 },
      issues: ['skipped: b:x', 'skipped: v=c:2'],
    })
    expect(read(columns, '?v=name,margin&v=price,gone')).toEqual({
      value: ['name', 'price'],
      issues: ['skipped: margin', 'skipped: gone'],
    })
  })

  it('is the default if the first is bad', () => {
    expect(read(integer, '?v=x&v=4')).toEqual({ value: 'the default', issues: ['unreadable: v=x&v=4'] })
  })

  it('is read as the first of each name in nested objects', () => {
    expect(read(nested(), '?v[a]=1&v[b]=2&v[a]=3')).toEqual({ value: { a: '1', b: '2' }, issues: ['skipped: [a]=3'] })
    expect(read(nested(), '?v[a][]=1&v[a][]=2')).toEqual({ value: { a: ['1', '2'] }, issues: [] })
    expect(read(nested(), '?v=x&v[a]=1')).toEqual({ value: { a: '1' }, issues: ['skipped: =x'] })
  })

  it('loses nothing when it is written', () => {
    const urlState = defineUrlState({
      initialState: { tag: [] as readonly string[], page: 1 },
      params: { tag: arrayOf(string), page: param(integer, { key: 'p' }) },
    })
    const search = '?tag=a&x=1&tag=b&p=2&p=3'
    const { state } = urlState.read({ search })
    expect(urlState.write({ ...state, page: 5 }, { search })).toBe('?tag=a,b&x=1&p=5')
  })
})
