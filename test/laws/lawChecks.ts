import { createPath } from 'history'
import { expect } from 'vitest'
import { formatSegment, parseQuery } from '../../src/query-string/queryString'
import type { State } from '../store/testStore'
import type { StepRecord, Snapshot } from './walk'

const everywhere = ['q', 'page', 'sort', 'tags', 'lang', 'note']

function isArtist(pathname: string): boolean {
  return /^\/artist\/[^/]+\/?$/.test(pathname)
}

/** The part of a state that a path's URL shows. */
export function declared({ search, prefs, artist }: State, pathname: string) {
  return { ...search, ...prefs, ...(isArtist(pathname) ? artist : {}) }
}

type Declared = ReturnType<typeof declared>

/**
 * What the params of a link mean, said once more and without the library: the first of a name, of a list all of them,
 * or the default.
 */
function meaning(search: string, pathname: string, before: State): Declared {
  const segments = parseQuery(search)
  const text = (key: string) => segments.find(({ name }) => name === key)?.text
  const oneOf = <T extends string>(key: string, ...choices: readonly [T, ...T[]]): T =>
    choices.find((choice) => choice === text(key)) ?? choices[0]
  const page = text('page') ?? ''
  const song = text('song') ?? 'null'
  return {
    text: text('q') ?? '',
    page: /^-?\d{1,15}$/.test(page) ? Number(page) : 1,
    sort: oneOf('sort', 'relevance', 'newest'),
    tags: segments.filter(({ name }) => name === 'tags').flatMap((segment) => tagsOf(segment.text)),
    lang: text('lang') ?? before.prefs.lang,
    note: text('note') ?? '',
    ...(isArtist(pathname)
      ? {
          tab: oneOf('tab', 'top', 'albums'),
          song: song === 'null' ? null : /^~+null$/.test(song) ? song.slice(1) : song,
        }
      : {}),
  }
}

/** Items between commas, where `~` makes a comma, or another `~`, a letter. */
function tagsOf(text: string): string[] {
  if (text === '') return []
  if (text === '~') return ['']
  const items = ['']
  for (const [part = ''] of text.matchAll(/~[~,]|[^]/g)) {
    if (part === ',') items.push('')
    else items.push((items.pop() ?? '') + part.slice(-1))
  }
  return items
}

/** What a URL has to say of a state: each param that is not its default, in its text. */
function texts(state: Declared): ReadonlySet<string> {
  const tags = state.tags.map((tag) => tag.replace(/[~,]/g, '~$&')).join(',')
  const song = state.song
  const params: readonly (readonly [key: string, text: string, isDefault: boolean])[] = [
    ['q', state.text, state.text === ''],
    ['page', String(state.page), state.page === 1],
    ['sort', state.sort, state.sort === 'relevance'],
    ['tags', state.tags.length === 1 && tags === '' ? '~' : tags, state.tags.length === 0],
    ['lang', state.lang, state.lang === 'en'],
    ['note', state.note, state.note === ''],
    ['tab', state.tab ?? '', (state.tab ?? 'top') === 'top'],
    ['song', /^~*null$/.test(song ?? '') ? `~${song}` : (song ?? ''), typeof song !== 'string'],
  ]
  return new Set(params.filter(([, , isDefault]) => !isDefault).map(([key, text]) => formatSegment(key, text).source))
}

/** The segments of a search that no param in force owns, as they are written. */
function foreign({ pathname, search }: Snapshot['location']): readonly string[] {
  const keys = isArtist(pathname) ? [...everywhere, 'tab', 'song'] : everywhere
  return parseQuery(search)
    .filter(({ name, source }) => source !== '' && !keys.includes(name))
    .map(({ source }) => source)
}

/** The declared segments of a search, in characters of our own choice. */
function owned({ pathname, search }: Snapshot['location']): readonly string[] {
  const keys = isArtist(pathname) ? [...everywhere, 'tab', 'song'] : everywhere
  const segments = parseQuery(search).filter(({ name }) => keys.includes(name))
  return segments.map(({ name, text }) => formatSegment(name, text).source)
}

/** Whether a link changes neither the path nor the text of any declared param. */
export function saysNothing(
  before: { readonly pathname: string; readonly search: string },
  link: { readonly pathname: string; readonly search: string },
): boolean {
  const textsOf = ({ pathname, search }: typeof link) => {
    const keys = isArtist(pathname) ? [...everywhere, 'tab', 'song'] : everywhere
    const segments = parseQuery(search)
    return keys.map((key) => segments.filter(({ name }) => name === key).map(({ text }) => text))
  }
  const path = (location: typeof link) => location.pathname.replace(/\/$/, '')
  return path(before) === path(link) && JSON.stringify(textsOf(before)) === JSON.stringify(textsOf(link))
}

