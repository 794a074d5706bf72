import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { entries } from './entries.mjs'

/**
 * Writes a folder with a package.json for each entry, for tools that know no `exports`: webpack 4, Jest before 28, and
 * TypeScript's `moduleResolution: node10`. They look for `redux-url-state/react` in a folder `react`.
 *
 * The folders are there only while npm packs, with `--remove` they go again: a folder `react` in the root would be taken
 * for the package by bundlers that are run there.
 */
for (const { entry } of entries) {
  if (entry === 'index') continue
  rmSync(entry, { recursive: true, force: true })
  if (process.argv.includes('--remove')) continue
  const fields = {
    main: `../dist/${entry}.cjs`,
    module: `../dist/legacy/${entry}.js`,
    types: `../dist/${entry}.d.ts`,
    sideEffects: false,
  }
  mkdirSync(entry)
  writeFileSync(`${entry}/package.json`, `${JSON.stringify(fields, null, 2)}\n`)
}
