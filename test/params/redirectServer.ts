import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

const maxHeaderSize = 1 << 20

/** A server that redirects to any location, as real ones do, and a client that follows it once. */
export async function startRedirectServer() {
  let location = ''
  const server = createServer({ maxHeaderSize }, (incoming, response) => {
    try {
      if (incoming.url === '/go') response.writeHead(302, { Location: location }).end()
      else response.end(incoming.url)
    } catch {
      response.writeHead(500).end()
    }
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on a port

  const get = (path: string) =>
    new Promise<{ readonly location: string | undefined; readonly body: string }>((resolve, reject) => {
      const sent = request({ port, path, maxHeaderSize }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
        response.on('end', () => resolve({ location: response.headers.location, body }))
      })
      sent.on('error', reject).end()
    })

  return {
    /** The URL that the server is asked for at last. */
    async follow(href: string): Promise<string> {
      location = href
      const redirected = await get('/go')
      if (redirected.location === undefined) throw new Error(`no server redirects to ${href}`)
      return (await get(redirected.location)).body
    },
    close: () => void server.close(),
  }
}
