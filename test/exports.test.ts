import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as main from 'redux-url-state'
import * as browser from 'redux-url-state/browser'
import * as react from 'redux-url-state/react'
import * as reactRouter from 'redux-url-state/react-router'
import * as tanstackRouter from 'redux-url-state/tanstack-router'
import * as reduxLocationState from 'redux-url-state/redux-location-state'
import * as testing from 'redux-url-state/testing'
import { entries } from '../scripts/entries.mjs'

/** What a user can import, entry by entry: a name that goes is a breaking change, a name that comes has to be wanted. */
const manifest: Readonly<Record<string, readonly string[]>> = {
  'redux-url-state': [
    'arrayOf',
    'bigint',
    'boolean',
    'createSerializer',
    'createUrlSync',
    'date',
    'dateString',
    'dateTime',
    'defineUrlState',
    'flags',
    'float',
    'hex',
    'index',
    'integer',
    'json',
    'mapped',
    'navigated',
    'nested',
    'nullable',
    'oneOf',
    'optional',
    'param',
    'record',
    'refined',
    'string',
    'timestamp',
    'tupleOf',
    'withSchema',
  ],
  'redux-url-state/react': ['UrlLink', 'createUrlLinks', 'useUrlHref'],
  'redux-url-state/react-router': ['reactRouterHistory'],
  'redux-url-state/browser': ['browserHistory'],
  'redux-url-state/tanstack-router': ['tanstackRouterHistory'],
  'redux-url-state/redux-location-state': ['array', 'flags', 'number', 'object', 'paramsFrom', 'text'],
  'redux-url-state/testing': ['historyContract'],
}

it('exports these names and no others', () => {
  expect(namesOf(main)).toEqual(manifest['redux-url-state'])
  expect(namesOf(react)).toEqual(manifest['redux-url-state/react'])
  expect(namesOf(reactRouter)).toEqual(manifest['redux-url-state/react-router'])
  expect(namesOf(tanstackRouter)).toEqual(manifest['redux-url-state/tanstack-router'])
  expect(namesOf(testing)).toEqual(manifest['redux-url-state/testing'])
  expect(namesOf(reduxLocationState)).toEqual(manifest['redux-url-state/redux-location-state'])
  expect(namesOf(browser)).toEqual(manifest['redux-url-state/browser'])
})

it('lists the names of every entry', () => {
  expect(entries.map(({ name }) => name)).toEqual(Object.keys(manifest))
})

describe('every export of an entry', () => {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const sources = entries.map(({ source }) => resolve(source))
  const program = ts.createProgram(sources, options)
  const checker = program.getTypeChecker()
  const exported = sources.flatMap((path) => {
    const file = program.getSourceFile(path)
    const module = file && checker.getSymbolAtLocation(file)
    return module ? checker.getExportsOfModule(module).map((symbol) => original(symbol)) : []
  })

  /** What a name of an entry stands for, in the file that it is declared in. */
  function original(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  }

  it.each(exported.map((symbol) => [symbol.name, symbol] as const))('%s says what it is', (_, symbol) => {
    expect(ts.displayPartsToString(symbol.getDocumentationComment(checker))).not.toBe('')
    const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0
    const examples = symbol.getJsDocTags(checker).filter(({ name }) => name === 'example')
    expect(isValue && examples.length === 0, 'it lacks an @example').toBe(false)
  })
})

function namesOf(entry: object): string[] {
  return Object.keys(entry).sort()
}
