import fc from 'fast-check'
import { anySearch, anyText } from '../arbitraries'
import type { UnknownAction } from '@reduxjs/toolkit'
import {
  declare,
  langChosen,
  noted,
  pageChanged,
  songPicked,
  sorted,
  tabOpened,
  tagged,
  textChanged,
  ticked,
} from '../store/testStore'
import type { Step } from './walk'

const sort = fc.constantFrom('relevance' as const, 'newest' as const)
const tab = fc.constantFrom('top' as const, 'albums' as const)

const plainAction = fc.oneof(
  anyText.map(textChanged),
  fc.integer().map(pageChanged),
  sort.map(sorted),
  fc.array(anyText, { maxLength: 3 }).map(tagged),
  fc.constantFrom('en', 'fr', 'de').map(langChosen),
  anyText.map(noted),
  tab.map(tabOpened),
  fc.option(anyText).map(songPicked),
  fc.constant(ticked()),
)

const urlState = declare()
const patch = fc.record({ search: fc.record({ text: anyText, page: fc.integer() }, { requiredKeys: [] }) })

/** Any action of the app: as it is, with a word of its own on its entry, or a patch of declared params. */
export const anyAction: fc.Arbitrary<UnknownAction> = fc.oneof(
  { weight: 4, arbitrary: plainAction },
  fc
    .tuple(plainAction, fc.constantFrom('push', 'replace', 'skip'))
    .map(([action, word]) => ({ ...action, meta: { urlState: word } })),
  patch.map((given) => urlState.set(given)),
)

const params = fc.constantFrom(
  'q=cats',
  'q=',
  'q',
  'q=%zz',
  'q=a%20b',
  'page=3',
  'page=1',
  'page=x',
  'sort=newest',
  'sort=old',
  'tags=a,b',
  'tags=a%2Cb',
  'tags=a~,b',
  'tags=',
  'lang=fr',
  'lang=en',
  'note=hi',
  'tab=albums',
  'song=null',
  'x=1',
  'utm=%E4%',
  'x',
  '',
  'page=2&page=4',
  'tags=c&tags=&tags=d~~,e',
  '__proto__=1',
)
const paths = fc.constantFrom('/', '/b', '/artist/7', '/artist/8', '/list/')
const hashes = fc.constantFrom('', '', '#top')

/** Any link: broken params, params of other paths, params of nobody, and texts that were no query string before. */
const madeLink = fc
  .tuple(paths, fc.array(params, { maxLength: 5 }), hashes)
  .map(([path, texts, hash]) => path + (texts.length > 0 ? `?${texts.join('&')}` : '') + hash)

export const anyLink = fc.oneof(
  { weight: 4, arbitrary: madeLink },
  fc.tuple(paths, anySearch).map(([path, search]) => path + search),
)
/** The page that is open, or an anchor in it. */
const sameUrl = fc.constantFrom('', '#there')

export const anyStep: fc.Arbitrary<Step> = fc.record(
  {
    actions: fc.array(anyAction, { maxLength: 3 }),
    then: fc.oneof(
      fc.integer({ min: -3, max: 3 }).map((go) => ({ go })),
      fc.record({ link: fc.constantFrom('push' as const, 'push' as const, 'replace' as const), to: fc.oneof({ weight: 4, arbitrary: anyLink }, sameUrl) }),
    ),
    hurry: fc.boolean(),
  },
  { requiredKeys: ['actions'] },
)

export const anyWalk = fc.array(anyStep, { minLength: 1, maxLength: 12 })
