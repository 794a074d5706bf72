import { afterEach } from 'vitest'

/** A list that the tests of a file add to: after each test all of it is called, once, and then `wait` is. */
export function undoAfterEach(wait?: () => Promise<void>): (() => void)[] {
  const undo: (() => void)[] = []
  afterEach(async () => {
    undo.splice(0).forEach((dispose) => dispose())
    await wait?.()
  })
  return undo
}
