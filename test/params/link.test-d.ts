import { it } from 'vitest'
import { arrayOf, defineUrlState, string } from 'redux-url-state'

const urlState = defineUrlState({
  initialState: { list: { sort: 'new' as 'new' | 'old', tags: [] as string[] } },
  params: { list: { tags: arrayOf(string) } },
})

it('knows the state that a link describes', () => {
  urlState.link('/list', { list: { sort: 'old', tags: ['hats'] } })
  urlState.link(new URL('https://shop.example/list'))
  // @ts-expect-error no such field
  urlState.link('/list', { list: { tag: ['hats'] } })
  // @ts-expect-error no such literal
  urlState.link('/list', { list: { sort: 'odd' } })
  // @ts-expect-error a list of another type
  urlState.link('/list', { list: { tags: [1] } })
})
