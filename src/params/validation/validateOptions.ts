import { configError, unknownOption } from '../../errors/configError'
import { validateInner } from '../../serializers/serializer'

/** Refuses what `param` cannot use: no serializer, an unknown option, or one of the wrong type. */
export function validateOptions(serializer: unknown, options: unknown): void {
  validateInner('param', serializer)
  if (typeof options !== 'object' || options === null) {
    throw configError("param's options to be an object", options, 'Leave them out, or give { key: … }')
  }
  for (const [name, value] of Object.entries(options)) {
    const valid = validOptions.get(name)
    if (!valid) throw unknownOption([...validOptions.keys()], name)
    if (value !== undefined && !valid.test(value)) {
      throw configError(`option ${name} to be ${valid.expected}`, value, `Correct ${name}`)
    }
  }
}

interface ValidOption {
  readonly expected: string
  readonly test: (value: unknown) => boolean
}

const flag: ValidOption = { expected: 'true or false', test: (value) => typeof value === 'boolean' }

/** What a timer can wait: browsers take a longer time for none at all. */
function isDelay(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < 2 ** 31
}

const validOptions: ReadonlyMap<string, ValidOption> = new Map([
  ['key', { expected: 'a text of at least one character', test: (value) => typeof value === 'string' && value !== '' }],
  ['history', { expected: '"push" or "replace"', test: (value) => value === 'push' || value === 'replace' }],
  ['default', { expected: 'a value', test: () => true }],
  ['keepDefault', flag],
  ['retain', flag],
  ['debounce', { expected: 'a number of ms from 0 to 2147483647', test: isDelay }],
])
