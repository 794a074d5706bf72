import { expectTypeOf, it } from 'vitest'
import { defineUrlState } from 'redux-url-state'
import type { ParamTree, Serializer } from 'redux-url-state'
import { array, flags, number, object, paramsFrom, text } from 'redux-url-state/redux-location-state'
import type { ParamSetup } from 'redux-url-state/redux-location-state'

interface State {
  readonly list: { readonly page: number; readonly tags: string[]; readonly text: string }
}
declare const reducer: (state: State | undefined, action: { readonly type: string }) => State

it('takes a setup as the README of redux-location-state has it', () => {
  const setup: ParamSetup = {
    global: { lang: { stateKey: 'prefs.lang', initialState: 'en' } },
    '/list/*': {
      page: { stateKey: ['list', 'page'], initialState: 1, type: 'number', options: { shouldPush: true } },
      tags: { stateKey: 'list.tags', initialState: [], type: 'array', options: { keepOrder: true, delimiter: ',' } },
      day: { stateKey: 'list.day', initialState: new Date(), type: 'date' },
      on: { stateKey: 'list.on', type: 'bool', initialState: null },
      set: { stateKey: 'list.set', type: 'object', options: { isFlags: true } },
      ids: { stateKey: 'list.ids', options: { serialize: (ids: number[]) => ids.join(), parse: (raw) => raw.split(',') } },
    },
  }
  expectTypeOf(paramsFrom(setup, reducer).params).toEqualTypeOf<ParamTree<State>>()
  const urlState = defineUrlState({ reducer, ...paramsFrom(setup, reducer) })
  expectTypeOf(urlState.read('/').state).toEqualTypeOf<State>()
})

it('refuses what is wrong at its line', () => {
  const setup: ParamSetup = {
    '/list': {
      // @ts-expect-error no such type
      a: { stateKey: 'a', type: 'nunber' },
      // @ts-expect-error no such option
      b: { stateKey: 'b', type: 'number', options: { push: true } },
      // @ts-expect-error an initialState of another type
      c: { stateKey: 'c', type: 'number', initialState: '1' },
      // @ts-expect-error no stateKey
      d: { type: 'number' },
      // @ts-expect-error a delimiter is of lists
      e: { stateKey: 'e', type: 'number', options: { delimiter: ',' } },
      // @ts-expect-error no such field
      f: { stateKey: 'f', initial: 1 },
    },
    // @ts-expect-error its accessors are access here
    RLSCONFIG: { 'overwrite-accessors': {} },
  }
  paramsFrom(setup, reducer)
  // @ts-expect-error a path begins with a slash
  paramsFrom({ list: {} }, reducer)
})

it('has serializers of the types of the state', () => {
  expectTypeOf(text).toExtend<Serializer<string>>()
  expectTypeOf(number).toEqualTypeOf<Serializer<number>>()
  expectTypeOf(array()).toExtend<Serializer<string[]>>()
  expectTypeOf(array({ item: number })).toExtend<Serializer<number[]>>()
  expectTypeOf(object()).toExtend<Serializer<Record<string, string>>>()
  expectTypeOf(flags(['a', 'b'])).toEqualTypeOf<Serializer<Record<'a' | 'b', boolean>>>()
  defineUrlState({ reducer, params: { list: { page: number, tags: array(), text } } })
  // @ts-expect-error the list is of texts
  defineUrlState({ reducer, params: { list: { tags: array({ item: number }) } } })
})
