import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction, UnknownAction } from '@reduxjs/toolkit'
import { createElement } from 'react'
import type { ComponentProps } from 'react'
import { expectTypeOf, it } from 'vitest'
import { defineUrlState, integer } from 'redux-url-state'
import { UrlLink, useUrlHref } from 'redux-url-state/react'

const { actions, reducer } = createSlice({
  name: 'list',
  initialState: { page: 1 },
  reducers: {
    pageChanged: (_, { payload }: PayloadAction<number>) => ({ page: payload }),
    cleared: () => ({ page: 1 }),
  },
})
const urlState = defineUrlState({ reducer, params: { page: integer } })
type Props = ComponentProps<typeof UrlLink>

it('a link takes an action of any kind, and several', () => {
  interface Turned {
    type: 'turned'
    page: number
  }
  const turned: Turned = { type: 'turned', page: 3 }
  const unknown: UnknownAction = { type: 'unknown' }
  createElement(UrlLink, { action: actions.pageChanged(3) })
  createElement(UrlLink, { action: [actions.pageChanged(3), actions.cleared(), turned, unknown] })
  createElement(UrlLink, { action: { type: 'turned', page: 3 } })
  createElement(UrlLink, { action: { ...actions.pageChanged(3), meta: { urlState: 'replace' } } })
  createElement(UrlLink, { action: urlState.set({ page: 4 }) })
  expectTypeOf(useUrlHref).toBeCallableWith(actions.pageChanged(3))
  expectTypeOf(useUrlHref).toBeCallableWith()
})

it('a link refuses an action creator that was not called, and a thunk', () => {
  // @ts-expect-error the call is missing
  createElement(UrlLink, { action: actions.pageChanged })
  // @ts-expect-error the call is missing
  createElement(UrlLink, { action: [actions.cleared] })
  // @ts-expect-error a thunk is no action
  createElement(UrlLink, { action: () => actions.cleared() })
  // @ts-expect-error the call is missing
  expectTypeOf(useUrlHref).toBeCallableWith(actions.pageChanged)
  // @ts-expect-error a link needs an action
  createElement(UrlLink, { className: 'a' })
})

it('a link refuses a misspelt prop, a patch and an href of its own', () => {
  const action = actions.cleared()
  // @ts-expect-error 'clasName' does not exist
  expectTypeOf<Props>().toEqualTypeOf({ action, clasName: 'a' } satisfies Props)
  // @ts-expect-error 'patch' does not exist
  expectTypeOf<Props>().toEqualTypeOf({ action, patch: { page: 4 } } satisfies Props)
  // @ts-expect-error 'href' does not exist
  expectTypeOf<Props>().toEqualTypeOf({ action, href: '/' } satisfies Props)
})
