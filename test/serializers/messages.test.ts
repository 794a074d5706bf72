import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const config = ts.getParsedCommandLineOfConfigFile(fileURLToPath(new URL('../../tsconfig.json', import.meta.url)), {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(String(messageText))
  },
})

/** What the compiler says of a text in this folder: the place of each error, and its message. */
function errorsOf(text: string): readonly { at: string; message: string }[] {
  const options = { ...config?.options, noEmit: true, types: [] }
  const host = ts.createCompilerHost(options)
  const name = `${here}presumed.ts`
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, rest[0]) : getSourceFile(file, ...rest)
  const fileExists = host.fileExists.bind(host)
  host.fileExists = (file) => file === name || fileExists(file)
  const program = ts.createProgram([name], options, host)
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(({ start = 0, messageText }) => ({
    at: text.slice(start).split(/\W/, 1)[0] ?? '',
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }))
}

const declaration = (sort: string) => `
  import { defineUrlState, oneOf } from 'redux-url-state'
  interface State { list: { sort: 'relevance' | 'newest'; page: number } }
  declare const initialState: State
  export const urlState = defineUrlState({ initialState, params: { list: {
    sort: ${sort},
  } } })`

describe('the message for an unknown choice', () => {
  it('stands at the param, and says what was meant', () => {
    expect(errorsOf(declaration("oneOf(['relevance', 'newst'])"))).toEqual([
      { at: 'sort', message: expect.stringMatching(/Type '"newst"' is not assignable.*Did you mean '"newest"'\?/s) },
    ])
  }, 60_000)

  it('does not come for the choices themselves, in any order', () => {
    expect(errorsOf(declaration("oneOf(['newest', 'relevance'])"))).toEqual([])
  }, 60_000)
})
