import { decodePath } from '../params/model/routeMatcher'

/** A path of a setup as a pattern; a `*` matches any name, and those at its end may be missing. */
interface Pattern {
  readonly parts: readonly string[]
  /** How many parts a path has at least. */
  readonly min: number
}

/**
 * The route of each path of a setup, in which the first path that matches wins: a later one leaves out what earlier
 * ones match, and has none at all if it never was in force.
 */
export function routesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const routes = new Map<string, string>()
  const earlier: Pattern[] = []
  for (const path of paths) {
    const pattern = patternOf(path, earlier)
    if (pattern.min > pattern.parts.length) continue
    const others = earlier.filter((other) => overlap(other, pattern))
    routes.set(path, [pattern, ...others].map(formatPattern).join(' !'))
    earlier.push(pattern)
  }
  return routes
}

function patternOf(path: string, earlier: readonly Pattern[]): Pattern {
  const inner = path.replace(/^\/|\/$/g, '')
  const parts = inner === '' ? [] : inner.split('/')
  let min = parts.length
  while (parts[min - 1] === '*') min--
  // Where an earlier path matches all of this one at some length, only longer ones are left.
  while (min <= parts.length && earlier.some((other) => covers(other, parts.slice(0, min)))) min++
  return { parts, min }
}

/** Whether a pattern matches every path that these parts match. */
function covers({ parts, min }: Pattern, others: readonly string[]): boolean {
  const isAsLong = others.length >= min && others.length <= parts.length
  return isAsLong && others.every((other, at) => parts[at] === '*' || isSame(parts[at], other))
}

/** Whether some path matches both. */
function overlap(a: Pattern, b: Pattern): boolean {
  const least = Math.max(a.min, b.min)
  if (least > Math.min(a.parts.length, b.parts.length)) return false
  const meets = (part: string, at: number) => part === '*' || b.parts[at] === '*' || isSame(part, b.parts[at])
  return a.parts.slice(0, least).every(meets)
}

/** Routes know no difference of case, nor of escapes. */
function isSame(a = '', b = ''): boolean {
  return decodePath(a).toLowerCase() === decodePath(b).toLowerCase()
}

function formatPattern({ parts, min }: Pattern): string {
  const format = (part: string, at: number) => (part !== '*' ? literal(part) : at < min ? ':any' : ':any?')
  return `/${parts.map(format).join('/')}`
}

/** A part that matches its own characters only: the matcher takes what is no `:name` for a regular expression. */
function literal(part: string): string {
  const plain = decodePath(part)
  return plain === '' ? '(?:)' : plain.replace(/[.*+?^${}()|[\]\\!]|^:/g, '\\$&').replaceAll('%', '[%]')
}

