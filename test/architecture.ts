import { posix } from 'node:path'
import ts from 'typescript'

/** What each folder of `src` may import beside itself, `import type` included. An unlisted folder is an error. */
export const allowedArrows: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  'query-string': [],
  serializers: ['errors'],
  history: ['errors'],
  params: ['errors', 'query-string', 'serializers', 'history'],
  store: ['errors', 'query-string', 'serializers', 'history', 'params'],
  react: ['errors', 'history', 'params', 'store'],
  'react-router': ['history'],
  browser: ['history'],
  'tanstack-router': ['history'],
  'redux-location-state': ['errors', 'serializers', 'params'],
  testing: ['errors', 'query-string', 'serializers', 'history'],
}

/**
 * What the rooms of a folder may import of each other; `''` is the files at its top. A folder that is not listed has no
 * rooms, or rooms that import nothing of each other.
 */
export const roomArrows: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  serializers: { '': ['internal'], internal: [] },
  history: { '': [], adapters: [''], writes: [''] },
  params: { '': ['model', 'validation', 'codec'], model: [], validation: ['model'], codec: ['model'] },
  'redux-location-state': { '': ['serializers'], serializers: [] },
  store: { '': ['sync', 'url-to-store', 'store-to-url'], sync: [], 'url-to-store': ['sync'], 'store-to-url': ['sync'] },
}

/** The one file at the top of a folder that its rooms may import though the arrow points down: what it defines. */
const sharedFiles: readonly string[] = ['serializers/serializer.ts']

/** Source files by their path from `src`, as `params/plan.ts`. */
export type Sources = ReadonlyMap<string, string>

const vagueName = /^(utils?|helpers?|common|lib|types)$/
const maxLines = 150
const maxColumns = 120

/** Every breach of the house rules of code that a glance at the files shows, in the words of a test's failure. */
export function breaches(sources: Sources): string[] {
  const graph = new Map([...sources].map(([path, text]) => [path, importsOf(path, text, sources)]))
  return [
    ...[...graph].flatMap(([path, imports]) => imports.flatMap((to) => arrowBreach(path, to))),
    ...[...graph].flatMap(([path, imports]) => imports.flatMap((to) => roomBreach(path, to))),
    ...cycles(graph).map((cycle) => `${cycle.join(' -> ')} is a cycle`),
    ...[...sources].flatMap(([path, text]) => fileBreaches(path, text)),
  ]
}

/** The rows of the map in `src/README.md`: each folder with the folders that it may import. */
export function mappedArrows(readme: string): Record<string, readonly string[]> {
  const rows = [...readme.matchAll(/^\| `([\w-]+)\/` \| ([^|]*) \|/gm)]
  return Object.fromEntries(rows.map(([, folder = '', from = '']) => [folder, from.match(/(?<=`)[\w-]+(?=`)/g) ?? []]))
}

/** The folders that hold source files, in alphabetical order. */
export function foldersOf(sources: Sources): string[] {
  return [...new Set([...sources.keys()].map(folderOf))].filter((folder) => folder !== '').sort()
}

