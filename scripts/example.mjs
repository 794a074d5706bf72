import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { entries } from './entries.mjs'

/** Runs a small example, with the library taken from its source: `npm run example plain-redux`. */
const [name] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))
// Beside the example, so that its packages are found.
const outfile = `${root}examples/${name}/.main.mjs`
await build({
  entryPoints: [`${root}examples/${name}/main.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  alias: Object.fromEntries(entries.map((entry) => [entry.name, root + entry.source])),
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})
try {
  await import(pathToFileURL(outfile).href)
} finally {
  rmSync(outfile)
}
