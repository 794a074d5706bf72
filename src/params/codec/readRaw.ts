import { parseRaw } from '../../serializers/serializer'
import type { RawEntry, RawParam } from '../../serializers/serializer'
import { issueOf } from '../model/issue'
import type { UrlIssue } from '../model/issue'
import type { ParamDef } from '../model/paramDef'

/**
 * The value that a raw param has for its serializer; where it has none as a whole, what is still good: the items of a
 * collection that are, and the first param of a key that is repeated. Each part that is left out is an issue.
 */
export function readRaw(leaf: ParamDef, raw: RawParam, issues: UrlIssue[]): { readonly value: unknown } | undefined {
  return parseRaw(leaf.serializer, raw) ?? readParts(leaf, raw, issues)
}

function readParts(leaf: ParamDef, raw: RawParam, issues: UrlIssue[]): { readonly value: unknown } | undefined {
  const skipped: UrlIssue[] = []
  const skip = (text: string) => skipped.push(issueOf('skipped', leaf, text))
  const textOf = (part: RawParam) =>
    typeof part === 'string' ? part : part.map((entry) => leaf.key + entry.join('=')).join('&')
  let read = parseRaw(leaf.serializer, raw, skip)
  const [first] = raw as readonly RawEntry[] // of a text it is a character, and has no empty one
  if (!read && first?.[0] === '') {
    read = parseRaw(leaf.serializer, first[1], skip)
    skip(textOf(raw.slice(1)))
  }
  for (const issue of read ? skipped : [issueOf('unreadable', leaf, textOf(raw))]) issues.push(issue)
  return read
}
