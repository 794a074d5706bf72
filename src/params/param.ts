import type { Serializer } from '../serializers/serializer'
import { paramMark } from './model/paramDef'
import type { MarkedParam, Param, ParamOptions } from './model/paramDef'
import { validateOptions } from './validation/validateOptions'

/**
 * Gives a param options: its name in the URL, its history entry, its default.
 *
 * Guaranteed: an option that is unknown or of the wrong type throws here, with its name. A bare serializer is a
 * param with no options.
 *
 * @example
 * const q = param(string, { key: 'q', debounce: 300 })
 */
export function param<T, In = T>(
  serializer: Serializer<T, In>,
  options: ParamOptions<NoInfer<In>> = {},
): Param<T, In> {
  if (process.env.NODE_ENV !== 'production') validateOptions(serializer, options)
  const made: MarkedParam<T, In> = { serializer, options, [paramMark]: true }
  return made
}
