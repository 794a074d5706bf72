import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeText } from '../../src/query-string/percentEncoding'
import { formatQuery, formatSegment, parseQuery, sameQuery } from '../../src/query-string/queryString'
import { property } from '../property'
import { anySearch, anyText, encodeAsBefore, reencode } from '../arbitraries'

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

  property('comes back from the letters of any script in which it was once written', [anyText], (text) => {
    expect(decodeText(encodeAsBefore(text))).toBe(text)
  })

  property('is ASCII, and nothing in it means anything to a server, a terminal or Markdown', [anyText], (text) => {
    const source = encodeText(text)
    expect(source).toMatch(/^([\da-z,:/.~@$_+-]|%[\dA-F]{2})*$/i)
    expect(source).not.toMatch(/[^\da-z]$|\.\.|(^|[^\da-z])_|_([^\da-z]|$)/i)
    expect(source).toBe(source.replace(/[^\x21-\x7e]/g, ''))
  })

  property('is the same text in every Unicode normalization', [anyText], (text) => {
    const source = encodeText(text)
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(source.normalize(form)).toBe(source)
  })

  it('stays readable where that is safe', () => {
    const readable = 'a,b:c/d-e.f_g~h@i$j --,:/~@$. 2026-11-23T10:37:00.000Z'
    expect(encodeText(readable)).toBe(readable.replaceAll(' ', '+'))
  })

  it('escapes what servers, terminals and chat programs break on', () => {
    expect(encodeText('%&#+="<>[]{}|\\^`\u0000\u007f')).toBe('%25%26%23%2B%3D%22%3C%3E%5B%5D%7B%7D%7C%5C%5E%60%00%7F')
    expect(encodeText('face;book!*(x)\'"?')).toBe('face%3Bbook%21%2A%28x%29%27%22%3F')
  })

  it('escapes letters of other scripts, and those that are only like an ASCII letter', () => {
    expect(encodeText('日本é😀')).toBe('%E6%97%A5%E6%9C%AC%C3%A9%F0%9F%98%80')
    expect(encodeText('\u017f\u212a')).toBe('%C5%BF%E2%84%AA') // to /i these are s and k
    expect(encodeText('a_\u017f')).toBe('a%5F%C5%BF')
  })

  it.each([
    ['a.b.', 'a.b%2E'],
    ['a~', 'a%7E'],
    ['a$', 'a%24'],
    ['a/', 'a%2F'],
    ['a@', 'a%40'],
    ['a-', 'a%2D'],
    ['a:', 'a%3A'],
    ['a,', 'a%2C'],
    ['a  ', 'a+%20'],
    [' ', '%20'],
    ['~', '%7E'],
    ['', ''],
  ])('does not end in a mark, before which a chat program would end the link: %j', (text, source) => {
    expect(encodeText(text)).toBe(source)
  })

  it.each([
    ['a..b...c', 'a%2E.b%2E%2E.c'],
    ['a_b_c1_2', 'a_b_c1_2'],
    ['__init__', '%5F%5Finit%5F%5F'],
    ['a__b', 'a%5F%5Fb'],
    ['a_ b', 'a%5F+b'],
    ['_a', '%5Fa'],
    ['a_.b', 'a%5F.b'],
    ['-_a', '-%5Fa'],
    ['a_', 'a%5F'],
  ])('escapes two dots, and an underscore that Markdown could take for emphasis: %j', (text, source) => {
    expect(encodeText(text)).toBe(source)
  })

  it('escapes a megabyte of marks in the time it takes', () => {
    for (const unit of ['_', 'a_', '.', '~', ' ', '()', 'é', '\ud800', 'a,'])
      expect(encodeText(unit.repeat(1_000_000 / unit.length) + '!')).toMatch(/%21$/)
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
