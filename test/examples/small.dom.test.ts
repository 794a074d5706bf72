import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'

const names = readdirSync('examples').filter((name) => existsSync(`examples/${name}/main.ts`))
const mains = import.meta.glob<unknown>('../../examples/*/main.ts')
const read = (name: string) => readFileSync(`examples/${name}/README.md`, 'utf8')

it('there is an example of every kind', () => {
  expect(names).toEqual(['hash-history', 'lazy-slice', 'own-serializer', 'plain-redux', 'push-or-replace', 'routes'])
})

describe.each(names)('the example %s', (name) => {
  it('prints what its README shows', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {})
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await mains[`../../examples/${name}/main.ts`]?.()
    const printed = print.mock.calls.map((words) => words.join(' '))
    vi.restoreAllMocks()
    const shown = [...read(name).matchAll(/^ {4}(.*)$/gm)].map(([, line]) => line)
    expect(shown.length).toBeGreaterThan(0)
    expect(printed).toEqual(shown)
  })

  it('has a README of at most ten lines, with the command that runs it', () => {
    expect(read(name).trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    expect(read(name)).toContain(`npm run example ${name}`)
  })
})
