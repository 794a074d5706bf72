import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createMemoryHistory } from 'history'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import type { ReactElement } from 'react'
import { Provider } from 'react-redux'
import { App, createAppStore, Links, pageChanged } from './hydrationPage'
import type { Scenario, State } from './hydrationPage'

/** What a server sends of the page, and its state. */
export async function render(scenario: Scenario): Promise<{ html: string; state: State }> {
  const { renderedAt, rendersLate, dispatched } = scenario
  const { store, urlSync } = createAppStore(createMemoryHistory({ initialEntries: [renderedAt] }))
  if (dispatched !== undefined) store.dispatch(pageChanged(dispatched))
  const view = (
    <Provider store={store}>
      <App Part={Links} hasShare={!scenario.isLinksOnly} />
    </Provider>
  )
  const html = rendersLate ? await streamed(view) : renderToString(view)
  urlSync.dispose()
  return { html, state: store.getState() }
}

/** A stream begins later, when the correction of the URL has gone out. */
function streamed(view: ReactElement): Promise<string> {
  const through = new PassThrough()
  const stream = renderToPipeableStream(view, {
    onAllReady: () => void stream.pipe(through),
    onError: (error) => void through.destroy(error as Error), // nothing else is thrown here
  })
  return text(through)
}
