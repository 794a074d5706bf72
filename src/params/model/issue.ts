import type { RawParam } from '../../serializers/serializer'
import { nameOf } from '../paramTree'
import type { ParamDef } from '../paramTree'

/**
 * Something that a URL could not say, or a link could not carry. Plain data, so it may live in an action.
 *
 * `unreadable`: the URL's text is not the serializer's, and the param is its default. `unwritable`: the state's value
 * has no text (`NaN`, an invalid Date), and the param is left out of the URL.
 */
export interface UrlIssue {
  readonly kind: 'unreadable' | 'unwritable'
  /** The param's name in the query string. */
  readonly key: string
  /** Its path in the state: `search.page`. */
  readonly param: string
  /** The kind of serializer that it has: `integer`. */
  readonly expected: string
  /** The text of the URL, or the value of the state as a text; 80 characters of it at most. */
  readonly received: string
}

export function unreadable(leaf: ParamDef, raw: RawParam): UrlIssue {
  return issue('unreadable', leaf, typeof raw === 'string' ? raw : raw.map((entry) => entry.join('=')).join('&'))
}

export function unwritable(leaf: ParamDef, value: unknown): UrlIssue {
  return issue('unwritable', leaf, Object(value) === value ? Object.prototype.toString.call(value) : String(value))
}

function issue(kind: UrlIssue['kind'], leaf: ParamDef, received: string): UrlIssue {
  return { kind, key: leaf.key, param: nameOf(leaf), expected: leaf.serializer.kind, received: received.slice(0, 80) }
}

/** The issue as a sentence, for a console. */
export function describeIssue({ kind, key, param, expected, received }: UrlIssue): string {
  const [what, remedy] =
    kind === 'unreadable'
      ? ['text', 'correct the link; the default is used']
      : ['value', 'keep it out of the state; the param is left out of the URL']
  const wanted = `Expected param ${key} (${param}) to have ${what} for ${expected}`
  return `[redux-url-state] ${wanted}, received "${received}". Do ${remedy}.`
}
