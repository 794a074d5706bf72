import { rootReducer } from './rootReducer'
import type { State } from './rootReducer'
import { params } from './urlState'

export interface ParamRow {
  key: string
  /** What the address has, decoded; undefined for a param that is absent. */
  raw: string | undefined
  value: string
  fallback: string
}

/** Every declared param as the inspector shows it. */
export function paramRows(state: State, search: string): ParamRow[] {
  const raw = new URLSearchParams(search)
  const initial = rootReducer(undefined, { type: 'inspector/probe' })
  return Object.entries(params).flatMap(([slice, leaves]) =>
    Object.entries(leaves).map(([field, leaf]) => {
      const key = ('options' in leaf ? leaf.options.key : undefined) ?? field
      return {
        key,
        raw: raw.get(key) ?? undefined,
        value: shown(state, slice, field),
        fallback: shown(initial, slice, field),
      }
    }),
  )
}

function shown(state: State, slice: string, field: string): string {
  const values = state[slice as keyof State] as unknown as Record<string, unknown> // a declared path is of the state
  return JSON.stringify(values[field])
}
