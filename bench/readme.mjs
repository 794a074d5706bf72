import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../README.md', import.meta.url)
const marks = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/

/** The table of the README, made of the results of a run. */
export function benchTable({ date, machine, rows, counts, sizes }) {
  const names = ['redux-url-state', 'redux-location-state', 'redux-query-sync', 'nuqs']
  const cell = (ratio) =>
    ratio === undefined ? '–' : `${ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio} ×`
  const lines = rows.map(({ title, ratios }) => {
    const base = Object.hasOwn(ratios, 'redux-url-state')
    return base ? `| ${title} | ${names.map((name) => cell(ratios[name])).join(' | ')} |` : undefined
  })
  const count = (of, name) => (of[name] === undefined ? '–' : of[name].toLocaleString('en'))
  const counted = counts.map(({ title, of }) => `| ${title} | ${names.map((name) => count(of, name)).join(' | ')} |`)
  const size = `| kB of a typical import, minified and brotli, peers left out | ${names.map((name) => sizes[name]).join(' | ')} |`
  return [
    `| ${date}, ${machine} | ${names.join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...lines.filter(Boolean),
    ...counted,
    size,
    '',
  ].join('\n')
}

/** Puts the table where the README has its marks. */
export function writeReadme(results) {
  writeFileSync(path, readFileSync(path, 'utf8').replace(marks, `$1${benchTable(results)}$2`))
}
