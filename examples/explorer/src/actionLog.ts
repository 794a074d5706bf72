import { isAction } from '@reduxjs/toolkit'
import type { Middleware } from '@reduxjs/toolkit'

export interface ActionLog {
  readonly middleware: Middleware
  /** The types of the last actions, the newest first. */
  latest(this: void): readonly string[]
  subscribe(this: void, listener: () => void): () => void
}

const kept = 8

/** Remembers the last actions for the inspector; they are no state of the app. */
export function createActionLog(): ActionLog {
  let types: readonly string[] = []
  const listeners = new Set<() => void>()
  return {
    middleware: () => (next) => (action) => {
      if (isAction(action)) types = [action.type, ...types].slice(0, kept)
      const result = next(action)
      listeners.forEach((listener) => listener())
      return result
    },
    latest: () => types,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
