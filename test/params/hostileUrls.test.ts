import { describe, expect, it } from 'vitest'
import type { NestedTexts } from 'redux-url-state'
import { arrayOf, defineUrlState, integer, json, nested, param, record, string } from 'redux-url-state'

const initialState = {
  box: {
    q: '',
    n: 0,
    tags: [] as string[],
    many: [] as string[],
    list: [] as number[],
    pairs: {} as Record<string, number>,
    data: null as unknown,
    filter: {} as NestedTexts,
  },
}

const urlState = defineUrlState({
  initialState,
  params: {
    box: {
      q: string,
      n: integer,
      tags: arrayOf(string),
      many: arrayOf(string, { repeat: true }),
      list: arrayOf(integer),
      pairs: record(integer),
      data: json<unknown>(),
      filter: param(nested(), { key: 'filter' }),
    },
  },
})

const million = 1_000_000

/** URLs that are made to make a reader slow; a reader whose time grows with the square takes minutes over them. */
const hostile: Readonly<Record<string, string>> = {
  'a value of a megabyte': `?q=${'a'.repeat(million)}`,
  'a megabyte of broken escapes': `?q=${'%E0%A4%A'.repeat(million / 8)}`,
  'a megabyte of digits': `?n=${'9'.repeat(million)}`,
  'a megabyte of separators': `?tags=${','.repeat(million)}&pairs=${':'.repeat(million)}`,
  'a megabyte of tildes': `?tags=${'~'.repeat(million)}`,
  'a megabyte of brackets in a text': `?data=${'['.repeat(million)}`,
  'a hundred thousand params': `?${'x=1&'.repeat(100_000)}`,
  'a hundred thousand values of one param': `?${'many=1&'.repeat(100_000)}`,
  'a hundred thousand values of a param of one text': `?${'q=1&'.repeat(100_000)}`,
  'a hundred thousand indices': `?${Array.from({ length: 100_000 }, (_, at) => `filter[${at}]=1`).join('&')}`,
  'a megabyte of items that are none': `?pairs=a:1,${'b,'.repeat(million / 2)}&many=1&tags=x&list=1,${'x,'.repeat(million / 2)}`,
  'a hundred thousand values that are none': `?n=1&${'n=x&'.repeat(50_000)}list=1&${'list=x&'.repeat(50_000)}`,
  'ten thousand names that stand twice': `?${'filter[a]=1&'.repeat(10_000)}`,
  'ten thousand brackets in a name': `?filter${'[a]'.repeat(10_000)}=1`,
  'ten thousand open brackets': `?filter${'['.repeat(10_000)}=1`,
  'a name of a megabyte': `?${'filter['.repeat(million / 7)}=1`,
}

describe('law 9, total', () => {
  it.each(Object.entries(hostile))('%s is read, and written over, in the time it takes', (_, search) => {
    const { state } = urlState.read({ search })
    expect(urlState.write(state, { search })).toBeTypeOf('string')
    expect(Object.keys(state.box)).toEqual(Object.keys(initialState.box))
  })

  it('a hundred thousand values of one param are all there', () => {
    const search = hostile['a hundred thousand values of one param']
    expect(urlState.read(`/${search}`).state.box.many).toHaveLength(100_000)
  })

  it('a million values are written', () => {
    const many = Array.from({ length: million }, () => '1')
    expect(urlState.write({ box: { ...initialState.box, many } })).toHaveLength('many=1&'.length * million)
  })
})
