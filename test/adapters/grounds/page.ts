import { createElement } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { BrowserRouter, HashRouter, useNavigate } from 'react-router'
import * as version8 from 'react-router-8'
import * as version64 from 'react-router-dom-6.4'
import { Router, useLocation, useSearch } from 'wouter'
import type { RouterOptions } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { browserHistory } from 'redux-url-state/browser'
import { lend, places, render, unloaded } from './ground'
import type { Ground, GroundKind } from './ground'

const navigation = Object.getOwnPropertyDescriptor(window, 'navigation') ?? {}

/** The page's own history, alone and beside routers that own none that could be asked. */
export const pages: Readonly<Record<string, GroundKind>> = {
  'the page itself': { ...places.whole, create: () => onThePage(false) },
  'the page itself, behind the hash': { ...places.hashed, create: () => onThePage(true) },
  'the page itself, without the Navigation API': deaf('whole'),
  'the page itself, behind the hash without the Navigation API': deaf('hashed'),
  wouter: { ...places.whole, create: () => wouter() },
  'wouter with a base': { ...places.based, create: () => wouter('/base') },
  'wouter behind the hash': {
    // It takes the path for the fragment, and reads the query string before it: `/?x=1#/list`.
    urlOf: (path) => path.replace(/^([^?#]*)(\?[^#]*)?/, '/$2#$1'),
    pathOf: (url) => url.replace(/^\/(\?[^#]*)?#([^#]*)/, '$2$1'),
    // The fragment is the path, so there is none that a page could be opened with.
    lacks: [/location of the page/, /keeps the hash/, /an entry to go back from/, /in one tick/, /call off a link/],
    create() {
      const ground = wouter(undefined, useHashLocation)
      // A link that says nothing of the query string keeps it.
      const navigate: Ground['navigate'] = (to, how) => ground.navigate(to.includes('?') ? to : `${to}?`, how)
      return unloaded({ ...ground, navigate })
    },
  },
  ...declarative('', { BrowserRouter, HashRouter, useNavigate }),
  ...declarative(' of version 6.4', version64 as unknown as Elements),
  ...declarative(' of version 8', version8 as unknown as Elements),
}

function onThePage(hash: boolean): Ground {
  return unloaded({
    history: browserHistory({ hash }),
    navigate(to, how) {
      window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hash ? `#${to}` : to)
    },
    block: blockThePage,
    dispose() {},
  })
}

function blockThePage(): () => void {
  const refuse = (event: Event) => event.preventDefault()
  const target = navigation.get?.call(window) as EventTarget // Chromium, where the tests run, has it
  target.addEventListener('navigate', refuse)
  return () => target.removeEventListener('navigate', refuse)
}

/** A browser that tells of Back and Forward only; what it does not tell of is noticed when a write asks. */
function deaf(place: 'whole' | 'hashed'): GroundKind {
  return {
    ...places[place],
    // Nothing gives an entry a name, or tells a push from a replace.
    lacks: [/the same key/, /tells of a link that replaces/],
    create() {
      Object.defineProperty(window, 'navigation', { configurable: true, value: undefined })
      const ground = onThePage(place === 'hashed')
      return { ...ground, dispose: () => void Object.defineProperty(window, 'navigation', navigation) }
    },
  }
}

function wouter(base = '', hook?: typeof useHashLocation): Ground {
  const { lent, element } = lend(() => [useLocation()[1], useSearch()] as const)
  const Based = Router as ComponentType<RouterOptions> // its type wants its children in the same breath
  const dispose = render(createElement(Based, { base, ...(hook && { hook }) }, element))
  return unloaded({
    history: browserHistory(),
    navigate: (to, how) => lent.current?.[0](to, { replace: how === 'replace' }),
    block: blockThePage,
    dispose,
  })
}

interface Elements {
  readonly BrowserRouter: ComponentType<{ basename?: string; children?: ReactNode }>
  readonly HashRouter: ComponentType<{ children?: ReactNode }>
  readonly useNavigate: typeof useNavigate
}

/** Routes that are elements own no router that could be asked, so the page's history is what they share. */
function declarative(version: string, elements: Elements): Readonly<Record<string, GroundKind>> {
  const shared = (wrap: (app: ReactNode) => ReactNode, hash: boolean): Ground => {
    const { lent, element } = lend(elements.useNavigate)
    const dispose = render(wrap(element))
    const navigate = (to: string, how: 'push' | 'replace') => void lent.current?.(to, { replace: how === 'replace' })
    return unloaded({ history: browserHistory({ hash }), navigate, dispose })
  }
  const plain = (app: ReactNode) => createElement(elements.BrowserRouter, null, app)
  const based = (app: ReactNode) => createElement(elements.BrowserRouter, { basename: '/base' }, app)
  const hashed = (app: ReactNode) => createElement(elements.HashRouter, null, app)
  return {
    [`<BrowserRouter>${version}`]: { ...places.whole, blocksNothing: true, create: () => shared(plain, false) },
    [`<BrowserRouter>${version} with a basename`]: {
      ...places.based,
      blocksNothing: true,
      create: () => shared(based, false),
    },
    [`<HashRouter>${version}`]: { ...places.hashed, blocksNothing: true, create: () => shared(hashed, true) },
  }
}
