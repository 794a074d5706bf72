import { mkdirSync, writeFileSync } from 'node:fs'
import { entries } from './entries.mjs'

/**
 * Writes a folder with a package.json for each entry, for tools that know no `exports`: webpack 4, Jest before 28, and
 * TypeScript's `moduleResolution: node10`. They look for `redux-url-state/react` in a folder `react`.
 */
for (const { entry } of entries) {
  if (entry === 'index') continue
  const fields = {
    main: `../dist/${entry}.cjs`,
    module: `../dist/legacy/${entry}.js`,
    types: `../dist/${entry}.d.ts`,
    sideEffects: false,
  }
  mkdirSync(entry, { recursive: true })
  writeFileSync(`${entry}/package.json`, `${JSON.stringify(fields, null, 2)}\n`)
}
