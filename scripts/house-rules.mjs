// What no linter knows: how files are named, how long they may be, and what the domain may not ask for.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const mostLines = 400
/** Tables that a program writes or a person reads as data. */
const isData = (path) => /\/data\/|\/messages\/|\/generated\/|compiled-assets\.ts$/.test(path)
const saysNothing = /(^|[-.])(utils?|helpers?|common|misc|shared)([-.]|$)/
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mts|mjs|cjs)$/

const notPure = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date() without arguments'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bperformance\.now\b/, 'performance.now'],
]

function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (path !== 'src/generated') yield* sources(path)
    } else if (/\.(ts|tsx|mts|mjs|cjs)$/.test(path)) yield path
  }
}

/** A body is read by what bounds its time (src/http/forms). */
const unbounded = /\breq(\.raw)?\.(text|json|arrayBuffer|blob|bytes|formData|parseBody)\(/

const code = (line) => !/^\s*(\/\/|\/?\*)/.test(line)

function* faults(path) {
  const name = basename(path)
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  if (saysNothing.test(name)) yield `${path}: name it by what it is, not utils, helpers, common, misc or shared`
  if (!kebabCase.test(name)) yield `${path}: name it in kebab-case`
  if (/^index\.[a-z]+$/.test(name)) yield `${path}: import from the file itself, not through an index`
  if (lines.length > mostLines && !isData(path)) yield `${path}: ${lines.length} lines, at most ${mostLines}`
  const barrel = lines.some((line) => /^export \* from/.test(line))
  if (barrel) yield `${path}: 'export * from' makes it a barrel`
  if (path.startsWith('src/http/')) {
    for (const [number, line] of lines.entries())
      if (code(line) && unbounded.test(line))
        yield `${path}:${number + 1}: read the body with bodyText, bodyBytes or formOf, which bound its time`
  }
  if (!path.startsWith('src/domain/')) return
  for (const [number, line] of lines.entries()) {
    for (const [pattern, what] of notPure) {
      if (code(line) && pattern.test(line))
        yield `${path}:${number + 1}: ${what} in the domain; take the date as an argument`
    }
  }
}

const found = ['src', 'emails', 'prisma', 'test', 'scripts', 'bench', 'bin']
  .flatMap((folder) => [...sources(folder)])
  .flatMap((path) => [...faults(path)])
for (const line of found) console.error(line)
process.exitCode = found.length === 0 ? 0 : 1
