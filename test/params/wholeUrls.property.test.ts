import fc from 'fast-check'
import { redirect } from 'react-router'
import { afterAll, describe, expect, it } from 'vitest'
import { defineUrlState, param, string } from 'redux-url-state'
import type { ParamTree } from 'redux-url-state'
import { parseQuery } from '../../src/query-string/queryString'
import { anyText, encodeAsBefore, reencode } from '../arbitraries'
import { property } from '../property'
import { anyKind } from '../serializers/kinds'
import { startRedirectServer } from './redirectServer'

type State = { readonly a: { readonly value: unknown } }
const at = (value: unknown): State => ({ a: { value } })

const anyParam = anyKind.chain(({ serializer, values }) =>
  fc.record({
    serializer: fc.constant(serializer),
    initial: values,
    value: values,
    before: values,
    key: anyText.filter((key) => !['', '__proto__', 'prototype', 'constructor'].includes(key) && !key.includes('[')),
    keepDefault: fc.boolean(),
  }),
)
type AnyParam = typeof anyParam extends fc.Arbitrary<infer Value> ? Value : never

/** The URL of a state, and what it must read as after whatever has happened to it. */
function written({ serializer, initial, value, before, key, keepDefault }: AnyParam) {
  const params: ParamTree<State> = { a: { value: param(serializer, { key, keepDefault }) } }
  const urlState = defineUrlState<State>({ initialState: at(initial), params })
  const expectRead = (url: string | URL) => {
    const back = urlState.read(url, at(before))
    expect(back.issues).toEqual([])
    // By its text, since a default that is equal stands for it.
    expect(serializer.serialize(back.state.a.value)).toEqual(serializer.serialize(value))
  }
  return { href: urlState.href(at(value), '/x?other=%41'), expectRead }
}

/** A URL with each name and each text of its query string in other characters. */
function recode(href: string, change: (source: string) => string): string {
  const [path = '', search = ''] = href.split('?')
  return `${path}?${search.split('&').map((segment) => segment.split('=').map(change).join('=')).join('&')}`
}

describe('law 1, round trip', () => {
  const server = startRedirectServer()
  afterAll(async () => (await server).close())

  property(
    'a state comes back from its whole URL, whatever its key, its default and the state it is laid over',
    [anyParam],
    (any) => {
      const { href, expectRead } = written(any)
      expectRead(new URL(href, 'https://example.org'))
    },
  )

  property('a URL is ASCII, and no Unicode normalization changes it', [anyParam], (any) => {
    const { href } = written(any)
    expect(href).toMatch(/^[\x21-\x7e]*$/)
    expect(href.normalize('NFC')).toBe(href)
    expect(href.normalize('NFD')).toBe(href)
  })

  it('a URL in another script comes through a redirect of a server and of React Router', async () => {
    const urlState = defineUrlState({ initialState: { q: '' }, params: { q: string } })
    const href = urlState.href({ q: '日本語' }, '/x')
    expect(await (await server).follow(href)).toBe(href)
    expect(redirect(href).headers.get('Location')).toBe(href)
    expect(urlState.read(href).state).toEqual({ q: '日本語' })
  })

  property('a URL comes through a redirect, and through Headers', [anyParam], async (any) => {
    const { href, expectRead } = written(any)
    const followed = await (await server).follow(href)
    expect(followed).toBe(href)
    expectRead(followed)
    expect(new Headers({ Location: href }).get('Location')).toBe(href)
    expect(new Response(null, { status: 302, headers: { Location: href } }).headers.get('Location')).toBe(href)
  })

  property(
    'a URL comes through a proxy that escapes and unescapes what it may',
    [anyParam, fc.infiniteStream(fc.boolean())],
    (any, coins) => {
      const { href, expectRead } = written(any)
      expectRead(recode(href, (source) => reencode(source, coins)))
    },
  )

  property('a URL means the same in upper and in lower case escapes', [anyParam], (any) => {
    const { href, expectRead } = written(any)
    expectRead(href.replace(/%../g, (escaped) => escaped.toLowerCase()))
    expectRead(href.replace(/%../g, (escaped) => escaped.toUpperCase()))
  })

  property('a URL is read in the characters in which it was once written', [anyParam], (any) => {
    const { href, expectRead } = written(any)
    const { pathname, search } = new URL(href, 'https://example.org')
    const segments = parseQuery(search).map(({ name, text }) => `${encodeAsBefore(name)}=${encodeAsBefore(text)}`)
    expectRead(`${pathname}?${segments.join('&')}`)
  })
})
