import type { HistoryLocation } from '../history/location'
import type { UrlHistory } from '../history/urlHistory'
import { configError } from '../errors/configError'

/** A page, or what stands for it in a test, with a history over it. */
export interface HistoryFixture {
  readonly history: UrlHistory
  /** Follows a link of the app, as its router does. */
  navigate(to: string, how: 'push' | 'replace'): void
  /** Goes back and forward, as the browser's buttons do. */
  go(delta: number): void
  /** Resolves when no navigation is on its way. Default: after 50 ms. */
  settled?(): Promise<void>
  /** The URL in the address bar, whole or from its path on. Without it, links are not compared to it. */
  url?(): string
  /** Follows a link to `/slow`, whose data takes a moment. Without it, no write meets a navigation on its way. */
  navigateSlowly?(to: string): void
  /** Holds navigations back until it is let go. Without it, no write is blocked. */
  block?(): () => void
}

/** Opens a page at a path, which begins with a slash and may have a query string and a hash. */
export type OpenGround = (path: string) => HistoryFixture | Promise<HistoryFixture>

/** A promise of a history, and what fails when it does not keep it. */
export interface ContractClause {
  readonly name: string
  check(this: void, open: OpenGround): Promise<void>
}

/** An open page, as a clause takes it in hand. */
export interface ContractPage {
  readonly ground: HistoryFixture
  readonly told: string[]
  at(this: void): HistoryLocation
  /** Calls the history, without waiting for anything. */
  hurry(kind: 'push' | 'replace', search: string, state?: unknown): void
  write(kind: 'push' | 'replace', search: string, state?: unknown): Promise<void>
  navigate(to: string, how: 'push' | 'replace'): Promise<void>
  go(delta: number): Promise<void>
  settled(): Promise<void>
  stop(): void
}

/** A clause that opens a page of its own at a path. */
export function clause(name: string, path: string, run: (page: ContractPage) => Promise<void>): ContractClause {
  return {
    name,
    async check(open) {
      const ground = await open(path)
      const page = createPage(ground, ground.settled ?? (() => sleep(50)))
      await page.settled()
      await run(page).finally(page.stop)
    },
  }
}

export function expectLocation({ search, hash }: HistoryLocation, expected: { search: string; hash: string }): void {
  expectSame('the search and the hash', search + hash, expected.search + expected.hash)
}

export function expectSame(what: string, received: unknown, expected: unknown): void {
  if (received !== expected) throw broken(what, expected, received)
}

export function broken(what: string, expected: unknown, received: unknown): Error {
  return configError(`${what} to be ${String(expected)}`, received, 'Correct the history')
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function createPage(ground: HistoryFixture, settled: () => Promise<void>): ContractPage {
  const { history } = ground
  const told: string[] = []
  const stop = history.listen((heard, action) => {
    const [{ search }, cause] = 'location' in heard ? [heard.location, heard.action] : [heard, action]
    told.push(`${cause} ${search}`)
  })
  const after = (act: () => void) => {
    act()
    return settled()
  }
  const hurry: ContractPage['hurry'] = (kind, search, state = history.location.state) =>
    history[kind]({ search, hash: history.location.hash }, state)
  return {
    ground,
    told,
    stop,
    hurry,
    settled,
    at: () => history.location,
    write: (...call) => after(() => hurry(...call)),
    navigate: (to, how) => after(() => ground.navigate(to, how)),
    go: (delta) => after(() => ground.go(delta)),
  }
}
