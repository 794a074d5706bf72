import type { StandardSchemaV1 } from '@standard-schema/spec'
import { configError } from '../../errors/configError'
import { attempt } from '../serializer'

/** The value that a schema makes of another one; undefined if it refuses it. */
export function validate<T>(schema: StandardSchemaV1<unknown, T>, value: unknown): { readonly value: T } | undefined {
  const result = attempt(() => schema['~standard'].validate(value))
  if (!(result instanceof Promise)) return result?.issues ? undefined : result
  result.catch(() => undefined)
  if (process.env.NODE_ENV !== 'production') console.warn(asyncError(schema).message)
  return undefined
}

/** Throws for what is no Standard Schema, and for one that takes its time over some value. */
export function validateSchema(
  wrapper: string,
  schema: StandardSchemaV1 | undefined,
  samples: readonly unknown[],
): void {
  if (typeof schema?.['~standard']?.validate !== 'function') {
    throw configError(`${wrapper} to be given a Standard Schema`, schema, 'Give it one of zod, valibot or arktype')
  }
  for (const sample of samples) {
    const result = attempt(() => schema['~standard'].validate(sample))
    if (!(result instanceof Promise)) continue
    result.catch(() => undefined)
    throw asyncError(schema)
  }
}

function asyncError(schema: StandardSchemaV1): Error {
  const expected = 'a schema whose checks are synchronous, since a URL is read at once'
  return configError(expected, `an asynchronous one of ${schema['~standard'].vendor}`, 'Remove its asynchronous checks')
}