/** The relative imports of a file: a path from `src`, or what the file says where there is no such file. */
function importsOf(path: string, text: string, sources: Sources): string[] {
  return specifiers(parse(path, text))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => {
      const target = posix.join(posix.dirname(path), specifier)
      const candidates = [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`]
      return candidates.find((candidate) => sources.has(candidate)) ?? specifier
    })
}

/** What a file imports in any form: `import`, `import type`, `export … from`, `import()`, `import('…').T`, `require`. */
function specifiers(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    const declared = ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
    const named = declared ? node.moduleSpecifier : calledWith(node)
    return named && ts.isStringLiteralLike(named) ? [named.text] : []
  })
}

function calledWith(node: ts.Node): ts.Node | undefined {
  if (ts.isExternalModuleReference(node)) return node.expression
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  if (!ts.isCallExpression(node)) return undefined
  const { expression } = node
  const imports = expression.kind === ts.SyntaxKind.ImportKeyword
  return imports || (ts.isIdentifier(expression) && expression.text === 'require') ? node.arguments[0] : undefined
}

function arrowBreach(from: string, to: string): string[] {
  if (to.startsWith('.')) return [`${from} imports ${to}, and there is no such file`]
  const [source, target] = [folderOf(from), folderOf(to)]
  if (source === '' || source === target || allowedArrows[source]?.includes(target)) return []
  return [`${from} imports ${to}: the arrow ${source} -> ${target || 'src'} is not allowed`]
}

function roomBreach(from: string, to: string): string[] {
  const [folder, source, target] = [folderOf(from), roomOf(from), roomOf(to)]
  if (folder !== folderOf(to) || source === target || sharedFiles.includes(to)) return []
  if (roomArrows[folder]?.[source]?.includes(target)) return []
  return [`${from} imports ${to}: the arrow ${source || folder} -> ${target || folder} is not allowed`]
}

/** One cycle for each import that closes one, found depth first. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[][] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path]]
    if (done.has(path)) return []
    const found = (graph.get(path) ?? []).flatMap((next) => visit(next, [...trail, path]))
    done.add(path)
    return found
  }
  return [...graph.keys()].flatMap((path) => visit(path, []))
}

function fileBreaches(path: string, text: string): string[] {
  const lines = text.trimEnd().split('\n')
  const wide = lines.findIndex((line) => line.length > maxColumns)
  const names = path.replace(/\.tsx?$/, '').split('/')
  const folder = folderOf(path)
  return [
    ...(lines.length > maxLines ? [`${path} has ${lines.length} lines, over ${maxLines}`] : []),
    ...(wide >= 0 ? [`${path}:${wide + 1} is wider than ${maxColumns} columns`] : []),
    ...names.filter((name) => vagueName.test(name)).map((name) => `${path}: ${name} says nothing of its job`),
    ...(isListed(folder) ? [] : [`${path}: the folder ${folder} is not in the list`]),
    ...nodesOf(parse(path, text))
      .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
      .map((node) => `${path}:${text.slice(0, node.pos).split('\n').length} says any`),
    ...stateOf(parse(path, text)).map((name) => `${path}: ${name} is state at module level`),
    ...(folder === 'history' ? [] : globalsOf(parse(path, text))).map((name) => `${path} touches ${name}`),
  ]
}

/** What a module keeps from one call to the next: a `let`, a `var`, and what is made empty to be filled. */
function stateOf(file: ts.SourceFile): string[] {
  return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => {
    const isConst = (declarationList.flags & ts.NodeFlags.Const) !== 0
    const kept = declarationList.declarations.filter(({ initializer }) => !isConst || (initializer && isEmpty(initializer)))
    return kept.map(({ name }) => name.getText(file))
  })
}

function isEmpty(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0
  return ts.isNewExpression(node) && /^(Weak)?(Map|Set)$/.test(node.expression.getText()) && !node.arguments?.length
}

/** The globals of a page that a file reads, by their own name. */
function globalsOf(file: ts.SourceFile): string[] {
  const names = nodesOf(file).filter(ts.isIdentifier)
  const globals = names.filter(({ text }) => ['window', 'document', 'navigator', 'globalThis'].includes(text))
  return [...new Set(globals.filter((node) => !isField(node)).map(({ text }) => text))]
}

/** Whether a name is that of a field: what is read from something, or declared in it. */
function isField(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)
}

function isListed(folder: string): boolean {
  return folder === '' || Object.hasOwn(allowedArrows, folder)
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

function nodesOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(...nodesOf(child))
  })
  return [node, ...children]
}

/** The room of a file within its folder: nothing, at its top. */
function roomOf(path: string): string {
  return path.split('/').slice(1, -1).join('/')
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}
