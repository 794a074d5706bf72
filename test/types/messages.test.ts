import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { mistakes, opening } from './mistakes.mjs'

describe('a mistake in a declaration is an error at its own line', () => {
  const files = mistakes.map(([, code], at) => [resolve(`test/types/mistake-${at}.ts`), `${opening}${code}\n`] as const)
  const diagnostics = compile(new Map(files))

  it.each(mistakes.map(([name, , message], at) => [name, at, message] as const))('%s', (_, at, message) => {
    const [path] = files[at] as (typeof files)[number]
    const found = diagnostics.filter(({ file }) => file?.fileName === path)
    expect(found).toHaveLength(1)
    const [error] = found
    const lines = opening.split('\n').length
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
