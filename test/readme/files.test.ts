import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')

/** The set-ups that a page of docs shows, each with the file that is run. */
test.each([
  ['docs/next.md', 'examples/next/app/StoreProvider.tsx'],
  ['docs/next.md', 'examples/next/app/basePath.ts'],
  ['docs/next.md', 'examples/next-base-path/next.config.mjs'],
])('%s shows the lines of %s', (page, file) => {
  const name = file.slice(file.lastIndexOf('/') + 1)
  expect(read(page)).toContain(`// ${name}\n${read(file)}\`\`\`\n`)
})
