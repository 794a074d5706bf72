import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { entries } from '../../scripts/entries.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const file = (name) => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)))
const require = createRequire(import.meta.url)

/** The packages of each version of React; every import of it is sent to one copy. */
const versions = { 18: { react: 'react-18', 'react-dom': 'react-dom-18' }, 19: { react: 'react', 'react-dom': 'react-dom' } }

/** A server of pages that are rendered and hydrated by each version and build of React, by its name. */
export async function serveHydration() {
  const builds = Object.keys(versions).flatMap((version) => [
    [version, 'development'],
    [version, 'production'],
  ])
  return new Map(await Promise.all(builds.map(async ([version, mode]) => [`React ${version}, ${mode}`, await serve(version, mode)])))
}

async function serve(version, mode) {
  const [render, script] = await Promise.all([serverOf(version, mode), clientOf(version, mode)])
  const server = createServer(async ({ url }, response) => {
    if (url === '/client.js') {
      response.setHeader('content-type', 'text/javascript').end(script)
      return
    }
    // The path of a page names its scenario: /{"…"}/rest?query
    const [, path, rest = ''] = /^\/([^/]*)(.*)$/s.exec(url)
    if (!path.startsWith('%7B')) {
      response.end('<!doctype html><title>no scenario</title>')
      return
    }
    const scenario = JSON.parse(decodeURIComponent(path))
    const { html, state } = await render({ ...scenario, renderedAt: `/${path}${scenario.renderedAt ?? rest}` })
    const data = JSON.stringify([scenario, state]).replaceAll('<', '\\u003c')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><div id="root">${html}</div>` +
        `<script>window.served = document.getElementById('root').innerHTML; window.data = ${data}</script>` +
        '<script src="/client.js"></script>',
    )
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

async function serverOf(version, mode) {
  const contents = `export { render } from ${file('hydrationServer.tsx')}`
  const code = await bundle(version, mode, contents, { platform: 'node', format: 'cjs' })
  const module = { exports: {} }
  new Function('module', 'exports', 'require', code)(module, module.exports, require)
  return module.exports.render
}

async function clientOf(version, mode) {
  const contents = `import { hydrate } from ${file('hydrationPage.tsx')}
    hydrate(document.getElementById('root'), ...window.data)`
  return bundle(version, mode, contents, { platform: 'browser', format: 'iife' })
}

async function bundle(version, mode, contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    jsx: 'automatic',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    alias: { ...Object.fromEntries(entries.map(({ name, source }) => [name, root + source])), ...versions[version] },
    ...options,
  })
  return outputFiles[0].text
}
