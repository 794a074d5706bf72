import { readFileSync } from 'node:fs'

const { name, exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/**
 * The entries of the package, read from the exports map of package.json, the one list of them: an entry `./react`
 * whose import is `./dist/react.js` is built from `src/react/index.ts`.
 */
export const entries = Object.entries(exports)
  .filter(([, conditions]) => typeof conditions === 'object')
  .map(([path]) => {
    const entry = path === '.' ? 'index' : path.slice(2)
    return { entry, name: name + path.slice(1), source: path === '.' ? 'src/index.ts' : `src/${entry}/index.ts` }
  })
