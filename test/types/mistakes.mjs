/** What stands before each mistake. */
export const opening = `
import { arrayOf, createUrlSync, defineUrlState, integer, nested, json, mapped, oneOf, param, string, tupleOf, withSchema } from 'redux-url-state'
import { createMemoryHistory } from 'history'
import * as z from 'zod'
const initialState = {
  search: { text: '', page: 1, sort: 'relevance' as 'relevance' | 'newest', tags: [] as readonly string[] },
  view: { kind: 'map', zoom: 1 } as { kind: 'map'; zoom: number } | { kind: 'list'; page: number },
  filter: null as { min: number } | null,
  price: { min: 0 },
}
const reducer = (state = initialState, _action: { type: string }) => state
`

/**
 * Each mistake, and what the compiler says of its line.
 *
 * @type {readonly (readonly [name: string, code: string, message: RegExp])[]}
 */
export const mistakes = [
  [
    'an unknown slice',
    `defineUrlState({ reducer, params: { serch: { text: string } } })`,
    /'serch' does not exist in type .+Did you mean to write 'search'\?/,
  ],
  [
    'an unknown field',
    `defineUrlState({ reducer, params: { search: { txt: string } } })`,
    /'txt' does not exist in type/,
  ],
  [
    'a serializer of another type',
    `defineUrlState({ reducer, params: { search: { text: integer } } })`,
    /Type 'number' is not assignable to type 'string'/,
  ],
  [
    'an unknown literal',
    `defineUrlState({ reducer, params: { search: { sort: oneOf(['relevance', 'newst']) } } })`,
    /'"newst"' is not assignable to type '("relevance" \| "newest"|"newest" \| "relevance")'\. Did you mean '"newest"'\?/,
  ],
  [
    'a literal that is missing',
    `defineUrlState({ reducer, params: { search: { sort: oneOf(['newest']) } } })`,
    /"relevance" \| "newest"|"newest" \| "relevance"/,
  ],
  [
    'an unknown option',
    `defineUrlState({ reducer, params: { search: { page: param(integer, { histry: 'push' }) } } })`,
    /'histry' does not exist in type .+Did you mean to write 'history'\?/,
  ],
  [
    'a default of another type',
    `defineUrlState({ reducer, params: { search: { page: param(integer, { default: 'x' }) } } })`,
    /Type 'string' is not assignable to type 'number'/,
  ],
  [
    'items of another type',
    `defineUrlState({ reducer, params: { search: { tags: arrayOf(integer) } } })`,
    /Type 'number' is not assignable to type 'string'/,
  ],
  [
    'a mistake in a route',
    `defineUrlState({ reducer, routes: { '/a': { serch: {} } } })`,
    /Did you mean to write 'search'\?/,
  ],
  [
    'a mistake in params that are added',
    `defineUrlState({ reducer }).add({ serch: { text: string } })`,
    /Did you mean to write 'search'\?/,
  ],
  [
    'a patch of an unknown field',
    `defineUrlState({ reducer }).set({ search: { txt: '' } })`,
    /Did you mean to write 'text'\?/,
  ],
  [
    'a patch of another type',
    `defineUrlState({ reducer }).set({ search: { page: '2' } })`,
    /Type 'string' is not assignable to type 'number'/,
  ],
  [
    'a patch in place of an action',
    `createUrlSync({ urlState: defineUrlState({ reducer }), history: createMemoryHistory() }).href({ search: { text: '' } })`,
    /is not assignable to parameter of type 'HrefTarget/,
  ],
  [
    'a wrong initial',
    `createUrlSync({ urlState: defineUrlState({ reducer }), history: createMemoryHistory(), initial: 'URL' })`,
    /'"URL"' is not assignable to type .+Did you mean '"url"'\?/,
  ],
  ['no schema', `json({ parse: String })`, /'parse' does not exist in type 'StandardSchemaV1/],
  [
    'a tree under a union',
    `defineUrlState({ initialState, params: { view: { kind: oneOf(['map', 'list']) } } })`,
    /Give one serializer for the whole union, such as json\(schema\): a tree could mix fields of two members/,
  ],
  [
    'a tree under an object that may be null',
    `defineUrlState({ initialState, params: { filter: { min: integer } } })`,
    /Give one serializer for the whole object, such as nullable\(json\(schema\)\): null has no fields/,
  ],
  ['a type where nested needs a schema', `nested<{ price: { min: number } }>()`, /Expected 1 arguments, but got 0/],
  [
    'nested of what is more than texts',
    `defineUrlState({ initialState, params: { price: nested() } })`,
    /Property 'min' is missing in type 'NestedTexts' but required in type '\{ min: number; \}'/,
  ],
  [
    'a function that is not called',
    `defineUrlState({ initialState, params: { search: { tags: arrayOf } } })`,
    /is not assignable to type '"Call this function: what it returns is the serializer"'/,
  ],
  [
    'json without its type',
    `defineUrlState({ initialState, params: { price: json() } })`,
    /Type 'Serializer<"Give json a schema, or say its type: json<Filter>\(\)", .+is not assignable/,
  ],
  [
    'a schema of another type',
    `defineUrlState({ initialState, params: { price: json(z.object({ min: z.string() })) } })`,
    /Type 'string' is not assignable to type 'number'/,
  ],
  [
    'a schema that makes of a value what its serializer cannot write',
    `withSchema(string, z.coerce.number())`,
    /Type 'number' is not assignable to type 'string'/,
  ],
  [
    'a mapping back to something else',
    `mapped(tupleOf([integer, integer]), { to: ([x, y]) => ({ x, y }), from: (p) => [p.x] })`,
    /Type 'readonly \[number\]' is not assignable to type 'readonly \[number, number\]'/,
  ],
]
