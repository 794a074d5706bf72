const rounds = 25
const slice = 4

/**
 * The median time of each run, in microseconds: the runs take turns, so that a noisy moment of the machine meets them
 * all. Each is `(n) => void`, with a number that is never the same twice.
 */
export function measure(runs) {
  const entries = Object.entries(runs).map(([name, run]) => ({ name, run, count: 0, times: [] }))
  for (const entry of entries) entry.batch = batchOf(entry)
  for (let round = 0; round < rounds; round++) {
    for (const entry of entries) entry.times.push(time(entry, entry.batch))
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, times.sort((a, b) => a - b)[rounds >> 1]]))
}

/** How many calls take some milliseconds, once the engine has warmed to them. */
function batchOf(entry) {
  let batch = 1
  while (batch < 1e6 && time(entry, batch) * batch < slice * 1000) batch *= 2
  return batch
}

function time(entry, batch) {
  const start = performance.now()
  for (let call = 0; call < batch; call++) entry.run(++entry.count)
  return ((performance.now() - start) * 1000) / batch
}
