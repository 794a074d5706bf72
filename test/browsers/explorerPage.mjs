import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const configFile = fileURLToPath(new URL('../../examples/explorer/vite.config.ts', import.meta.url))

/** The built explorer on a port of this machine. */
export async function serveExplorer() {
  await build({ configFile, logLevel: 'error' })
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0, host: '0.0.0.0' } })
  const { port } = server.httpServer.address()
  return { url: `http://localhost:${port}`, close: () => server.close() }
}

/** What a person sees of the explorer, once its data is there and what was asked for is on the screen. */
export function seen(tab) {
  return tab.run(`
    const rest = () => new Promise((later) => setTimeout(later, 20))
    while (!document.querySelector('.results')) await rest()
    await rest()
    return {
      form: [...document.querySelectorAll('input')].map(({ value }) => value),
      results: document.querySelector('.results').textContent,
      map: document.querySelector('.map g')?.getAttribute('transform') ?? null,
      address: document.querySelector('.address').textContent,
      links: [...document.querySelectorAll('.results a')].map((link) => link.getAttribute('href')),
    }`)
}
