import type { HistoryLocation } from '../history/location'
import type { UrlHistory } from '../history/port'
import { sameSearch } from '../search/search'
import { configError } from '../serializers/configError'

/** A page, or what stands for it in a test, with a history over it. */
export interface ContractGround {
  readonly history: UrlHistory
  /** Follows a link of the app, as its router does. */
  navigate(to: string, how: 'push' | 'replace'): void
  /** Goes back and forward, as the browser's buttons do. */
  go(delta: number): void
  /** Resolves when no navigation is on its way. Default: after 50 ms. */
  settled?(): Promise<void>
}

/** Opens a page at a path, which begins with a slash and may have a query string and a hash. */
export type OpenGround = (path: string) => ContractGround | Promise<ContractGround>

/** A promise of a history, and what fails when it does not keep it. */
export interface ContractClause {
  readonly name: string
  check(this: void, open: OpenGround): Promise<void>
}

/**
 * What a history of one's own has to keep, as `createUrlSync` relies on it; for any test runner.
 *
 * Guaranteed: each clause opens a page of its own, and rejects with a sentence that says what was expected. Run it
 * against the real router, in a real browser: a fake keeps every contract.
 *
 * @example
 * for (const { name, check } of historyContract) test(name, () => check(openMyRouter))
 */
export const historyContract: readonly ContractClause[] = [
  clause('reads the location of the page', '/list?b=%7e&a=1#there', async ({ at }) => {
    expectLocation(at(), { search: '?b=%7e&a=1', hash: '#there' })
  }),
  clause('a replace keeps the hash and the state, and makes no entry', '/list?a=1#there', async (page) => {
    await page.navigate('/other?a=2#here', 'push')
    await page.write('replace', '?a=3', { own: 'state' })
    expectLocation(page.at(), { search: '?a=3', hash: '#here' })
    expectSame('the state', (page.at().state as { own?: string } | null)?.own, 'state')
    await page.go(-1)
    expectLocation(page.at(), { search: '?a=1', hash: '#there' })
  }),
  clause('a write keeps the pathname', '/list/of?a=1', async (page) => {
    const { pathname } = page.at()
    await page.write('replace', '?a=2')
    await page.write('push', '')
    expectSame('the pathname', page.at().pathname, pathname)
  }),
  clause('a push makes an entry to go back from', '/list?a=1#there', async (page) => {
    await page.write('push', '?a=2')
    expectLocation(page.at(), { search: '?a=2', hash: '#there' })
    await page.go(-1)
    expectLocation(page.at(), { search: '?a=1', hash: '#there' })
    await page.go(1)
    expectLocation(page.at(), { search: '?a=2', hash: '#there' })
  }),
  clause('tells of a write, with its cause', '/list?a=1', async (page) => {
    await page.write('push', '?a=2')
    await page.write('replace', '?a=3')
    expectSame('what is told', page.told.join(), 'PUSH ?a=2,REPLACE ?a=3')
  }),
  clause('tells of a link and of Back, with the cause', '/list?a=1', async (page) => {
    await page.navigate('/list?a=2', 'push')
    await page.navigate('/list?a=3', 'replace')
    await page.go(-1)
    const causes = page.told.map((told) => told.replace(/^(BACK|FORWARD|GO)/, 'POP'))
    expectSame('what is told', causes.join(), 'PUSH ?a=2,REPLACE ?a=3,POP ?a=1')
  }),
  clause('gives an entry the same key when it is gone back to', '/list?a=1', async (page) => {
    const { key } = page.at()
    await page.write('push', '?a=2')
    await page.go(-1)
    expectSame('the key', page.at().key, key)
  }),
  clause('writes what it is given, to the letter or in other escapes', '/list', async (page) => {
    const search = '?a=1.0&b=x,y&c=%22q%22&d=caf%C3%A9&e=+&b=2'
    await page.write('replace', search)
    if (!sameSearch(page.at().search, search)) throw broken('the search', search, page.at().search)
  }),
  clause('tells nobody who has gone', '/list?a=1', async (page) => {
    page.stop()
    await page.write('push', '?a=2')
    await page.navigate('/list?a=3', 'push')
    expectSame('what is told', page.told.join(), '')
  }),
]

interface Page {
  readonly told: string[]
  at(this: void): HistoryLocation
  write(kind: 'push' | 'replace', search: string, state?: unknown): Promise<void>
  navigate(to: string, how: 'push' | 'replace'): Promise<void>
  go(delta: number): Promise<void>
  stop(): void
}

function clause(name: string, path: string, run: (page: Page) => Promise<void>): ContractClause {
  return {
    name,
    async check(open) {
      const ground = await open(path)
      const { history, settled = () => new Promise<void>((resolve) => setTimeout(resolve, 50)) } = ground
      await settled()
      const told: string[] = []
      const stop = history.listen((heard, action) => {
        const [{ search }, cause] = 'location' in heard ? [heard.location, heard.action] : [heard, action]
        told.push(`${cause} ${search}`)
      })
      const after = (act: () => void) => {
        act()
        return settled()
      }
      const page: Page = {
        told,
        stop,
        at: () => history.location,
        write: (kind, search, state = history.location.state) =>
          after(() => history[kind]({ search, hash: history.location.hash }, state)),
        navigate: (to, how) => after(() => ground.navigate(to, how)),
        go: (delta) => after(() => ground.go(delta)),
      }
      await run(page).finally(stop)
    },
  }
}

function expectLocation({ search, hash }: HistoryLocation, expected: { search: string; hash: string }): void {
  expectSame('the search and the hash', search + hash, expected.search + expected.hash)
}

function expectSame(what: string, received: unknown, expected: unknown): void {
  if (received !== expected) throw broken(what, expected, received)
}

function broken(what: string, expected: unknown, received: unknown): Error {
  return configError(`${what} to be ${String(expected)}`, received, 'Do correct the history')
}
