import { combineReducers, combineSlices, configureStore, createSlice, isAnyOf } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createBrowserHistory, createHashHistory, createMemoryHistory } from 'history'
import { createBrowserHistory as createBrowserHistory4 } from 'history-4'
import { expectTypeOf, it } from 'vitest'
import {
  arrayOf,
  boolean,
  createUrlSync,
  date,
  dateString,
  defineUrlState,
  flags,
  index,
  integer,
  json,
  mapped,
  navigated,
  nested,
  nullable,
  oneOf,
  optional,
  param,
  record,
  string,
  timestamp,
  tupleOf,
} from 'redux-url-state'
import type { NestedTexts, ParamTree, ReducerLike, Serializer } from 'redux-url-state'

/** What JavaScript gives. */
type AnyState = ReturnType<typeof JSON.parse>

const search = createSlice({
  name: 'search',
  initialState: {
    text: '',
    page: 1,
    sort: 'relevance' as 'relevance' | 'newest',
    tags: [] as string[],
    filter: null as { min: number } | null,
  },
  reducers: {
    pageChanged: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
    cleared: (state) => void (state.text = ''),
  },
})
const reducer = combineReducers({ search: search.reducer })
const params = {
  search: {
    text: string,
    page: integer,
    sort: oneOf(['relevance', 'newest']),
    tags: arrayOf(string),
    filter: nullable(json<{ min: number }>()),
  },
} as const

it('infers the state from a reducer, a map of reducers, and an initial state', () => {
  expectTypeOf(defineUrlState({ reducer, params }).read('/').state.search.sort).toEqualTypeOf<'relevance' | 'newest'>()
  expectTypeOf(
    defineUrlState({ reducer: { search: search.reducer }, params }).read('/').state.search.page,
  ).toEqualTypeOf<number>()
  expectTypeOf(
    defineUrlState({ initialState: { a: { b: 1 } }, params: { a: { b: integer } } }).read('/').state,
  ).toEqualTypeOf<{ a: { b: number } }>()
})

it('takes the params of a slice that is injected later', () => {
  const root = combineSlices(search).withLazyLoadedSlices<{ lazy: { n: number } }>()
  const urlState = defineUrlState({
    reducer: root,
    params: { lazy: { n: integer } },
  })
  expectTypeOf(urlState.read('/').state.lazy).toEqualTypeOf<{ n: number } | undefined>()
})

it('refuses the params of an object that may be null, which has no place for them', () => {
  // @ts-expect-error null has no fields
  defineUrlState({ reducer, params: { search: { filter: { min: integer } } } })
})

it('takes every serializer over readonly arrays and tuples, with options and in wrappers', () => {
  defineUrlState({
    initialState: {
      s: {
        tags: [] as readonly string[],
        near: [0, 0] as readonly [number, number],
        some: null as readonly string[] | null,
        any: undefined as readonly string[] | undefined,
        byName: {} as Readonly<Record<string, readonly string[]>>,
        rows: [] as readonly (readonly number[])[],
        places: [] as readonly (readonly [number, number])[],
        upper: [] as readonly string[],
      },
    },
    params: {
      s: {
        tags: param(arrayOf(string), { key: 't', default: [] }),
        near: tupleOf([integer, integer]),
        some: param(nullable(arrayOf(string)), { default: null }),
        any: optional(arrayOf(string)),
        byName: record(arrayOf(string)),
        rows: arrayOf(arrayOf(integer)),
        places: arrayOf(tupleOf([integer, integer])),
        upper: mapped(arrayOf(string), { to: (items): readonly string[] => items, from: (items) => items }),
      },
    },
  })
})

it('takes any params of a reducer whose state is any', () => {
  const anyReducer = (state: AnyState): AnyState => state
  defineUrlState({ reducer: anyReducer, params: { search: { text: string } } })
  defineUrlState({ reducer: { search: anyReducer }, params: { search: { text: string, deep: { page: integer } } } })
})

it('refuses a tree under a union of objects, whose fields could be mixed, and takes a serializer for the whole', () => {
  type Shown = { kind: 'map'; zoom: number } | { kind: 'list'; page: number }
  const initialState = { shown: { kind: 'map', zoom: 1 } as Shown, last: undefined as Shown | undefined }
  // @ts-expect-error a map would have no zoom
  defineUrlState({ initialState, params: { shown: { kind: oneOf(['map', 'list']) } } })
  // @ts-expect-error nor would this one
  defineUrlState({ initialState, params: { last: { kind: oneOf(['map', 'list']) } } })
  // @ts-expect-error nor where it is the state itself
  defineUrlState({ initialState: initialState.shown, params: { kind: oneOf(['map', 'list']) } })
  // @ts-expect-error nor in a route
  defineUrlState({ initialState, routes: { '/a': { shown: { kind: oneOf(['map', 'list']) } } } })
  defineUrlState({ initialState, params: { shown: json<Shown>(), last: optional(json<Shown>()) } })
})

