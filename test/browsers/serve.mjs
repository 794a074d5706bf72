import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const file = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles page.ts and serves it at every path of a port of this machine, as a single-page app is served. */
export async function servePage() {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { 'redux-url-state': file('../../src/index.ts') } },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry: file('page.ts'), formats: ['iife'], name: 'bundle' } },
  }).then((built) => (Array.isArray(built) ? built[0] : built))
  const html = `<!doctype html><meta charset="utf-8"><title>page</title><script>${output[0].code}</script>`
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
