import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defineUrlState } from 'redux-url-state'
import { paramsFrom } from 'redux-url-state/redux-location-state'
import type { ParamSetup, PathSetup } from 'redux-url-state/redux-location-state'
import { property } from '../property'
import { newTexts, oldTexts, oldVersions } from './oldLibrary'

const old = oldVersions['2.8.2']
const names = ['a', 'b', 'c'] as const
const pathnames = ['/', ...['a', 'b', 'c', 'x'].flatMap((one) => [`/${one}`, ...pathsIn(`/${one}`, 2)])]

function pathsIn(path: string, depth: number): string[] {
  if (depth === 0) return []
  return ['a', 'b', 'x'].flatMap((name) => [`${path}/${name}`, ...pathsIn(`${path}/${name}`, depth - 1)])
}

const path = fc.array(fc.constantFrom('a', 'b', 'c', '*'), { maxLength: 3 }).map((parts) => `/${parts.join('/')}`)
/** Some of three keys, each at a place of its own. */
const params: fc.Arbitrary<PathSetup> = fc
  .tuple(fc.subarray([...names]), fc.constantFrom('p', 'q'))
  .map(([keys, place]) => Object.fromEntries(keys.map((key) => [key, { stateKey: `${place}.${key}` }])))
const setup: fc.Arbitrary<ParamSetup> = fc
  .tuple(fc.uniqueArray(fc.tuple(path, params), { maxLength: 6, selector: ([key]) => key }), fc.option(params))
  .map(([paths, global]) => ({ ...Object.fromEntries(paths), ...(global ? { global } : {}) }))

const fields = Object.fromEntries(names.map((name) => [name, undefined as string | undefined]))
const reducer = () => ({ p: fields, q: fields })
const state = {
  p: Object.fromEntries(names.map((name) => [name, `p${name}`])),
  q: Object.fromEntries(names.map((name) => [name, `q${name}`])),
}

describe('of the paths of a setup the first that matches is in force, and what is global', () => {
  property('on every pathname of generated setups, as in redux-location-state', [setup], (given) => {
    const urlState = defineUrlState({ reducer, ...paramsFrom(given, reducer) })
    for (const pathname of pathnames) {
      expect([pathname, newTexts(urlState.write(state, pathname))]).toEqual([
        pathname,
        oldTexts(old.write(given, state, pathname) ?? ''),
      ])
    }
  })

  it('leaves out what an earlier path matches, and a path that never was in force', () => {
    const one = { key: { stateKey: 'p.a' } }
    const routesOf = (...paths: string[]) =>
      Object.keys(paramsFrom(Object.fromEntries(paths.map((each) => [each, one])), reducer).routes)
    expect(routesOf('/a', '/a/*')).toEqual(['/a', '/a/:any'])
    expect(routesOf('/a/*', '/a')).toEqual(['/a/:any?'])
    expect(routesOf('/a/b', '/a/*')).toEqual(['/a/b', '/a/:any? !/a/b'])
    expect(routesOf('/*', '/a/b', '/*/*')).toEqual(['/:any?', '/a/b', '/:any/:any !/a/b'])
    expect(routesOf('/A', '/a', '/caf%C3%A9', '/café')).toEqual(['/A', '/café'])
  })

  it.each(['/a.b', '/a+', '/a*', '/:id', '/(a)', '/a!', '/[a]', '/a$', '/a%2Fb', '/a|b', '/a?b', '/a//b', '/x !a', '/100%'])(
    'takes %s for its own characters',
    (own) => {
      const given = { [own]: { key: { stateKey: 'p.a' } } }
      const urlState = defineUrlState({ reducer, ...paramsFrom(given, reducer) })
      const others = ['/ab', '/axb', '/aa', '/1', '/', '/a', '/b', '/a/b', '/x']
      expect(others.filter((other) => other !== own && urlState.write(state, { pathname: other }) !== '')).toEqual([])
      expect(urlState.write(state, { pathname: own })).toBe('?key=pa')
    },
  )

  it('differs from it where a path has a slash at its end or other capitals, which routers take for the same', () => {
    const given = { '/list': { key: { stateKey: 'p.a' } } }
    const urlState = defineUrlState({ reducer, ...paramsFrom(given, reducer) })
    for (const pathname of ['/list/', '/List']) {
      expect(old.write(given, state, pathname)).toBe('')
      expect(urlState.write(state, pathname)).toBe('?key=pa')
    }
  })
})
