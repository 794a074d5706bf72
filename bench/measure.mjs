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
  const warm = performance.now() + 150
  while (performance.now() < warm) time(entry, 10)
  let batch = 1
  while (batch < 1e6 && time(entry, batch) * batch < slice * 1000) batch *= 2
  return batch
}

function time(entry, batch) {
  const start = performance.now()
  for (let call = 0; call < batch; call++) entry.run(++entry.count)
  return ((performance.now() - start) * 1000) / batch
}

/**
 * The same for runs that wait for timers of their own: the processor time of a call, which waiting does not count
 * towards, with fewer rounds and a batch of a fixed size.
 */
export async function measureProcessor(runs, batch = 60, turns = 7) {
  const entries = Object.entries(runs).map(([name, run]) => ({ name, run, count: 0, times: [] }))
  for (let round = 0; round <= turns; round++) {
    for (const entry of entries) {
      const start = process.cpuUsage()
      for (let call = 0; call < batch; call++) await entry.run(++entry.count)
      const { user, system } = process.cpuUsage(start)
      // The first round warms up.
      if (round > 0) entry.times.push((user + system) / batch)
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, times.sort((a, b) => a - b)[turns >> 1]]))
}
