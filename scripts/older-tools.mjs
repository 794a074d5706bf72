import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, run } from './packed.mjs'

/** Tools that know no `exports`, or need not know them, and what they are given beside the tarball. */
const packages =
  'redux@5.0.1 react@18 react-dom@18 react-redux@9 history@5 @types/react@18 @types/react-dom@18 @types/node@20 ' +
  'typescript@5.4.5 webpack@4.47.0 jest@29 ts-jest@29 @types/jest@29 jest-27@npm:jest@27'
const source = fileURLToPath(new URL('../test/pack/everyEntry.tsx', import.meta.url))
const expected = ['<a href="/list?x=1&amp;page=3">3</a>', ...Array(4).fill('function'), 'object']
const test = (from) => `${from}\ntest('every entry', () => expect(everyEntry()).toEqual(${JSON.stringify(expected)}))\n`
const compilerOptions = {
  strict: true,
  target: 'es2017',
  lib: ['es2022', 'dom'],
  module: 'commonjs',
  moduleResolution: 'node10',
  jsx: 'react-jsx',
  types: ['node', 'jest'],
}

/** Compiles, tests and bundles an app of every entry with TypeScript's node10, Jest 27 and 29, and webpack 4. */
export function checkOlderTools(tarball, temp) {
  const app = install(join(temp, 'older-tools'), [tarball, ...packages.split(' ')])
  const write = (name, text) => writeFileSync(join(app, name), text)
  const manifest = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'))
  write('package.json', JSON.stringify({ ...manifest, type: 'commonjs' }))
  copyFileSync(source, join(app, 'everyEntry.tsx'))
  write('everyEntry.test.ts', test(`import { everyEntry } from './everyEntry'`))
  write('plain.test.js', test(`const { everyEntry } = require('./commonjs/everyEntry')`))
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts', '*.tsx'] }))
  write('jest.json', JSON.stringify({ preset: 'ts-jest', testMatch: ['**/everyEntry.test.ts'] }))
  write('jest-27.json', JSON.stringify({ testMatch: ['**/plain.test.js'], transform: {} }))
  write('bundle.js', bundle)

  const tsc = ['node_modules/typescript/bin/tsc', '--project', '.', '--outDir']
  run('node', [...tsc, 'commonjs'], app)
  run('node', [...tsc, 'esm', '--module', 'es2015'], app)
  checkNewest(app, temp)
  run('node', ['node_modules/jest/bin/jest.js', '--config', 'jest.json'], app)
  run('node', ['node_modules/jest-27/bin/jest.js', '--config', 'jest-27.json'], app)
  for (const mode of ['development', 'production']) {
    run('node', ['bundle.js', mode], app, { NODE_OPTIONS: '--openssl-legacy-provider' })
    const printed = JSON.parse(run('node', ['bundled.js'], app))
    if (printed.join() !== expected.join()) throw new Error(`webpack 4, ${mode}: ${printed}`)
  }
  console.log('moduleResolution node10, Jest 27, ts-jest and webpack 4: every entry is found, and works')
}

/** The newest TypeScript that knows node10 at all; the compilers are there already. */
function checkNewest(app, temp) {
  const tsc = join(temp, 'typescript-6.0.3', 'node_modules', 'typescript', 'bin', 'tsc')
  run('node', [tsc, '--project', '.', '--noEmit', '--ignoreDeprecations', '6.0'], app)
}

const bundle = `
const webpack = require('webpack')
const entry = { context: __dirname, entry: './print.js', target: 'node', mode: process.argv[2] }
require('fs').writeFileSync('print.js', "import { everyEntry } from './esm/everyEntry'\\nconsole.log(JSON.stringify(everyEntry()))")
webpack({ ...entry, output: { path: __dirname, filename: 'bundled.js' } }, (error, stats) => {
  if (!error && !stats.hasErrors() && !stats.hasWarnings()) return
  console.error(error || stats.toString('errors-warnings'))
  process.exit(1)
})
`
