import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { docstringBlocks, readmeBlocks } from './readme-blocks.mjs'

const presumed = 'test/readme/presumed.ts'
const ambient = 'test/readme/next.d.ts'
const index = 'src/index.ts'
const slash = (path) => path.replaceAll('\\', '/')
const config = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.')
const options = { ...config.options, verbatimModuleSyntax: false, noUnusedLocals: false, noUnusedParameters: false }

/** Compiles every block against `src`; the errors, each at its own line of the README or of the source file. */
function readmeCheck() {
  const sources = config.fileNames.map((path) => slash(relative('.', path))).filter((path) => path.startsWith('src/'))
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'))
  const texts = ['README.md', ...pages.map((name) => `docs/${name}`)]
  const blocks = [
    ...texts.flatMap((path) => readmeBlocks(read(path), path)),
    ...sources.flatMap((path) => docstringBlocks(path, read(path))),
  ]
  const base = ts.createProgram([...sources, presumed], options)
  const files = new Map(blocks.map((block) => [resolve(block.path), { ...block, text: fileText(block, base) }]))
  const program = ts.createProgram([...files.keys(), ambient], options, hostOf(files), base)
  const diagnostics = [...files.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
  })
  return { count: blocks.length, errors: diagnostics.map((diagnostic) => shown(diagnostic, files)) }
}

/** A block with one line of imports before it: of the names that it leaves open, and knows from somewhere. */
function fileText(block, program) {
  if (block.isWhole) return `export {};\n${block.code}`
  const open = openNames(ts.createSourceFile(block.path, block.code, ts.ScriptTarget.Latest, true))
  const own = block.origin.startsWith('src/') ? [block.origin] : []
  const imports = [...own, index, presumed].flatMap((path) => {
    const names = exportsOf(program, path).filter((name) => open.delete(name))
    const from = path === index ? 'redux-url-state' : resolve(path).replace(/\.tsx?$/, '')
    return names.length > 0 ? [`import { ${names.join(', ')} } from ${JSON.stringify(slash(from))};`] : []
  })
  return `export {}; ${imports.join(' ')}\n${block.code}`
}

/** The names that a file uses and does not declare anywhere. */
function openNames(file) {
  const used = new Set()
  const declared = new Set()
  const visit = (node) => {
    if (ts.isIdentifier(node) && !isMember(node)) (isDeclared(node) ? declared : used).add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return new Set([...used].filter((name) => !declared.has(name)))
}

function isDeclared(node) {
  const { parent } = node
  const value = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)
  const type = ts.isInterfaceDeclaration(parent) || ts.isTypeAliasDeclaration(parent)
  const imported = ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)
  return (value || type || imported || ts.isFunctionDeclaration(parent)) && parent.name === node
}

function isMember(node) {
  const { parent } = node
  const named = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)
  return named && parent.name === node
}

function exportsOf(program, path) {
  const symbol = program.getTypeChecker().getSymbolAtLocation(program.getSourceFile(path))
  return symbol
    ? program
        .getTypeChecker()
        .getExportsOfModule(symbol)
        .map(({ name }) => name)
    : []
}

/** The real file system with the blocks laid over it. */
function hostOf(files) {
  const host = ts.createCompilerHost(options)
  const folders = new Set([...files.keys()].map((path) => resolve(path, '..')))
  return {
    ...host,
    fileExists: (path) => files.has(resolve(path)) || existsSync(path),
    readFile: (path) => files.get(resolve(path))?.text ?? ts.sys.readFile(path),
    directoryExists: (path) => folders.has(resolve(path)) || ts.sys.directoryExists(path),
    getSourceFile: (path, target, ...rest) => {
      const text = files.get(resolve(path))?.text
      return text === undefined ? host.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target)
    },
  }
}

function shown({ file, start, messageText }, files) {
  const { origin, line } = files.get(resolve(file.fileName))
  const at = file.getLineAndCharacterOfPosition(start)
  return `${origin}:${line + at.line - 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}

function read(path) {
  return readFileSync(path, 'utf8')
}

const { count, errors } = readmeCheck()
for (const error of errors) console.error(error)
console.log(
  `${count} blocks of README.md and of docstrings: ${errors.length === 0 ? 'all compile' : 'not all compile'}`,
)
if (count === 0 || errors.length > 0) process.exitCode = 1
