import { readFileSync, rmSync } from 'node:fs'
import { dts } from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'
import resolve from '@rollup/plugin-node-resolve'
import { entries } from './scripts/entries.mjs'

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const external = Object.keys({ ...dependencies, ...peerDependencies }).map((name) => new RegExp(`^${name}(/|$)`))
const input = Object.fromEntries(entries.map(({ entry, source }) => [entry, source]))

const names = (extension) => ({ entryFileNames: `[name].${extension}`, chunkFileNames: `shared/[name].${extension}` })
const onwarn = (warning) => {
  throw new Error(warning.message)
}

rmSync('dist', { recursive: true, force: true })

export default [
  {
    input,
    external,
    onwarn,
    plugins: [resolve({ extensions: ['.ts', '.tsx'] }), esbuild({ target: 'es2022', sourceMap: true })],
    output: [
      // A file a module, so that a bundler leaves out what an app does not import.
      {
        dir: 'dist',
        format: 'es',
        sourcemap: true,
        preserveModules: true,
        preserveModulesRoot: 'src',
        ...names('js'),
      },
      { dir: 'dist', format: 'cjs', sourcemap: true, ...names('cjs') },
    ],
  },
  {
    input,
    external,
    onwarn,
    plugins: [resolve({ extensions: ['.ts', '.tsx'] }), esbuild({ target: 'es2018' })],
    // For bundlers that know no `exports`, as webpack 4, and no syntax that is newer.
    output: { dir: 'dist/legacy', format: 'es', preserveModules: true, preserveModulesRoot: 'src', ...names('js') },
  },
  {
    input,
    external,
    onwarn,
    plugins: [dts()],
    output: [
      { dir: 'dist', format: 'es', ...names('d.ts') },
      { dir: 'dist', format: 'es', ...names('d.cts') },
    ],
  },
]
