import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packs what npm would publish into a folder: the tarball, and the paths of the files in it. */
export function pack(folder) {
  const [{ filename, files }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], '.'))
  return { tarball: join(folder, filename), paths: files.map(({ path }) => path) }
}

/** Makes a folder with some packages installed in it, and nothing else. */
export function install(folder, packages) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }))
  run('npm', ['install', '--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], folder)
  return folder
}

/** What a program prints on success; on failure throws all that it has said. */
export function run(program, args, cwd, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`)
}
