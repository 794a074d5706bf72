import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuery, formatSegment } from '../../src/query-string/queryString'
import { anyText } from '../arbitraries'
import { property } from '../property'
import { anyKind } from '../serializers/kinds'
import { lossesOf } from './linkifiers'

const page = 'https://shop.example.com/list'
const linkOf = (texts: readonly (readonly [key: string, text: string])[]) =>
  page + formatQuery(texts.map(([key, text]) => formatSegment(key, text)))

/** Every character of ASCII that is no letter, and some that are: Markdown and chat programs have a use for most. */
const marks = [...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', 'a', '1', 'é', '漢', '😀']
const words = ['a_b', '__init__', '__init__.py', '*wild*', '*wild*card', '_a_.b', 'face;book', 'a,(b)', 'and/or', 'wait...', 'so...then', '~~no~~', 'x@y.com', 'www.a.com', '#1', 'http://a.com/?b=c']

const anyTexts = anyKind.chain(({ serializer, values }) =>
  values.map((value): readonly (readonly [string, string])[] => {
    const raw = serializer.serialize(value) ?? ''
    return typeof raw === 'string' ? [['q', raw]] : raw.map(([suffix, text]) => [`q${suffix}`, text])
  }),
)

describe('a link in a sentence', () => {
  it.each(marks)('is found whole with %j before and after any other mark', (mark) => {
    const pairs = marks.flatMap((other) => [`a${mark}${other}b`, `${other}${mark}`])
    expect(lossesOf(linkOf(pairs.map((text, at) => [`k${at}`, text])))).toEqual([])
  })

  it.each([...marks.map((mark) => `a${mark}`), ...marks.map((mark) => `${mark}${mark}${mark}`), ...words, ''])(
    'is found whole with %j at its end',
    (text) => {
      expect(lossesOf(linkOf([['q', text]]))).toEqual([])
    },
  )

  property(
    'is found whole, whatever the serializers and the values',
    [fc.array(fc.oneof(anyTexts, fc.tuple(anyText, anyText).map((param) => [param])), { minLength: 1, maxLength: 2 })],
    (params) => {
      const link = linkOf(params.flat())
      // No chat program takes more, and no browser shows more.
      fc.pre(link.length < 4_000)
      expect(lossesOf(link)).toEqual([])
    },
  )
})
