import { runGuarded } from '../errors/throwLater'

/** Listeners that are not kept alive. */
export interface WeakListeners {
  /** Adds a listener, until it is garbage or the function that this returns is called. */
  add(listener: () => void): () => void
  notify(): void
}

/**
 * Creates a list that a declaration can hold for its stores: servers make a store for each request of one declaration,
 * and few of them are disposed.
 */
export function createWeakListeners(): WeakListeners {
  const refs = new Set<WeakRef<() => void>>()
  const registry = new FinalizationRegistry<WeakRef<() => void>>((ref) => refs.delete(ref))
  return {
    add(listener) {
      const ref = new WeakRef(listener)
      refs.add(ref)
      registry.register(listener, ref)
      return () => void refs.delete(ref)
    },
    notify() {
      for (const ref of refs) runGuarded(() => ref.deref()?.())
    },
  }
}
