import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeText } from '../../src/query-string/percentEncoding'
import { formatQuery, formatSegment, parseQuery, sameQuery } from '../../src/query-string/queryString'
import { property } from '../property'
import { anySearch, anyText, reencode } from '../arbitraries'

describe('text in a query string', () => {
  property('comes back, whatever its characters', [anyText], (text) => {
    expect(decodeText(encodeText(text))).toBe(text)
  })

  property(
    'comes back after a server has re-encoded any of its characters',
    [anyText, fc.infiniteStream(fc.boolean())],
    (text, coin) => {
      expect(decodeText(reencode(encodeText(text), coin))).toBe(text)
    },
  )

  property('has only characters that survive an address bar', [anyText], (text) => {
    expect(encodeText(text)).not.toMatch(/[&#="<>[\]{}|\\^`'\s?]|\p{C}|%(?![\dA-F]{2})/u)
  })

  it('stays readable where that is safe', () => {
    const readable = ', : ; @ / ~ ! $ ( ) * - . _ (a) Ж é 漢 ह'
    expect(encodeText(readable)).toBe(readable.replaceAll(' ', '+'))
  })

  it('escapes what servers and chat programs break on', () => {
    expect(encodeText('%&#+="<>[]{}|\\^`\u0000\u007f')).toBe('%25%26%23%2B%3D%22%3C%3E%5B%5D%7B%7D%7C%5C%5E%60%00%7F')
  })

  it('does not end in a mark that a chat program would leave out of the link', () => {
    expect(encodeText('really?!')).toBe('really%3F%21')
    expect(encodeText('a.b.')).toBe('a.b%2E')
    expect(encodeText('a~')).toBe('a%7E')
    expect(encodeText('*a*')).toBe('*a%2A')
    expect(encodeText('_a_')).toBe('_a%5F')
  })

  it('has a bracket that has no partner escaped, at which a chat program would end the link', () => {
    expect(encodeText('f(x)=y')).toBe('f(x)%3Dy')
    expect(encodeText('f(x')).toBe('f%28x')
    expect(encodeText('f(x)')).toBe('f%28x%29')
    expect(encodeText('x)y')).toBe('x%29y')
    expect(encodeText('a)(b')).toBe('a%29%28b')
    expect(encodeText('((a))=')).toBe('%28%28a%29%29%3D')
    expect(encodeText('()'.repeat(1_000_000) + 'a=')).toHaveLength(2_000_004)
  })

  it('has letters that cannot be seen escaped', () => {
    expect(encodeText('a\u200db\u3164')).toBe('a%E2%80%8Db%E3%85%A4')
  })

  it('writes a lone surrogate as the bytes that UTF-8 would have', () => {
    expect(encodeText('\ud800')).toBe('%ED%A0%80')
    expect(decodeText('%ED%A0%80')).toBe('\ud800')
  })

  it.each([
    ['100%', '100%'],
    ['%zz', '%zz'],
    ['%E0%A4%A', '%E0%A4%A'],
    ['%C0%AF', '%C0%AF'],
    ['%F5%80%80%80', '%F5%80%80%80'],
    ['%41%', 'A%'],
    ['%E4%B8%80%ff', '一%ff'],
    ['a+b%20c', 'a b c'],
  ])('reads %s as %s', (source, text) => {
    expect(decodeText(source)).toBe(text)
  })
})

describe('a query string', () => {
  property('comes back to the letter', [anySearch], (search) => {
    expect(formatQuery(parseQuery(search))).toBe(search)
  })

  property('never throws, whatever the text', [anyText], (text) => {
    parseQuery(text)
  })

  it('gives every param its name and text, with and without an equals sign', () => {
    const read = parseQuery('?a=1&b&=c&&d=e=f').map(({ name, text }) => [name, text])
    expect(read).toEqual([
      ['a', '1'],
      ['b', ''],
      ['', 'c'],
      ['', ''],
      ['d', 'e=f'],
    ])
  })

  it('says the same as its re-encoded form, and nothing else', () => {
    expect(sameQuery('?q=é+x', '?q=%C3%A9%20x')).toBe(true)
    expect(sameQuery('?q=a', '?q=b')).toBe(false)
    expect(sameQuery('?q=a', '?q=a&q=a')).toBe(false)
  })

  it('reads a megabyte, and a hundred thousand params', () => {
    expect(parseQuery(`?q=${'%E0%A4%A'.repeat(125_000)}`)[0]?.text).toHaveLength(1_000_000)
    expect(parseQuery('?' + 'a=1&'.repeat(100_000))).toHaveLength(100_001)
  })

  it('is written segment by segment', () => {
    expect(formatQuery([formatSegment('a b', 'c&d'), formatSegment('e', '')])).toBe('?a+b=c%26d&e=')
    expect(formatQuery([])).toBe('')
  })
})
