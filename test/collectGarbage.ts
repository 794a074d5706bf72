import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Runs Node's garbage collector now. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
}
