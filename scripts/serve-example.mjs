import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { entries } from './entries.mjs'

const folder = fileURLToPath(new URL('../examples/server/', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))
const shared = {
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  logLevel: 'error',
  alias: Object.fromEntries(entries.map((entry) => [entry.name, root + entry.source])),
}

/** Bundles examples/server, with the library taken from its source, and serves it. */
export async function serveExample(port) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [`${folder}src/client.tsx`],
    // Development builds of React say where hydration finds something else.
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
  })
  // Beside the example, so that its packages are found.
  const outfile = `${folder}.server.mjs`
  await build({ ...shared, entryPoints: [`${folder}src/server.tsx`], outfile, platform: 'node', packages: 'external' })
  const { serve } = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  const server = serve(outputFiles[0].text, port)
  await new Promise((listening) => server.once('listening', listening))
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveExample(Number(process.env.PORT ?? 4180))
  console.log(`Open ${url}/?q=jazz&page=2`)
}
