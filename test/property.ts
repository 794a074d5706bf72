import fc from 'fast-check'
import { it } from 'vitest'

/** One arbitrary for each argument of the predicate. */
export type Arbitraries<Arguments extends readonly unknown[]> = {
  [Index in keyof Arguments]: fc.Arbitrary<Arguments[Index]>
}

export interface PropertyOptions {
  /** The share of PROPERTY_RUNS that a slow property takes, at least one run. */
  readonly share?: number
  /** How many ms a run may take, 50 unless said, beside the half minute that every property has. */
  readonly msForRun?: number
}

/**
 * A test that the predicate holds for every generated input: it fails when the predicate throws or returns `false`.
 *
 * PROPERTY_RUNS sets the number of inputs (200), PROPERTY_SEED repeats a failed run; a failure prints both.
 */
export function property<Arguments extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: Arbitraries<Arguments>,
  predicate: (...values: Arguments) => boolean | void | Promise<boolean | void>,
  { share = 1, msForRun = 50 }: PropertyOptions = {},
): void {
  const numRuns = Math.max(1, Math.round(propertyRuns * share))
  const checked = fc.asyncProperty(...arbitraries, async (...values: Arguments) => predicate(...values))
  it(name, () => fc.assert(checked, propertyParameters(name, numRuns)), 30_000 + numRuns * msForRun)
}

/** How many inputs a property is tried on, for a test that counts for itself. */
export const propertyRuns = Number(fromEnv('PROPERTY_RUNS') ?? 200)

/** Parameters for a hand-written `fc.assert`, whose failure tells how to repeat it. */
export function propertyParameters<T>(name: string, numRuns = propertyRuns): fc.Parameters<T> {
  const seed = fromEnv('PROPERTY_SEED')
  const repeated = seed === undefined ? {} : { seed: Number(seed) }
  return { numRuns, ...repeated, reporter: (details) => report(name, details) }
}

function report<T>(name: string, details: fc.RunDetails<T>): void {
  if (!details.failed) return
  const variables = `PROPERTY_SEED=${details.seed} PROPERTY_RUNS=${propertyRuns}`
  const again = `Run it again: ${variables} npx vitest run -t ${JSON.stringify(name)}`
  throw new Error(`${fc.defaultReportMessage(details)}\n\n${again}\n`, { cause: details.errorInstance })
}

/** The vitest config hands both variables on, to browsers too; without a value they are absent. */
function fromEnv(name: 'PROPERTY_RUNS' | 'PROPERTY_SEED'): string | undefined {
  const value: unknown = import.meta.env[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
