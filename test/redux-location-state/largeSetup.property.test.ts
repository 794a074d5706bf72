import { describe, expect, it } from 'vitest'
import { defineUrlState } from 'redux-url-state'
import { paramsFrom } from 'redux-url-state/redux-location-state'
import { property } from '../property'
import { anyStateOf, createLargeSetup } from './largeSetup'
import { newTexts, oldTexts, oldVersions } from './oldLibrary'

const { setup, patterns, initialState, values } = createLargeSetup()
const reducer = () => initialState
const urlState = defineUrlState({ reducer, ...paramsFrom(setup, reducer) })
const old = oldVersions['2.8.2']

const undeclared = ['/a/b/c/d', '/c/d/e', '/c/d/e/f', '/page3', '/b/c/edit', '/x/edit']
/** Each pattern as a path, at its shortest and at its longest, and paths that none is for. */
const pathnames = [
  ...new Set([
    ...patterns.map((path) => path.replaceAll('*', 'x')),
    ...patterns.map((path) => path.replace(/(\/\*)+$/, '').replaceAll('*', 'y') || '/'),
    ...undeclared,
  ]),
]

describe('a setup of 50 paths and 300 params', () => {
  it('is one', () => {
    const count = Object.values(setup).flatMap((params) => Object.keys(params as object)).length
    expect([patterns.length, count >= 300, pathnames.length > 60]).toEqual([50, true, true])
  })

  property(
    'has every key and every text on every path as before, and reads every old link alike',
    [anyStateOf(values)],
    (state) => {
      for (const pathname of pathnames) {
        const before = old.write(setup, state, pathname)
        expect([pathname, newTexts(urlState.write(state, pathname))]).toEqual([pathname, oldTexts(before ?? 'none')])
        for (const version of Object.values(oldVersions)) {
          const search = version.write(setup, state, pathname) ?? ''
          const read = version.read(setup, pathname, search)
          expect(urlState.read(pathname + search).state).toMatchObject(withInitial(read))
        }
      }
    },
    { share: 0.2, msForRun: 1000 },
  )
})

/** What was read, without what a link says nothing of: it was undefined, and left as it is by the app. */
function withInitial(read: unknown): object {
  const slices = Object.entries(typeof read === 'object' && read !== null ? read : {}) as [string, object][]
  return Object.fromEntries(
    slices.map(([slice, fields]) => [
      slice,
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ]),
  )
}
