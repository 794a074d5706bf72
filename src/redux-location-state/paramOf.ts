import { param } from '../params/param'
import type { Param } from '../params/model/paramDef'
import { boolean } from '../serializers/boolean'
import { date } from '../serializers/date'
import { deepEqual, isPlain } from '../serializers/internal/deepEqual'
import { attempt, sameRaw, textSerializer } from '../serializers/serializer'
import type { Serializer } from '../serializers/serializer'
import type { AnySetup } from './paramSetup'
import { array } from './serializers/array'
import { flags } from './serializers/flags'
import { number } from './serializers/number'
import { object } from './serializers/object'
import { text } from './serializers/text'

type AnySerializer = Serializer<unknown>

/** The param of a setup, for a field that begins as `initial`. */
export function paramOf(key: string, setup: AnySetup, initial: unknown): Param<unknown> {
  const { initialState, options = {} } = setup
  const isAbsent = initialState === undefined && initial === undefined
  const serializer = serializerOf(setup)
  return param(isAbsent ? orAbsent(serializer) : serializer, {
    key,
    // A link without it has never changed the state.
    retain: true,
    // Without an initialState it was written whatever it was, but for undefined.
    keepDefault: !isAbsent && (initialState === undefined || options.setAsEmptyItem === true),
    ...(options.shouldPush ? { history: 'push' } : {}),
    ...(initialState === undefined ? {} : { default: initialState }),
  })
}

/** The serializers that write and read what each type of redux-location-state does. */
export const types: Readonly<Record<string, (options: NonNullable<AnySetup['options']>) => unknown>> = {
  number: () => number,
  date: () => date,
  bool: () => boolean,
  array: ({ delimiter = '-', keepOrder = false }) => array({ delimiter, keepOrder }),
  object: ({ isFlags }) => (isFlags ? flags() : object()),
}

function serializerOf({ type, options = {} }: AnySetup): AnySerializer {
  const { serialize, parse } = options
  // The states of an app without types may hold anything, which serializers refuse by themselves.
  const typed = ((type !== undefined && types[type]?.(options)) || text) as AnySerializer
  if (!serialize && !parse) return typed
  const write = (value: unknown) => (serialize ? customText(serialize, value) : attempt(() => typed.serialize(value)))
  return textSerializer<unknown>(
    'custom',
    (value) => write(value) as string | undefined, // none of these types is more than one text
    (raw) => {
      const value = parse ? parse(raw) : typed.parse(raw)
      return Number.isNaN(value) ? undefined : value
    },
    (a, b) => sameRaw(write(a), write(b)) || deepEqual(a, b),
  )
}

/** What `serialize` gives: it was never asked of what is empty, and nothing is left out of the URL. */
function customText(serialize: (value: unknown) => unknown, value: unknown): string | undefined {
  const isEmpty = (Array.isArray(value) || isPlain(value)) && Object.keys(value).length === 0
  const written = attempt(() => serialize(isEmpty ? undefined : value))
  const isNothing = written === undefined || written === null || (Array.isArray(written) && written.length === 0)
  return isNothing ? undefined : String(written)
}

/**
 * A serializer for a field that is not there at first. It has a text for `undefined` so that the declaration takes such
 * a field, and the text is never written, since `undefined` is the default then.
 */
function orAbsent(serializer: AnySerializer): AnySerializer {
  return {
    ...serializer,
    serialize: (value) => (value === undefined ? 'undefined' : serializer.serialize(value)),
  }
}
