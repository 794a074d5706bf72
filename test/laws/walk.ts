import type { UnknownAction } from '@reduxjs/toolkit'
import { isAnyOf } from '@reduxjs/toolkit'
import { createPath } from 'history'
import { navigated } from 'redux-url-state'
import type { HistoryLocation, UrlHistory } from 'redux-url-state'
import { declared, saysNothing } from './lawChecks'
import { createTestStore, pageChanged, settle, tabOpened } from '../store/testStore'
import type { State } from '../store/testStore'

/** One thing that a person or an app does: the actions come first, in the same tick. */
export interface Step {
  readonly actions: readonly UnknownAction[]
  readonly then?: { readonly go: number } | LinkStep
  /** Whether what is pending is left pending when the next step comes. */
  readonly hurry?: boolean
}

/** A link to some URL, or with `#` and more, or nothing at all, to the very page that is open. */
export interface LinkStep {
  readonly link: 'push' | 'replace'
  readonly to: string
}

export interface Snapshot {
  readonly state: State
  /** The state that the URL is to show: not what an action has changed that leaves the URL alone. */
  readonly shown: State
  readonly location: HistoryLocation
  readonly index: number
}

/** What a step did. */
export interface StepRecord {
  readonly step: Step
  readonly before: Snapshot
  /** The state when the actions were through, before any navigation. */
  readonly between: State
  /** After the navigation, before anything was settled. */
  readonly landed: Snapshot
  /** Undefined for a step in a hurry. */
  readonly after: Snapshot | undefined
  readonly calls: readonly string[]
  /** What `href` said of the actions before they were dispatched. */
  readonly foretold: string
  /** How many states the store was in after the actions. */
  readonly states: number
  readonly navigations: readonly string[]
  /** For a step that goes to an entry left before: the state as it was then. */
  readonly expected: State | undefined
  /** Whether the page has gone somewhere else than where it was. */
  readonly moved: boolean
}

/** A history whose entries can be told apart, and that can be waited for. */
export interface RouterFixture {
  readonly history: UrlHistory & { go(delta: number): void }
  /** Goes, and resolves when the history has told. */
  go(delta: number): Promise<void> | void
  /** Follows a link, and resolves when its page is there; a router may have loaders. Default: the history's own method. */
  follow?(how: 'push' | 'replace', to: string): Promise<void>
  /** Whether writes and navigations may take more than their microtask. */
  readonly takesTime?: boolean
  /** Whether it goes in a task of its own, as browsers do: then what was dispatched before is settled before. */
  readonly goesLater?: boolean
}

const pushes = isAnyOf(pageChanged, tabOpened)

/** Walks a store and its history through some steps, and writes down what they did. */
export async function walk(
  { history, go, follow, takesTime = false, goesLater = false }: RouterFixture,
  steps: readonly Step[],
): Promise<readonly StepRecord[]> {
  const calls = spyOn(history)
  const world = createTestStore(history)
  await (takesTime ? world.urlSync.settled() : settle())
  const entries = new Map<number, State>()
  let index = 0
  let length = 1
  let leaving: State | undefined
  let shown = world.store.getState()
  let states = 0
  const footprints: StepRecord[] = []
  const snapshot = (): Snapshot => ({ state: world.store.getState(), shown, location: history.location, index })
  const ofHere = (state: State) => declared(state, history.location.pathname)
  let last = shown
  world.store.subscribe(() => {
    if (world.store.getState() !== last) states++
    last = world.store.getState()
  })
  const stopListening = history.listen((heard, action) => {
    if (('location' in heard ? heard.action : action) !== 'PUSH') return
    if (leaving) entries.set(index, leaving)
    leaving = undefined
    length = ++index + 1
  })

  for (const step of steps) {
    const before = snapshot()
    calls.length = 0
    world.actions.length = 0
    const foretold = world.urlSync.href(step.actions)
    for (const action of step.actions) {
      const state = world.store.getState()
      world.store.dispatch(action)
      const next = world.store.getState()
      const word = (action['meta'] as { urlState?: string } | undefined)?.urlState
      const isPush = word === 'push' || (!word && (pushes(action) || !isSame(shown.search.tags, next.search.tags)))
      if (isPush && !isSame(ofHere(shown), ofHere(next))) leaving ??= state
      if (word !== 'skip') shown = next
    }
    const between = world.store.getState()
    states = 0
    let expected: State | undefined
    let moved = false
    if (step.then && 'link' in step.then) {
      const { link } = step.then
      const to = /^(#|$)/.test(step.then.to) ? createPath({ ...history.location, hash: step.then.to }) : step.then.to
      const [, pathname = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(to) ?? []
      const isSilent = saysNothing(before.location, { pathname, search })
      // What is pending stays pending, and a push that is wanted is one still, but for a new entry.
      const isKept = isSilent && link === 'replace'
      if (!isKept) leaving = between
      moved = true
      if (follow) await follow(link, to)
      else history[link](to as never) // both versions take a text, which the port does not ask for
      if (!isKept) leaving = undefined
      if (!isSilent) shown = world.store.getState()
    } else if (step.then) {
      if (goesLater) {
        await settle()
        if (calls.splice(0).length > 1) throw new Error('a tick of dispatches made more than one call')
        leaving = undefined
      }
      const target = Math.min(Math.max(index + step.then.go, 0), length - 1)
      const delta = target - index
      if (delta !== 0) {
        entries.set(index, between)
        leaving = undefined
        moved = true
        index = target
        expected = entries.get(target)
        await go(delta)
        shown = world.store.getState()
      }
    }
    const landed = snapshot()
    if (!step.hurry) {
      if (takesTime) await world.urlSync.settled()
      else await settle()
      world.urlSync.flush()
      leaving = undefined
    }
    const navigations = world.actions.filter(navigated.match).map(({ payload }) => payload.navigation)
    const after = step.hurry ? undefined : snapshot()
    footprints.push({
      step,
      before,
      between,
      landed,
      after,
      calls: [...calls],
      foretold,
      states,
      navigations,
      expected,
      moved,
    })
  }
  stopListening()
  world.urlSync.dispose()
  return footprints
}

/** Notes the calls that the sync makes: those with an object, as a link is a text. */
function spyOn(history: UrlHistory): string[] {
  const calls: string[] = []
  for (const kind of ['push', 'replace'] as const) {
    const call = history[kind].bind(history)
    history[kind] = (to, state) => {
      if (typeof to !== 'string') calls.push(kind)
      call(to, state)
    }
  }
  return calls
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