it('takes a tree under an object that may be undefined, and under one that is two objects in one', () => {
  const initialState = { both: {} as { page: number } & { text: string }, later: undefined as { page: number } | undefined }
  defineUrlState({ initialState, params: { both: { page: integer, text: string }, later: { page: integer } } })
})

it('takes a tree from a caller, and a part of one that several slices share', () => {
  const make = <S>(config: { reducer: ReducerLike<S>; params: ParamTree<S> }) => defineUrlState<S>(config)
  const paged: ParamTree<{ page: number }> = { page: param(integer, { key: 'p' }) }
  const urlState = make({ reducer, params: { search: { ...paged, text: string } } })
  expectTypeOf(urlState.read('/').state.search.page).toEqualTypeOf<number>()
})

it('takes params that are added later, by the type of the state', () => {
  const root = combineSlices(search).withLazyLoadedSlices<{ lazy: { n: number } }>()
  const urlState = defineUrlState({ reducer: root })
  expectTypeOf(urlState.add({ lazy: { n: integer } }, '/lazy')).toEqualTypeOf<() => void>()
  // @ts-expect-error Type 'string' is not assignable to type 'number'
  urlState.add({ lazy: { n: string } })
})

it('fits a Redux Toolkit store, and every history', () => {
  const urlState = defineUrlState({ reducer, params })
  const { pageChanged, cleared } = search.actions
  const urlSync = createUrlSync({
    urlState,
    history: createBrowserHistory(),
    pushOn: isAnyOf(pageChanged, cleared),
    ignore: cleared.match,
  })
  createUrlSync({ urlState, history: createHashHistory(), pushOn: (action) => action.type === 'x' })
  createUrlSync({ urlState, history: createMemoryHistory() })
  createUrlSync({ urlState, history: createBrowserHistory4() })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  store.dispatch(urlState.set({ search: { text: 'x' } }))
  expectTypeOf(store.getState().search.page).toEqualTypeOf<number>()
  expectTypeOf(urlSync.href(pageChanged(3))).toEqualTypeOf<string>()
  urlSync.href([pageChanged(3), cleared()])
  urlSync.href(urlState.set({ search: { page: 3 } }))
})

it('gives navigated to a slice as an action creator', () => {
  createSlice({
    name: 'x',
    initialState: '',
    reducers: {},
    extraReducers: (builder) => {
      builder.addCase(navigated, (_, { payload }) => {
        expectTypeOf(payload.navigation).toEqualTypeOf<'load' | 'push' | 'replace' | 'pop'>()
        return payload.location.search
      })
    },
  })
})

it('types each serializer by its value', () => {
  expectTypeOf(boolean).toEqualTypeOf<Serializer<boolean>>()
  expectTypeOf(index).toEqualTypeOf<Serializer<number>>()
  expectTypeOf(date).toEqualTypeOf<Serializer<Date>>()
  expectTypeOf(dateString).toEqualTypeOf<Serializer<string>>()
  expectTypeOf(timestamp).toEqualTypeOf<Serializer<number>>()
  expectTypeOf(oneOf([1, 'a', true])).toEqualTypeOf<Serializer<1 | 'a' | true>>()
  expectTypeOf(arrayOf(integer)).toEqualTypeOf<Serializer<number[], readonly number[]>>()
  expectTypeOf(tupleOf([integer, string])).toExtend<Serializer<[number, string]>>()
  expectTypeOf(arrayOf(tupleOf([integer, integer])).parse('')).toEqualTypeOf<[number, number][] | undefined>()
  expectTypeOf(record(integer)).toEqualTypeOf<Serializer<Record<string, number>, Readonly<Record<string, number>>>>()
  expectTypeOf(flags(['a', 'b'])).toEqualTypeOf<Serializer<Record<'a' | 'b', boolean>>>()
  expectTypeOf(nullable(integer)).toEqualTypeOf<Serializer<number | null>>()
  expectTypeOf(optional(integer)).toEqualTypeOf<Serializer<number | undefined>>()
  expectTypeOf(nested()).toEqualTypeOf<Serializer<NestedTexts>>()
  expectTypeOf(mapped(integer, { to: String, from: Number })).toEqualTypeOf<Serializer<string>>()
  expectTypeOf(param(integer, { key: 'p' }).serializer).toEqualTypeOf<Serializer<number>>()
})
