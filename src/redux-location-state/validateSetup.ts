import { configError, unknownOption } from '../errors/configError'
import type { ParamSetup } from './paramSetup'
import { types } from './paramOf'

const fields = ['stateKey', 'initialState', 'type', 'options']
const known = ['serialize', 'parse', 'shouldPush', 'setAsEmptyItem', 'delimiter', 'keepOrder', 'isFlags']

/** Refuses what redux-location-state took no notice of, and what has no like here, with its path and key. */
export function validateSetup(setup: ParamSetup): void {
  if (typeof setup !== 'object' || setup === null) {
    throw configError('a paramSetup of redux-location-state', setup, "Give { '/list': { key: { stateKey } } }")
  }
  const { RLSCONFIG, ...paths } = setup as Readonly<Record<string, unknown>>
  if (RLSCONFIG !== undefined) validateConfig(RLSCONFIG)
  for (const [path, params] of Object.entries(paths)) {
    if (path !== 'global' && !path.startsWith('/')) throw configError('a path to begin with "/"', path, 'Add the slash')
    for (const [key, param] of Object.entries(params as object)) validateParam(`paramSetup['${path}'].${key}`, param)
  }
}

function validateConfig(config: unknown): void {
  for (const name of Object.keys(Object(config) as object)) {
    const isAccess = name === 'overwrite-accessors'
    const remedy = isAccess ? 'Give access to paramsFrom and to defineUrlState' : 'Give upgrade to defineUrlState'
    throw configError('RLSCONFIG to be left out', name, name === 'queryParser' || isAccess ? remedy : 'Remove it')
  }
}

function validateParam(place: string, param: unknown): void {
  if (typeof param !== 'object' || param === null) throw configError(`${place} to be an object`, param, 'Correct it')
  const { stateKey, type, options = {} } = param as Readonly<Record<string, unknown>>
  const wrong = Object.keys(param).find((field) => !fields.includes(field))
  if (wrong !== undefined) throw inPlace(place, unknownOption(fields, wrong))
  if (typeof stateKey !== 'string' && !Array.isArray(stateKey)) {
    throw configError(`${place}.stateKey to be a path of the state`, stateKey, 'Give "list.page" or its parts')
  }
  validateOptions(place, options)
  const { serialize, parse } = options as Readonly<Record<string, unknown>>
  const isKnown = type === undefined || (typeof type === 'string' && Object.hasOwn(types, type))
  if (isKnown || (serialize && parse)) return
  throw configError(`${place}.type to be one of ${Object.keys(types).join(', ')}`, type, 'Correct it')
}

function validateOptions(place: string, options: unknown): void {
  if (typeof options !== 'object' || options === null) {
    throw configError(`${place}.options to be an object`, options, 'Correct it')
  }
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) throw inPlace(place, unknownOption(known, name))
    const wanted = name === 'serialize' || name === 'parse' ? 'function' : name === 'delimiter' ? 'string' : 'boolean'
    if (value === undefined || typeof value === wanted) continue
    throw configError(`${place}.options.${name} to be a ${wanted}`, value, 'Correct it')
  }
}

function inPlace(place: string, error: Error): Error {
  return new Error(error.message.replace('Expected', `Expected in ${place}`))
}