/** One check for each law that a walk can break. Each throws with what it saw. */
export const lawChecks = {
  'law 2, settled: the URL shows the declared state': ({ after }: StepRecord) => {
    if (!after) return
    const { location, shown } = after
    const found = owned(location)
    const state = declared(shown, location.pathname)
    // A link's text may be another one of the same value (`page=03`), so what it means is compared, too.
    expect(meaning(location.search, location.pathname, shown)).toEqual(state)
    expect(new Set(found).size, 'a param stands twice').toBe(found.length)
    for (const text of texts(state)) expect(found.map(nameOf)).toContain(nameOf(text))
    expect(found.length).toBe(texts(state).size)
  },

  'law 3, nothing else is touched': ({ step, before, landed, after }: StepRecord) => {
    if (!after) return
    const start = step.then ? landed.location : before.location
    expect(foreign(after.location)).toEqual(foreign(start))
    expect(after.location.pathname).toBe(start.pathname)
    expect(after.location.hash).toBe(start.hash)
    expect(after.location.state).toEqual(start.state)
  },

  'law 4, no echo: a tick makes at most one call, and navigated says that a value has changed': ({
    step,
    moved,
    calls,
    navigations,
    between,
    landed,
  }: StepRecord) => {
    const isNew = JSON.stringify(between) !== JSON.stringify(landed.state)
    expect(navigations.length).toBe(moved && isNew ? 1 : 0)
    expect(calls.length).toBeLessThanOrEqual(1)
    if (moved && step.then && 'go' in step.then) expect(calls).not.toContain('push')
  },

  'law 5, back is back, and law 12, with what was pending when the entry was left': ({ landed, expected }: StepRecord) => {
    if (!expected) return
    const { pathname } = landed.location
    expect(declared(landed.state, pathname)).toEqual(declared(expected, pathname))
  },

  'law 6, links win': ({ step, before, between, landed }: StepRecord) => {
    if (!step.then || 'go' in step.then) return
    const { pathname } = landed.location
    const isHere = /^(#|$)/.test(step.then.to)
    const [, search = ''] = /^[^?#]*(\?[^#]*)?/.exec(step.then.to) ?? []
    const isSilent = isHere || saysNothing(before.location, { pathname, search })
    expect(declared(landed.state, pathname)).toEqual(
      isSilent ? declared(between, pathname) : meaning(search, pathname, between),
    )
  },

  'law 7, one action: all values of a URL arrive together': ({ moved, states }: StepRecord) => {
    expect(states).toBeLessThanOrEqual(moved ? 1 : 0)
  },

  'law 8, the rest keeps its identity': ({ between, landed, moved }: StepRecord) => {
    if (!moved) return
    expect(landed.state.clock).toBe(between.clock)
    for (const slice of ['search', 'prefs', 'artist'] as const) {
      if (JSON.stringify(between[slice]) === JSON.stringify(landed.state[slice])) {
        expect(landed.state[slice]).toBe(between[slice])
      }
    }
    if (JSON.stringify(between.search.tags) === JSON.stringify(landed.state.search.tags)) {
      expect(landed.state.search.tags).toBe(between.search.tags)
    }
  },

  'law 9, total: no URL sets what is of another type, or more than is declared': ({ between, landed }: StepRecord) => {
    const { search, prefs, artist } = landed.state
    expect(Object.keys(landed.state)).toEqual(Object.keys(between))
    expect(Object.keys({ ...search, ...prefs, ...artist })).toEqual(
      Object.keys({ ...between.search, ...between.prefs, ...between.artist }),
    )
    expect([Number.isInteger(search.page), typeof search.text, Array.isArray(search.tags)]).toEqual([true, 'string', true])
    expect(['relevance', 'newest', 'top', 'albums']).toEqual(expect.arrayContaining([search.sort, artist.tab]))
  },

  'law 10, a link is the click': ({ step, after, foretold }: StepRecord) => {
    if (after && !step.then) expect(asLink(createPath(after.location))).toBe(asLink(foretold))
  },
}

/** A link as a browser shows it, whose histories may escape what they are given, or keep the `?` of no params. */
function asLink(link: string): string {
  return new URL(link.replace(/^#/, '').replace(/\?(?=#|$)/, ''), 'http://localhost').href
}

function nameOf(source: string): string {
  return source.slice(0, source.indexOf('='))
}
