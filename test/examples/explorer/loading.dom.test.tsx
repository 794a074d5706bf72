import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadQuakes } from '../../../examples/explorer/src/features/quakes'
import { earthquakes, openExplorer } from './view'

const ends: (() => void)[] = []
afterEach(() => {
  vi.unstubAllGlobals()
  ends.splice(0).forEach((end) => end())
})

/** A server for the app's data that answers as it is told to, over a real connection. */
async function serveData(answer: (response: ServerResponse) => void): Promise<void> {
  const server = createServer((_, response) => answer(response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  ends.push(() => server.closeAllConnections(), () => server.close())
  const { port } = server.address() as AddressInfo
  const { fetch } = globalThis
  // The signal is jsdom's, which Node's own fetch does not take.
  vi.stubGlobal('fetch', () => fetch(`http://127.0.0.1:${port}`))
}

const shown = () => Number(screen.getByRole('progressbar').getAttribute('value'))

describe('the data of the explorer', () => {
  it('has a bar that follows the response as it comes in, and is shown when it is there', async () => {
    const bytes = Buffer.from(earthquakes)
    let streamed: ServerResponse | undefined
    await serveData((response) => {
      response.writeHead(200, { 'content-length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 4))
      streamed = response
    })
    const { store } = openExplorer('/?tab=table')
    act(() => void store.dispatch(loadQuakes()))
    await waitFor(() => expect(shown()).toBeCloseTo(0.25, 3))
    streamed?.write(bytes.subarray(bytes.length / 4, bytes.length / 2))
    await waitFor(() => expect(shown()).toBeCloseTo(0.5, 3))
    expect(screen.queryByRole('table')).toBeNull()
    streamed?.end(bytes.subarray(bytes.length / 2))
    expect(await screen.findByRole('table')).toBeVisible()
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('has a bar without a value for a response that does not tell its length', async () => {
    let streamed: ServerResponse | undefined
    await serveData((response) => {
      response.write(earthquakes.slice(0, 1000))
      streamed = response
    })
    const { store } = openExplorer('/?tab=table')
    act(() => void store.dispatch(loadQuakes()))
    await waitFor(() => expect(streamed).toBeDefined())
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('value')
    streamed?.end(earthquakes.slice(1000))
    expect(await screen.findByRole('table')).toBeVisible()
  })

  it('says what the server answered when it could not be loaded', async () => {
    await serveData((response) => response.writeHead(503).end())
    const { store } = openExplorer('/')
    act(() => void store.dispatch(loadQuakes()))
    expect(await screen.findByRole('alert')).toHaveTextContent('The server answered 503.')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  })
})
