import { brotliCompressSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** What an app adds for a typical import of each, minified and brotli, its own redux, react and history left out. */
const imports = {
  'redux-url-state': "export { defineUrlState, param, string, integer, oneOf, arrayOf, createUrlSync } from '../dist/index.js'",
  'redux-location-state':
    "export { createReduxLocationActions, listenForHistoryChange, stateToParams } from 'redux-location-state'",
  'redux-query-sync': "export { default } from 'redux-query-sync'",
  nuqs: "export { useQueryStates, parseAsString, parseAsInteger, parseAsStringLiteral, parseAsArrayOf } from 'nuqs'\nexport { NuqsAdapter } from 'nuqs/adapters/react'",
}

export async function sizes() {
  const entries = []
  for (const [name, code] of Object.entries(imports)) {
    const virtual = { name: 'entry', resolveId: (id) => (id === 'entry' ? '\0entry' : null), load: (id) => (id === '\0entry' ? code : null) }
    const resolve = { name: 'here', resolveId: (id, from) => (from === '\0entry' ? import.meta.resolve(id).replace('file://', '') : null) }
    const bundle = await rolldown({
      input: 'entry',
      plugins: [virtual, resolve],
      external: [/^(redux|react|react-dom|history)($|\/)/],
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
      logLevel: 'silent',
    })
    const { output } = await bundle.generate({ format: 'esm', minify: true })
    const text = output.map((chunk) => chunk.code ?? '').join('')
    entries.push([name, Number((brotliCompressSync(text).length / 1000).toFixed(1))])
  }
  return Object.fromEntries(entries)
}
