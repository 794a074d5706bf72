import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { defineUrlState, param } from 'redux-url-state'
import type { ParamTree } from 'redux-url-state'
import { anyText } from '../arbitraries'
import { property } from '../property'
import { anyKind } from '../serializers/kinds'

type State = { readonly a: { readonly value: unknown } }
const at = (value: unknown): State => ({ a: { value } })

const anyParam = anyKind.chain(({ serializer, values }) =>
  fc.record({
    serializer: fc.constant(serializer),
    initial: values,
    value: values,
    before: values,
    key: anyText.filter((key) => !['', '__proto__', 'prototype', 'constructor'].includes(key) && !key.includes('[')),
    keepDefault: fc.boolean(),
  }),
)

describe('law 1, round trip', () => {
  property(
    'a state comes back from its whole URL, whatever its key, its default and the state it is laid over',
    [anyParam],
    ({ serializer, initial, value, before, key, keepDefault }) => {
      const params: ParamTree<State> = { a: { value: param(serializer, { key, keepDefault }) } }
      const urlState = defineUrlState<State>({ initialState: at(initial), params })
      const href = urlState.href(at(value), '/x?other=%41')
      const back = urlState.read(new URL(href, 'https://example.org'), at(before))
      expect(back.issues).toEqual([])
      // By its text, since a default that is equal stands for it.
      expect(serializer.serialize(back.state.a.value)).toEqual(serializer.serialize(value))
    },
  )
})
