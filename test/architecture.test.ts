import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { allowedArrows, breaches, foldersOf, mappedArrows } from './architecture'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
const sources = new Map(
  paths.filter((path) => /\.tsx?$/.test(path)).map((path) => [path, readFileSync(src + path, 'utf8')]),
)

describe('src', () => {
  it('keeps to the arrows between folders and to the rules of files', () => {
    expect(sources.size).toBeGreaterThan(5)
    expect(breaches(sources)).toEqual([])
  })

  it('is what the map in src/README.md says', () => {
    const mapped = mappedArrows(readFileSync(`${src}README.md`, 'utf8'))
    expect(Object.keys(mapped).sort()).toEqual(foldersOf(sources))
    for (const [folder, arrows] of Object.entries(mapped)) {
      expect([folder, ...arrows].sort()).toEqual([folder, ...(allowedArrows[folder] ?? [])].sort())
    }
  })
})

describe('the check of src', () => {
  const check = (files: Record<string, string>) => breaches(new Map(Object.entries(files)))
  const port = { 'history/port.ts': 'export type HistoryPort = 1' }

  it.each([
    ["import { HistoryPort } from '../history/port'"],
    ["import type { HistoryPort } from '../history/port'"],
    ["import '../history/port'"],
    ["export * from '../history/port'"],
    ["export type { HistoryPort } from '../history/port'"],
    ["export const port = () => import('../history/port')"],
    ["export type HistoryPort = import('../history/port').HistoryPort"],
    ["import port = require('../history/port')"],
    ["const port = require('../history/port')"],
  ])('sees the arrow of %s', (text) => {
    expect(check({ ...port, 'query-string/queryString.ts': text })).toEqual([
      'query-string/queryString.ts imports history/port.ts: the arrow query-string -> history is not allowed',
    ])
    expect(check({ ...port, 'params/plan.ts': text })).toEqual([])
  })

  it('lets nothing but index.ts reach over the folders', () => {
    expect(check({ 'index.ts': "export * from './store/sync'", 'store/sync.ts': '' })).toEqual([])
    expect(check({ 'index.ts': '', 'store/sync.ts': "import '../index'" })).toEqual([
      'store/sync.ts imports index.ts: the arrow store -> src is not allowed',
    ])
  })

  it.each([
    ['store/url-to-store/a.ts', '../store-to-url/b', 'store/store-to-url/b.ts', 'url-to-store -> store-to-url'],
    ['store/sync/a.ts', '../b', 'store/b.ts', 'sync -> store'],
    ['params/model/a.ts', '../codec/b', 'params/codec/b.ts', 'model -> codec'],
    ['history/a.ts', './writes/b', 'history/writes/b.ts', 'history -> writes'],
  ])('finds that %s reaches into another room: %s', (from, specifier, to, arrow) => {
    expect(check({ [from]: `import type {} from '${specifier}'`, [to]: '' })).toEqual([
      `${from} imports ${to}: the arrow ${arrow} is not allowed`,
    ])
  })

  it('lets the files at the top of a folder reach into its rooms', () => {
    expect(check({ 'store/a.ts': "import './sync/b'", 'store/sync/b.ts': '' })).toEqual([])
  })

  it('finds a cycle of any length', () => {
    const files = { a: "import './b'", b: "import type {} from './c'", c: "import './a'", d: "import './a'" }
    const inSearch = Object.fromEntries(Object.entries(files).map(([name, text]) => [`query-string/${name}.ts`, text]))
    expect(check(inSearch)).toEqual(['query-string/a.ts -> query-string/b.ts -> query-string/c.ts -> query-string/a.ts is a cycle'])
  })

  it.each([
    ['an import of a file that is not there', { 'query-string/a.ts': "import './b'" }, /no such file/],
    ['a folder that is not in the list', { 'extras/a.ts': '' }, /the folder extras is not in the list/],
    ['a folder that says nothing', { 'query-string/utils/a.ts': '' }, /utils says nothing/],
    ['a file that says nothing', { 'query-string/types.ts': '' }, /types says nothing/],
    ['any', { 'query-string/a.ts': 'export const a = 1\nexport type B = { b?: any }' }, /query-string\/a\.ts:2 says any/],
    ['a file over 150 lines', { 'query-string/a.ts': 'type A = 1\n'.repeat(151) }, /151 lines/],
    ['a line over 120 columns', { 'query-string/a.ts': `type A = '${'a'.repeat(120)}'` }, /wider/],
    ['a let of a module', { 'query-string/a.ts': 'let count = 0' }, /count is state at module level/],
    ['a Map of a module', { 'query-string/a.ts': 'export const seen = new Map<string, 1>()' }, /seen is state/],
    ['a list of a module', { 'query-string/a.ts': 'const seen: string[] = []' }, /seen is state/],
    ['a page outside of history', { 'store/a.ts': 'export const at = () => window.location' }, /touches window/],
  ])('finds %s', (_, files, message) => {
    expect(check(files as unknown as Record<string, string>)).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['what a function keeps', { 'query-string/a.ts': 'export function a() {\n  let b = 1\n  return b + 1\n}' }],
    ['a table', { 'query-string/a.ts': "const names = new Map([['a', 1]])\nconst list = ['a']" }],
    ['the page in history', { 'history/a.ts': 'export const at = () => window.location' }],
    ['a field that is called as the page is', { 'store/a.ts': 'export const at = (a: { window: 1 }) => a.window' }],
  ])('lets %s be', (_, files) => {
    expect(check(files as unknown as Record<string, string>)).toEqual([])
  })
})
