import type { List, Map as ImmutableMap, MapOf, RecordOf } from 'immutable'
import { expectTypeOf, it } from 'vitest'
import { arrayOf, defineUrlState, integer, mapped, string } from 'redux-url-state'
import type { ParamTree, Patch, Serializer, StateAccess } from 'redux-url-state'

interface Plain {
  readonly text: string
  readonly page: number
}
declare const access: StateAccess
declare const listOf: Serializer<List<string>>

it('takes access with methods of the objects that it is for', () => {
  defineUrlState({
    initialState: { list: new Map([['page', 1]]) },
    params: { list: { page: integer, size: integer } },
    access: {
      get: (node: Map<string, unknown>, key) => node.get(key),
      set: (node: Map<string, unknown>, key, value) => new Map(node).set(key, value),
      has: (node: Map<string, unknown>, key) => node.has(key),
    },
  })
})

it('knows the fields of a Map, a MapOf and a record, and what is in them', () => {
  expectTypeOf<{ list: { page: Serializer<number> } }>().toExtend<ParamTree<{ list: Map<string, number> }>>()
  expectTypeOf<{ list: { page: Serializer<number> } }>().toExtend<ParamTree<ImmutableMap<string, ImmutableMap<string, number>>>>()
  expectTypeOf<{ list: { page: Serializer<string> } }>().not.toExtend<ParamTree<{ list: Map<string, number> }>>()
  expectTypeOf<{ page: Serializer<number> }>().toExtend<ParamTree<MapOf<{ text: string; page: number }>>>()
  expectTypeOf<{ text: Serializer<number> }>().not.toExtend<ParamTree<MapOf<{ text: string; page: number }>>>()
  expectTypeOf<{ text: Serializer<string> }>().toExtend<ParamTree<RecordOf<{ text: string; page: number }>>>()
  expectTypeOf<{ tags: Serializer<List<string>> }>().toExtend<ParamTree<MapOf<{ tags: List<string> }>>>()
})

it('refuses a field that a record does not have', () => {
  const initialState = {} as RecordOf<{ text: string; tags: List<string> }>
  defineUrlState({ initialState, params: { text: string, tags: listOf }, access })
  // @ts-expect-error the record has no such field
  defineUrlState({ initialState, params: { txet: string }, access })
  // @ts-expect-error the list is not an array
  defineUrlState({ initialState, params: { tags: arrayOf(string) }, access })
})

it('knows the fields of a Map in a patch, and leaves plain ones as they are', () => {
  expectTypeOf<Patch<Plain>>().toEqualTypeOf<{ readonly text?: string | undefined; readonly page?: number | undefined }>()
  expectTypeOf<{ search: { text: string } }>().toExtend<Patch<MapOf<{ search: MapOf<{ text: string; page: number }> }>>>()
  expectTypeOf<{ search: { text: number } }>().not.toExtend<Patch<MapOf<{ search: MapOf<{ text: string }> }>>>()
  expectTypeOf<{ tags: List<string> }>().toExtend<Patch<MapOf<{ tags: List<string> }>>>()
})

it('maps a list', () => {
  const tags = mapped(arrayOf(string), { to: (texts) => new Set(texts), from: (set: Set<string>) => [...set] })
  defineUrlState({ initialState: { tags: new Set<string>() }, params: { tags } })
})
