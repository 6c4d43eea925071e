// npm's postinstall: the database clients, the build, and a `candor` that npx finds. Quiet unless something is wrong.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, buildErrorLines } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

function fail(...lines) {
  for (const line of lines) console.error(`candor: ${line}`)
  process.exit(1)
}

/** better-sqlite3 is compiled where its prebuilt file cannot be fetched. */
function checkSqlite() {
  try {
    const Database = require('better-sqlite3')
    new Database(':memory:').close()
  } catch (error) {
    fail(
      `better-sqlite3 does not load: ${String(error.message).split('\n')[0]}`,
      'It needs its prebuilt file from the network, or a C++ compiler, make and Python (Debian: apt-get install g++ make python3).',
      'With them in place, run: npm rebuild better-sqlite3 && node scripts/prepare.mjs',
    )
  }
}

/** `prisma generate`, which for its own sake alone would download an engine that it does not use here. */
function generateClient(schema) {
  const { bin } = require('prisma/package.json')
  const prisma = join(require.resolve('prisma/package.json'), '..', typeof bin === 'string' ? bin : bin.prisma)
  const result = spawnSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      NO_UPDATE_NOTIFIER: '1',
      // npm lends its colours to a log that may be a file.
      NO_COLOR: '1',
    },
  })
  if (result.status !== 0)
    fail(`prisma generate failed for ${schema}:`, ...`${result.stdout}${result.stderr}`.trim().split('\n'))
}

/** Generates the clients whose schema or Prisma has changed since they were made. */
function generateClients() {
  const { version } = require('prisma/package.json')
  for (const [name, schema] of [
    ['sqlite', 'prisma/schema.prisma'],
    ['postgresql', 'prisma/postgresql/schema.prisma'],
  ]) {
    if (!existsSync(join(root, schema))) continue
    const hash = createHash('sha256')
      .update(version)
      .update(readFileSync(join(root, schema)))
      .digest('hex')
    const stamp = join(root, 'src/generated', `${name}.made-from`)
    const made =
      existsSync(join(root, 'src/generated', name)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
    if (made) continue
    generateClient(schema)
    mkdirSync(join(root, 'src/generated'), { recursive: true })
    writeFileSync(stamp, hash)
  }
}

/** npx runs what node_modules/.bin holds, and npm does not put a project's own programs there. */
function linkProgram() {
  const folder = join(root, 'node_modules/.bin')
  if (!existsSync(folder)) return
  const link = join(folder, 'candor')
  rmSync(link, { force: true })
  if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\candor.mjs" %*\r\n')
  else symlinkSync('../../bin/candor.mjs', link)
}

checkSqlite()
generateClients()
linkProgram()
try {
  if (existsSync(join(root, 'src/cli.ts'))) await build()
} catch (error) {
  fail(...buildErrorLines(error).map((line) => `could not be built: ${line}`))
}
