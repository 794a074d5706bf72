import { describe, expect, it } from 'vitest'
import { openApp, paged, sleep, typed, versionNames } from './openApp'

const routes = [{ path: '/', action: () => sleep(40), loader: () => sleep(10) }, { path: '*' }]
const form = () => {
  const formData = new FormData()
  formData.set('name', 'x')
  return formData
}

describe.each(versionNames)('over React Router %s, what is typed', (version) => {
  it('while a form is sent to the same page stays, and is written when the form is through', async () => {
    const { store, urlSync, router, at, list } = openApp(version, { url: '/?page=2', routes })
    await urlSync.settled()
    const sent = router.navigate('/?page=2', { formMethod: 'post', formData: form() })
    store.dispatch(typed('a'))
    store.dispatch(typed('ab'))
    await sent
    expect(list()).toMatchObject({ q: 'ab', page: 2 })
    await urlSync.settled()
    expect([at(), list().q]).toEqual(['/?page=2&q=ab', 'ab'])
  })

  it.each([
    ['an anchor of the page', '/?page=2#section', {}],
    ['the page itself again', '/?page=2', {}],
    ['the page with a param of somebody else', '/?page=2&utm=1', {}],
    ['the page with its params in another order and other escapes', '/?x=1&page=%32', {}],
    ['the page with another state of the entry', '/?page=2', { state: { modal: true } }],
    ['the page, as a replace', '/?page=2#there', { replace: true }],
  ])('within a debounce stays when a link leads to %s', async (_, to, options) => {
    const { store, urlSync, router, at, list } = openApp(version, { url: '/?page=2', q: { debounce: 60 } })
    await urlSync.settled()
    store.dispatch(typed('ab'))
    await router.navigate(to, options)
    expect(list()).toMatchObject({ q: 'ab', page: 2 })
    await urlSync.settled()
    expect(at()).toMatch(/q=ab/)
    expect(at()).toMatch(/page=(2|%32)/)
  })

  it('is on the entry that an anchor has left, too, and Back shows it as it was then', async () => {
    const { store, urlSync, router, at, list } = openApp(version, { url: '/', q: { debounce: 60 } })
    await urlSync.settled()
    store.dispatch(typed('ab'))
    await router.navigate('/#section')
    store.dispatch(typed('abc'))
    await urlSync.settled()
    expect(at()).toBe('/?q=abc')
    await router.navigate(-1)
    expect(list().q).toBe('ab')
    await urlSync.settled()
    expect(at()).toBe('/?q=ab')
  })

  it('after an anchor is not there any more when Back leads to before it', async () => {
    const { store, urlSync, router, at, list } = openApp(version, { url: '/', q: { debounce: 60 } })
    await urlSync.settled()
    await router.navigate('/#section')
    store.dispatch(typed('ab'))
    await router.navigate(-1)
    expect(list().q).toBe('')
    await urlSync.settled()
    expect(at()).toBe('/')
  })

  it('gives way to a link that changes a param, which says all', async () => {
    const { store, urlSync, router, at, list } = openApp(version, { url: '/?page=2', q: { debounce: 60 } })
    await urlSync.settled()
    store.dispatch(typed('ab'))
    await router.navigate('/?page=3')
    expect(list()).toMatchObject({ q: '', page: 3 })
    await urlSync.settled()
    expect(at()).toBe('/?page=3')
  })

  it('is written though a form to the same page calls off the write that was on its way', async () => {
    const { store, urlSync, router, at } = openApp(version, { url: '/?page=2', routes, revalidate: true })
    await urlSync.settled()
    store.dispatch(paged(3))
    await Promise.resolve()
    await router.navigate('/?page=2', { formMethod: 'post', formData: form() })
    await urlSync.settled()
    expect(at()).toBe('/?page=3')
  })
})
