import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { benchTable } from '../bench/readme.mjs'

it('the README’s figures are those of the last run of the benchmark', () => {
  const results: unknown = JSON.parse(readFileSync('bench/results.json', 'utf8'))
  expect(readFileSync('README.md', 'utf8')).toContain(`<!-- bench -->\n${benchTable(results)}<!-- /bench -->`)
})

it('the README is at most 300 lines', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(300)
})
