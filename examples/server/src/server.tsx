import { createServer } from 'node:http'
import { createMemoryHistory } from 'history'
import { renderToPipeableStream } from 'react-dom/server'
import { Provider } from 'react-redux'
import { App } from './App'
import { createAppStore, found } from './store'

/** Serves the page at every path; `script` is the bundle of `client.tsx`. */
export function serve(script: string, port: number) {
  const server = createServer((request, response) => {
    if (request.url === '/client.js') {
      response.setHeader('content-type', 'text/javascript').end(script)
      return
    }
    const history = createMemoryHistory({ initialEntries: [request.url ?? '/'] })
    const { store, urlSync } = createAppStore(history)
    const { text, page } = store.getState().search
    store.dispatch(found([`${text} ${page}a`, `${text} ${page}b`]))
    response.on('close', () => urlSync.dispose())
    response.setHeader('content-type', 'text/html; charset=utf-8')
    const view = (
      <html lang="en">
        <head>
          <meta charSet="utf-8" />
          <title>Server rendering</title>
          <link rel="icon" href="data:," />
        </head>
        <body>
          <div id="root">
            <Provider store={store}>
              <App />
            </Provider>
          </div>
          {/* A text of its own element, so that no result can end the script. */}
          <template id="state" data-state={JSON.stringify(store.getState())} />
        </body>
      </html>
    )
    const stream = renderToPipeableStream(view, {
      bootstrapScripts: ['/client.js'],
      onShellReady: () => void stream.pipe(response),
    })
  })
  return server.listen(port)
}
