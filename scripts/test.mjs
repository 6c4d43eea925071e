// npm test [-- --deep] [-- vitest's arguments]: installs what is missing where it can, says what is left out, runs vitest, and ends with
// a line of figures.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programs, testEnvironment } from './test-programs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const minutes = 60_000
const given = process.argv.slice(2).filter((argument) => argument !== '--deep')
const deep = process.env.CANDOR_DEEP === '1' || process.argv.includes('--deep')

function missing() {
  const there = testEnvironment()
  return programs.filter(({ variable }) => there[variable] === undefined)
}

/** Why the packages cannot be installed here, or undefined when they have been. */
function install(packages) {
  if (!existsSync('/usr/bin/apt-get')) return 'this system has no apt-get'
  if (process.getuid?.() !== 0) return `only root can install it: apt-get install ${packages.join(' ')}`
  console.log(`Installing Debian packages that the tests need, as root with apt-get: ${packages.join(', ')}`)
  // A level at which no service is started: the tests start a PostgreSQL of their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env,
      encoding: 'utf8',
      timeout: 10 * minutes,
    })
  const updated = apt('update')
  const installed = apt('install', '-y', '--no-install-recommends', ...packages)
  if (installed.status === 0) return undefined
  const said = `${updated.stderr ?? ''}\n${installed.stderr ?? ''}`.split('\n').filter((line) => /^E:/.test(line))
  return `apt-get could not install it${said.length > 0 ? ` (${said.at(-1)})` : ''}`
}

function prepare() {
  const wanted = missing()
  const why = wanted.length > 0 ? install(wanted.map((program) => program.package)) : undefined
  for (const { package: name, tests } of missing())
    console.log(`Left out: ${tests}, because ${name} is not there: ${why ?? 'it was installed but not found'}`)
  const there = testEnvironment()
  if (there.CANDOR_SHARED_DATA === undefined)
    console.log('Left out: the tests on real logs, because ../shared/data is not there')
  if (!deep) console.log('Left out: the deep tests, because they take long: npm run test:deep')
  return there
}

const environment = prepare()
const folder = mkdtempSync(join(tmpdir(), 'candor-test-'))
const figures = join(folder, 'figures.json')
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', ...given], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...environment, CANDOR_TEST_FIGURES: figures, CANDOR_DEEP: deep ? '1' : '' },
})
const told = existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : undefined
rmSync(folder, { recursive: true })
if (told === undefined) console.log('The run broke off before its end')
else console.log(`${told.passed} passed, ${told.failed} failed, ${told.skipped} skipped`)
process.exitCode = status === 0 && told !== undefined ? 0 : 1
