import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entries } from './entries.mjs'
import { checkOlderTools } from './older-tools.mjs'
import { mistakes, opening } from '../test/types/mistakes.mjs'
import { install, pack, run } from './packed.mjs'

/** The oldest TypeScript that the types promise (`NoInfer`), the one the project is built with, and the newest. */
const typescripts = ['5.4.5', '6.0.3', '7.0.2']
const redux = 'redux@5.0.1'
/** The oldest and the newest React, each with the react-redux that is as old. */
const reacts = [
  ['react@18.0.0', 'react-dom@18.0.0', 'react-redux@8.1.0'],
  ['react@19', 'react-dom@19', 'react-redux@9'],
]
/** What an app of 2023 has installed; npm takes the tarball beside it as it is. */
const reduxToolkit1 =
  'redux@4.2.1 @reduxjs/toolkit@1.9.7 react-redux@8.1.3 react@18 react-dom@18 history@5 typescript@5.4.5'
const reduxToolkit1Types = ['@types/react@18', '@types/react-dom@18', '@types/node@20']
const reduxToolkit1Test = fileURLToPath(new URL('../test/pack/reduxToolkit1.cts', import.meta.url))
/** connected-react-router asks for older peers than it needs, so npm is told to take these. */
const connectedRouter =
  'connected-react-router@6.9.3 react-router@5.3.4 history@4.10.1 react@18 react-dom@18 react-redux@9 --legacy-peer-deps'
const connectedRouterTest = fileURLToPath(new URL('../test/pack/connectedRouter.mjs', import.meta.url))
const reactDomTest = fileURLToPath(new URL('../test/pack/reactDom.mjs', import.meta.url))
const sample = fileURLToPath(new URL('../test/pack/sample.ts', import.meta.url))
const options = {
  compilerOptions: { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom'], types: [] },
}
const modules = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
]

const temp = mkdtempSync(join(tmpdir(), 'pack-test-'))

/** What npm would publish, installed where nothing else is: it loads, it works, and its types compile. */
function packTest() {
  const { tarball, paths } = pack(temp)
  checkFiles(paths)
  run('npx', ['publint', 'run', tarball, '--strict'], '.')
  run('npx', ['attw', tarball, '--format', 'table-flipped'], '.')
  const app = install(join(temp, 'app'), [tarball, redux])
  checkNames(app)
  writeSamples(app)
  const wrong = writeMistakes(tarball)
  for (const version of typescripts) checkTypes(app, version, wrong)
  for (const version of reacts) checkReact(tarball, version)
  checkReduxToolkit1(tarball)
  checkOlderTools(tarball, temp)
  checkConnectedRouter(tarball)
}

function checkFiles(paths) {
  const loose = paths.filter((path) => !path.startsWith('dist/')).sort()
  const folders = entries.filter(({ entry }) => entry !== 'index').map(({ entry }) => `${entry}/package.json`)
  const expected = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', ...folders].sort()
  if (loose.join() !== expected.join()) throw new Error(`Beside dist it packs ${loose}, and not ${expected}`)
}

function checkNames(app) {
  const work = `console.log(JSON.stringify([Object.keys(lib).sort(), lib.defineUrlState({
    initialState: { page: 1, text: '' }, params: { page: lib.integer, text: lib.param(lib.string, { key: 'q' }) },
  }).write({ page: 2, text: 'a b' }, '/?x=%20')]))`
  const imported = run('node', ['--input-type=module', '-e', `import * as lib from 'redux-url-state'\n${work}`], app)
  const required = run('node', ['--input-type=commonjs', '-e', `const lib = require('redux-url-state')\n${work}`], app)
  if (imported !== required) throw new Error(`import and require differ:\n${imported}${required}`)
  const [names, search] = JSON.parse(imported)
  if (search !== '?x=%20&page=2&q=a+b' && search !== '?x=%20&q=a+b&page=2') throw new Error(`It wrote ${search}`)
  console.log(`import and require: the same ${names.length} names`)
}

function writeSamples(app) {
  for (const extension of ['mts', 'cts']) copyFileSync(sample, join(app, `sample.${extension}`))
  for (const module of modules) {
    const compilerOptions = { ...options.compilerOptions, ...module }
    writeFileSync(
      join(app, `${module.module}.json`),
      JSON.stringify({ compilerOptions, include: ['sample.mts', 'sample.cts'] }),
    )
  }
}

function checkTypes(app, version, wrong) {
  const compiler = install(join(temp, `typescript-${version}`), [`typescript@${version}`])
  const tsc = join(compiler, 'node_modules', 'typescript', 'bin', 'tsc')
  for (const { module } of modules) run('node', [tsc, '--project', join(app, `${module}.json`)], app)
  checkMessages(wrong, tsc)
  console.log(`TypeScript ${version}: the types compile, and mistakes are told`)
}

