import { isPlain } from '../../serializers/internal/deepEqual'
import { attempt } from '../../serializers/serializer'
import { nameOf } from './paramDef'
import type { ParamDef } from './paramDef'

/**
 * Something that a URL could not say, or a link could not carry. Plain data, so it may live in an action.
 *
 * `unreadable`: the URL's text is not the serializer's, and the param is its default. `skipped`: the same of a part of
 * it, such as an item of a list, and the rest is read. `unwritable`: the state's value has no text (`NaN`, an invalid
 * Date), and the param is left out of the URL.
 */
export interface UrlIssue {
  readonly kind: 'unreadable' | 'skipped' | 'unwritable'
  /** The param's name in the query string. */
  readonly key: string
  /** Its path in the state: `search.page`. */
  readonly param: string
  /** The kind of serializer that it has: `integer`. */
  readonly expected: string
  /** The text of the URL, or the value of the state as a text; 80 characters of it at most. */
  readonly received: string
}

export function issueOf(kind: UrlIssue['kind'], leaf: ParamDef, received: string): UrlIssue {
  return { kind, key: leaf.key, param: nameOf(leaf), expected: leaf.serializer.kind, received: received.slice(0, 80) }
}

/** The issue of a value that has no text, with what it holds. */
export function unwritable(leaf: ParamDef, value: unknown): UrlIssue {
  const show = () => (Array.isArray(value) || isPlain(value) ? JSON.stringify(value, showEach) : String(value))
  // A cycle cannot be shown.
  return issueOf('unwritable', leaf, attempt(show) ?? typeof value)
}

/** JSON has no NaN, no undefined and no bigint, and these are often what a link cannot carry. */
function showEach(_: string, each: unknown): unknown {
  return 'object string boolean'.includes(typeof each) || Number.isFinite(each) ? each : String(each)
}

/** The issue as a sentence, for a console. */
export function describeIssue({ kind, key, param, expected, received }: UrlIssue): string {
  const [what, remedy] = remedies[kind]
  const wanted = `Expected param ${key} (${param}) to have ${what} for ${expected}`
  return `[redux-url-state] ${wanted}, received "${received}". ${remedy}.`
}

const remedies = {
  unreadable: ['text', 'Correct the link; the default is used'],
  skipped: ['no text but', 'Correct the link; the rest is used'],
  unwritable: ['value', 'Keep it out of the state; the param is left out of the URL'],
} as const
