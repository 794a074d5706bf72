import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const head = `
import { arrayOf, createUrlSync, defineUrlState, integer, nested, json, oneOf, param, string } from 'redux-url-state'
import { createMemoryHistory } from 'history'
const initialState = { search: { text: '', page: 1, sort: 'relevance' as 'relevance' | 'newest', tags: [] as readonly string[] } }
const reducer = (state = initialState, _action: { type: string }) => state
`

/** Each mistake, and what the compiler says of its line. */
const mistakes: readonly (readonly [name: string, code: string, message: RegExp])[] = [
  [
    'an unknown slice',
    `defineUrlState({ reducer, params: { serch: { text: string } } })`,
    /'serch' does not exist in type .+Did you mean to write 'search'\?/,
  ],
  [
    'an unknown field',
    `defineUrlState({ reducer, params: { search: { txt: string } } })`,
    /'txt' does not exist in type/,
  ],
  [
    'a serializer of another type',
    `defineUrlState({ reducer, params: { search: { text: integer } } })`,
    /Type 'number' is not assignable to type 'string'/,
  ],
  [
    'an unknown literal',
    `defineUrlState({ reducer, params: { search: { sort: oneOf(['relevance', 'newst']) } } })`,
    /'"newst"' is not assignable to type '"relevance" \\| "newest"'\. Did you mean '"newest"'\?/,
  ],
  [
    'a literal that is missing',
    `defineUrlState({ reducer, params: { search: { sort: oneOf(['newest']) } } })`,
    /"relevance" \| "newest"/,
  ],
  [
    'an unknown option',
    `defineUrlState({ reducer, params: { search: { page: param(integer, { histry: 'push' }) } } })`,
    /'histry' does not exist in type .+Did you mean to write 'history'\?/,
  ],
  [
    'a default of another type',
    `defineUrlState({ reducer, params: { search: { page: param(integer, { default: 'x' }) } } })`,
    /Type 'string' is not assignable to type 'number'/,
  ],
  [
    'items of another type',
    `defineUrlState({ reducer, params: { search: { tags: arrayOf(integer) } } })`,
    /Type 'number' is not assignable to type 'string'/,
  ],
  [
    'a mistake in a route',
    `defineUrlState({ reducer, routes: { '/a': { serch: {} } } })`,
    /Did you mean to write 'search'\?/,
  ],
  [
    'a mistake in params that are added',
    `defineUrlState({ reducer }).add({ serch: { text: string } })`,
    /Did you mean to write 'search'\?/,
  ],
  [
    'a patch of an unknown field',
    `defineUrlState({ reducer }).set({ search: { txt: '' } })`,
    /Did you mean to write 'text'\?/,
  ],
  [
    'a patch of another type',
    `defineUrlState({ reducer }).set({ search: { page: '2' } })`,
    /Type 'string' is not assignable to type 'number'/,
  ],
  [
    'a patch in place of an action',
    `createUrlSync({ urlState: defineUrlState({ reducer }), history: createMemoryHistory() }).href({ search: { text: '' } })`,
    /is not assignable to parameter of type 'HrefTarget/,
  ],
  [
    'a wrong initial',
    `createUrlSync({ urlState: defineUrlState({ reducer }), history: createMemoryHistory(), initial: 'URL' })`,
    /'"URL"' is not assignable to type .+Did you mean '"url"'\?/,
  ],
  ['a schema, which is not there yet', `json({ parse: String })`, /Expected 0 arguments, but got 1/],
  ['a number in nested', `nested<{ price: { min: number } }>()`, /does not satisfy the constraint/],
]

describe('a mistake in a declaration is an error at its own line', () => {
  const files = mistakes.map(([, code], at) => [resolve(`test/types/mistake-${at}.ts`), `${head}${code}\n`] as const)
  const diagnostics = compile(new Map(files))

  it.each(mistakes.map(([name, , message], at) => [name, at, message] as const))('%s', (_, at, message) => {
    const [path] = files[at] as (typeof files)[number]
    const found = diagnostics.filter(({ file }) => file?.fileName === path)
    expect(found).toHaveLength(1)
    const [error] = found
    const lines = head.split('\n').length
    expect(error?.file?.getLineAndCharacterOfPosition(error.start ?? 0).line).toBe(lines - 1)
    expect(ts.flattenDiagnosticMessageText(error?.messageText, '\n')).toMatch(message)
  })
})

function compile(files: ReadonlyMap<string, string>): readonly ts.Diagnostic[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, resolve('.'))
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (path) => files.get(path) ?? readFile(path)
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path)
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version, true)
  }
  const program = ts.createProgram([...files.keys()], { ...options, noUnusedLocals: false }, host)
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    return source ? ts.getPreEmitDiagnostics(program, source) : []
  })
}