/** A file for each mistake in a declaration. */
function writeMistakes(tarball) {
  const app = install(join(temp, 'mistakes'), [tarball, redux, 'history@5', 'zod@4'])
  mistakes.forEach(([, code], at) => writeFileSync(join(app, `mistake${at}.ts`), `${opening}${code}\n`))
  const compilerOptions = { ...options.compilerOptions, ...modules[1], skipLibCheck: true }
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  return app
}

/** The compiler has its message for each mistake, at its own line, and no other. */
function checkMessages(app, tsc) {
  const { stdout } = spawnSync('node', [tsc, '--project', app, '--pretty', 'false'], { cwd: app, encoding: 'utf8' })
  const errors = stdout.split(/\n(?=\S)/)
  const line = opening.split('\n').length
  for (const [at, [name, , message]] of mistakes.entries()) {
    const found = errors.filter((error) => error.startsWith(`mistake${at}.ts(`))
    const isTold = found.length === 1 && found[0].startsWith(`mistake${at}.ts(${line},`) && message.test(found[0])
    if (!isTold) throw new Error(`${name}: expected ${message}, received\n${found.join('\n')}`)
  }
}

/** Renders a link, as a server does, with import and with require. */
function checkReact(tarball, packages) {
  const app = install(join(temp, packages[0].replace('@', '-')), [tarball, redux, 'history@5', 'jsdom@29.1.1', ...packages])
  const work = `
    const reducer = (state = { page: 1 }, action) => (action.type === 'turned' ? { page: action.page } : state)
    const urlSync = lib.createUrlSync({
      urlState: lib.defineUrlState({ reducer, params: { page: lib.integer } }),
      history: history.createMemoryHistory({ initialEntries: ['/list?x=1'] }),
    })
    const store = redux.createStore(reducer, redux.compose(redux.applyMiddleware(urlSync.middleware), urlSync.enhancer))
    const link = React.createElement(UrlLink, { action: { type: 'turned', page: 3 }, ref: React.createRef() }, '3')
    console.log(server.renderToString(React.createElement(reactRedux.Provider, { store }, link)))
    urlSync.dispose()`
  const packed = {
    lib: 'redux-url-state',
    '{ UrlLink }': 'redux-url-state/react',
    redux: 'redux',
    history: 'history',
    React: 'react',
    server: 'react-dom/server',
    reactRedux: 'react-redux',
  }
  const lines = (write) => Object.entries(packed).map(([name, from]) => write(name, from))
  const whole = (name) => (name.startsWith('{') || name === 'React' || name === 'server' ? name : `* as ${name}`)
  const imports = lines((name, from) => `import ${whole(name)} from '${from}'`)
  const requires = lines((name, from) => `const ${name} = require('${from}')`)
  for (const [type, head] of [
    ['module', imports],
    ['commonjs', requires],
  ]) {
    const printed = run('node', [`--input-type=${type}`, '-e', [...head, work].join('\n')], app).trim()
    if (printed !== '<a href="/list?x=1&amp;page=3">3</a>') throw new Error(`${packages[0]}, ${type}: ${printed}`)
  }
  copyFileSync(reactDomTest, join(app, 'dom.mjs'))
  run('node', ['dom.mjs'], app)
  console.log(`${packages.join(', ')}: a link is rendered, clicked and rendered again`)
}

/** Compiles an app of Redux 4 against its own types and ours, and runs it. */
function checkReduxToolkit1(tarball) {
  const app = install(join(temp, 'redux-toolkit-1'), [tarball, ...reduxToolkit1.split(' '), ...reduxToolkit1Types])
  copyFileSync(reduxToolkit1Test, join(app, 'app.cts'))
  const tsc = join(app, 'node_modules', 'typescript', 'bin', 'tsc')
  for (const module of modules) {
    const noEmit = module.module !== 'nodenext'
    const compilerOptions = { ...options.compilerOptions, ...module, types: ['node'], noEmit }
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['app.cts'] }))
    run('node', [tsc, '--project', app], app)
  }
  run('node', ['app.cjs'], app)
  console.log(`${reduxToolkit1}: compiled and run`)
}

function checkConnectedRouter(tarball) {
  const app = install(join(temp, 'connected-router'), [tarball, redux, ...connectedRouter.split(' ')])
  copyFileSync(connectedRouterTest, join(app, 'test.mjs'))
  run('node', ['test.mjs'], app)
  console.log('connected-react-router: one history, two libraries')
}

try {
  packTest()
} catch (error) {
  console.error(`pack-test failed: ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(temp, { recursive: true, force: true })
}
