import * as main from './dist/index.js'

const path = 'dist/index.js'
const typical = ['defineUrlState', 'param', 'string', 'integer', 'oneOf', 'arrayOf', 'createUrlSync']
const allButNested = Object.keys(main).filter((name) => name !== 'nested')
const imports = (names) => `{ ${names.join(', ')} }`

/**
 * What may not be outgrown. The first two hold what has been reached, and only go down: they are to come to 8.3 and 9.7 kB.
 * Minified and brotli, what an app adds beside its own redux and history. qs (16 kB) is not left out of the count, so the
 * first two budgets also prove that it stays away where `nested` is not imported, and the third that it comes with it.
 */
export default [
  { name: 'a typical import', path, import: imports(typical), limit: '10.7 kB', ignore: ['redux'] },
  { name: 'everything but nested', path, import: imports(allButNested), limit: '12.5 kB', ignore: ['redux'] },
  { name: 'the React entry', path: 'dist/react.js', limit: '3.3 kB', ignore: ['react', 'react-redux', 'redux'] },
  { name: 'the React Router entry', path: 'dist/react-router.js', limit: '1 kB' },
  { name: 'the TanStack Router entry', path: 'dist/tanstack-router.js', limit: '1 kB' },
  {
    name: 'the redux-location-state entry',
    path: 'dist/redux-location-state.js',
    limit: '4 kB',
    ignore: ['redux'],
  },
  { name: 'the browser entry', path: 'dist/browser.js', limit: '1 kB' },
  ...(Object.hasOwn(main, 'nested') ? [nestedBudget()] : []),
]

function nestedBudget() {
  return { name: 'nested, with qs', path, import: imports(['nested']), limit: '20 kB', ignore: ['redux'] }
}
