import { posix } from 'node:path'

/**
 * The ts and tsx blocks of a README or a page of docs, hidden ones (`<!-- ts … -->`) included. A block that opens with `// file.ts` is a
 * file; files belong to one project until a name comes again. A block without a name is compiled beside them.
 */
export function readmeBlocks(markdown, origin = 'README.md') {
  const fences = /^(?:```(tsx?)\b[^\n]*\n([\s\S]*?)^```$|<!-- (tsx?)\n([\s\S]*?)^-->$)/gm
  const taken = new Set()
  let project = 0
  return [...markdown.matchAll(fences)].map((match) => {
    const [language, code] = match[1] === undefined ? [match[3], match[4]] : [match[1], match[2]]
    const line = lineAt(markdown, match.index) + 1
    const name = /^\/\/ ([\w./-]+\.tsx?)\s*$/.exec(code.split('\n', 1)[0])?.[1]
    if (name && taken.has(name)) {
      taken.clear()
      project++
    }
    if (name) taken.add(name)
    const file = name ?? `block-at-line-${line}.${language}`
    return {
      path: `.readme/${origin.replaceAll('/', '-')}-${project}/${file}`,
      code,
      origin,
      line,
      isWhole: name !== undefined,
    }
  })
}

/** The `@example` of every docstring of a source file, each a block that may use what its file exports. */
export function docstringBlocks(path, source) {
  const comments = [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)]
  return comments.flatMap((comment) => {
    const lines = comment[0].replace(/\s*\*\/$/, '').split('\n')
    const tags = lines.flatMap((text, at) => (/^\s*\* @example\s*$/.test(text) ? [at] : []))
    return tags.map((tag) => {
      const rest = lines.slice(tag + 1)
      const end = rest.findIndex((text) => /^\s*\* @\w/.test(text))
      const code = rest.slice(0, end < 0 ? rest.length : end).map((text) => text.replace(/^\s*\* ?/, ''))
      const line = lineAt(source, comment.index) + tag + 1
      const language = posix.extname(path)
      const folder = path.replace(/\.tsx?$/, '').replaceAll('/', '-')
      return { path: `.readme/${folder}/${line}${language}`, code: code.join('\n'), origin: path, line, isWhole: false }
    })
  })
}

function lineAt(text, index) {
  return text.slice(0, index).split('\n').length
}
