import type { HistoryLocation } from '../history/location'
import { sameQuery } from '../query-string/queryString'
import { broken, clause, expectLocation, expectSame, sleep } from './contractClause'
import type { ContractClause, ContractPage } from './contractClause'

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
    expectState(page.at(), 'state')
    await page.go(-1)
    expectLocation(page.at(), { search: '?a=1', hash: '#there' })
  }),
  clause('a push keeps the state, too', '/list?a=1', async (page) => {
    await page.write('push', '?a=2', { own: 'state' })
    expectState(page.at(), 'state')
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
    await page.go(-1)
    const causes = page.told.map((told) => told.replace(/^(BACK|FORWARD|GO)/, 'POP'))
    expectSame('what is told', causes.join(), 'PUSH ?a=2,POP ?a=1')
  }),
  clause('tells of a link that replaces, with the cause', '/list?a=1', async (page) => {
    await page.navigate('/list?a=2', 'replace')
    expectSame('what is told', page.told.join(), 'REPLACE ?a=2')
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
    if (!sameQuery(page.at().search, search)) throw broken('the search', search, page.at().search)
  }),
  clause('a link to the location is the URL of the page', '/list?a=%7e#there', async ({ ground, at }) => {
    const { history, url } = ground
    const { pathname, search, hash } = at()
    if (!url) return
    const base = new URL(url(), 'http://localhost')
    const link = history.createHref?.({ pathname, search, hash }) ?? pathname + search + hash
    expectSame('the link', new URL(link, base).href, base.href)
  }),
  clause('is not navigating once it has settled', '/list?a=1', async (page) => {
    expectBusy(page, false)
    await page.write('push', '?a=2')
    expectBusy(page, false)
    await page.navigate('/other', 'push')
    expectBusy(page, false)
  }),
  clause('a write and a link in one tick end at the link', '/list?a=1', async (page) => {
    page.hurry('replace', '?a=2')
    await page.navigate('/other?a=3#here', 'push')
    expectLocation(page.at(), { search: '?a=3', hash: '#here' })
    expectPage(page, '/other')
  }),
  clause('a write does not call off a link whose data is on its way', '/list?a=1', async (page) => {
    if (!page.ground.navigateSlowly) return
    page.ground.navigateSlowly('/slow?a=2')
    await sleep(20)
    await free(page)
    await page.write('replace', `${page.at().search}&b=1`)
    await eventually(() => page.at().pathname.endsWith('/slow'))
    expectPage(page, '/slow')
  }),
  clause('a write that is blocked throws nothing, and arrives when it is let go', '/list?a=1', async (page) => {
    if (!page.ground.block) return
    const { hash } = page.at()
    const letGo = page.ground.block()
    try {
      await page.write('replace', '?a=2')
    } catch (error) {
      throw broken('a blocked write', 'silent', error)
    } finally {
      letGo()
    }
    await free(page)
    await page.write('replace', '?a=2')
    expectLocation(page.at(), { search: '?a=2', hash })
  }),
  clause('tells nobody who has gone', '/list?a=1', async (page) => {
    page.stop()
    await page.write('push', '?a=2')
    await page.navigate('/list?a=3', 'push')
    expectSame('what is told', page.told.join(), '')
  }),
]

/** Until a write would be made: `createUrlSync` waits so. */
async function free({ ground }: ContractPage): Promise<void> {
  await eventually(() => !ground.history.isNavigating?.())
  expectBusy({ ground }, false)
}

async function eventually(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !holds(); turn++) await sleep(20)
}

function expectBusy({ ground }: Pick<ContractPage, 'ground'>, expected: boolean): void {
  expectSame('isNavigating()', ground.history.isNavigating?.() ?? false, expected)
}

/** Whatever basename is before it. */
function expectPage({ at }: ContractPage, expected: string): void {
  const { pathname } = at()
  expectSame('the pathname', pathname.endsWith(expected) ? expected : pathname, expected)
}

function expectState({ state }: HistoryLocation, expected: string): void {
  expectSame('the state', (state as { own?: string } | null)?.own, expected)
}
