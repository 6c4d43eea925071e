// npm run verify: every check that needs no test to run, as many at once as there are cores. Prints what fails, and only that.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = (...args) => [process.execPath, ...args]
const tool = (name, ...args) => [join(root, 'node_modules/.bin', name), ...args]

/** The slow ones first: they decide how long it takes. */
const checks = [
  ['types', tool('tsc', '-p', 'tsconfig.json')],
  ['import rules', tool('depcruise', 'src', 'emails', 'bin')],
  ['format and lint', tool('biome', 'check', '--error-on-warnings')],
  ['words that nothing reads', node('scripts/unused-words.mjs')],
  ['unused code', tool('knip')],
  ['the domain without Node or a browser', tool('tsc', '-p', 'tsconfig.domain.json')],
  ['names and sizes of files', node('scripts/house-rules.mjs')],
  ['subjects of commits', node('scripts/commit-subjects.mjs')],
  ['documentation made from code', node('scripts/docs.mjs', '--check')],
  ["the types of the API's client", node('scripts/api-types.mjs', '--check')],
  ['the PostgreSQL schema', node('scripts/derive-postgresql-schema.mjs', '--check')],
]

function run([name, [command, ...args]]) {
  const began = performance.now()
  return new Promise((resolve) => {
    let said = ''
    const child = spawn(command, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    const hear = (chunk) => {
      said += chunk
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => hear(error.message))
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
      if (code !== 0) console.log(said.trimEnd().replace(/^/gm, '       '))
      resolve(code === 0)
    })
  })
}

const waiting = [...checks]
const results = []
async function worker() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) results.push(await run(check))
}
await Promise.all(Array.from({ length: availableParallelism() }, worker))
const failed = results.filter((ok) => !ok).length
console.log(failed === 0 ? `All ${checks.length} checks hold` : `${failed} of ${checks.length} checks failed`)
process.exitCode = failed === 0 ? 0 : 1
