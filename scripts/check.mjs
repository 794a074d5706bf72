import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Everything that `npm test` checks, in order. A check that fails does not stop the rest, but those that need it are not
 * tried, and count as failed. `tests` says that vitest runs, whose tests are counted one by one.
 */
const checks = [
  { name: 'lint', run: 'npm run lint' },
  { name: 'unused files, exports and dependencies', run: 'npm run knip' },
  { name: 'types', run: 'npm run typecheck' },
  { name: 'unit, property, type and DOM tests', run: 'vitest run --project unit --project dom', tests: true },
  { name: 'a Chromium', run: 'node scripts/ensure-browser.mjs' },
  { name: 'browser tests', run: 'vitest run --project browser', tests: true, needs: 'a Chromium' },
  { name: 'journeys in Chromium, Firefox and WebKitGTK', run: 'npm run test:browsers', needs: 'a Chromium' },
  { name: 'build', run: 'npm run build' },
  { name: 'packed tarball, publint, attw', run: 'npm run pack-test', needs: 'build' },
  { name: "Next's app router in Chromium", run: 'npm run next-test', needs: 'build' },
  { name: 'size', run: 'npm run size', needs: 'build' },
  { name: 'README and docstrings', run: 'npm run readme-check' },
]

const temp = mkdtempSync(join(tmpdir(), 'check-'))
const failed = new Set()
const rows = []
for (const check of checks) {
  const counts = failed.has(check.needs) ? { passed: 0, failed: 1, note: `needs ${check.needs}` } : attempt(check)
  if (counts.failed > 0) failed.add(check.name)
  rows.push({ ...counts, name: check.name })
}
rmSync(temp, { recursive: true, force: true })
close(rows)

function attempt({ name, run, tests }) {
  console.log(`\n=== ${name}: ${run}`)
  const report = join(temp, 'vitest.json')
  const reporters = tests ? ` --reporter=default --reporter=json --outputFile.json=${report}` : ''
  const { status } = spawnSync(`${tests ? 'npx ' : ''}${run}${reporters}`, { shell: true, stdio: 'inherit' })
  const counts = tests ? countTests(report) : { passed: status === 0 ? 1 : 0, failed: 0 }
  // A run can fail with no failed test: a file that does not load, an error that no test caught, no test at all.
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** The counts of vitest's report; a run that left none, or that ran no test, has failed. */
function countTests(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  return { passed: numPassedTests, failed: numTotalTests === 0 ? 1 : numFailedTests }
}

/** The last line is plain, so that whoever reads the end of a log has the counts. */
function close(counts) {
  console.log('')
  for (const { name, passed, failed: lost, note } of counts) {
    console.log(
      `${lost > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${lost} failed${note ? ` (${note})` : ''}`,
    )
  }
  const total = (kind) => counts.reduce((sum, row) => sum + row[kind], 0)
  process.exitCode = total('failed') > 0 ? 1 : 0
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
}
