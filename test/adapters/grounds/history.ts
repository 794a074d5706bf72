import { createBrowserHistory, createHashHistory } from 'history'
import type { BrowserHistory, HashHistory } from 'history'
import { createBrowserHistory as createBrowserHistory4, createHashHistory as createHashHistory4 } from 'history-4'
import { createElement } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { unstable_HistoryRouter as HistoryRouter, useNavigate } from 'react-router'
import * as version8 from 'react-router-8'
import * as version64 from 'react-router-dom-6.4'
import { lend, places, render, unloaded } from './ground'
import type { Ground, GroundKind } from './ground'

interface Elements {
  readonly unstable_HistoryRouter: ComponentType<{ history: never; children?: ReactNode; basename?: string }>
  readonly useNavigate: typeof useNavigate
}

// Each version has the same elements, in types of its own.
const versions = {
  '6.4': version64,
  '7': { unstable_HistoryRouter: HistoryRouter, useNavigate },
  '8': version8,
} as unknown as Readonly<Record<string, Elements>>

/** Objects of the `history` package, alone and given to React Router's `<HistoryRouter>`. */
export const histories: Readonly<Record<string, GroundKind>> = {
  'history 5': { ...places.whole, create: () => version5(createBrowserHistory()) },
  'history 5 behind the hash': { ...places.hashed, create: () => version5(createHashHistory()) },
  'history 4': { ...places.whole, create: () => version4(createBrowserHistory4()) },
  'history 4 behind the hash': {
    ...places.hashed,
    stateless: true,
    lacks: [/the state/],
    create: () => version4(createHashHistory4()),
  },
  ...Object.fromEntries(
    Object.entries(versions).flatMap(([version, elements]) => [
      [`<HistoryRouter> of version ${version}`, given(elements, false)],
      [`<HistoryRouter> of version ${version} behind the hash`, given(elements, true)],
    ]),
  ),
}

function version5(history: BrowserHistory | HashHistory): Ground {
  return unloaded({
    history,
    navigate: (to, how) => history[how](to),
    block: () => history.block(() => {}),
    dispose() {},
  })
}

function version4(history: ReturnType<typeof createBrowserHistory4>): Ground {
  return unloaded({
    history,
    navigate: (to, how) => history[how](to),
    block: () => history.block(() => false),
    dispose() {},
  })
}

function given(elements: Elements, hash: boolean): GroundKind {
  return {
    ...(hash ? places.hashed : places.whole),
    create() {
      const ground = version5(hash ? createHashHistory() : createBrowserHistory())
      const { lent, element } = lend(elements.useNavigate)
      const props = { history: ground.history as never } // typed for a history of React Router's own
      const dispose = render(createElement(elements.unstable_HistoryRouter, props, element))
      const navigate = (to: string, how: 'push' | 'replace') => void lent.current?.(to, { replace: how === 'replace' })
      return { ...unloaded({ ...ground, navigate }), dispose }
    },
  }
}
