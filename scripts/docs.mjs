// npm run docs: writes the pages of the documentation that are made from code. With --check it only says which are old.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A TypeScript module of src/, bundled where it still finds its packages. */
async function load(path) {
  const outfile = join(root, 'node_modules/.cache/candor-docs', `${process.pid}-${basename(path)}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [path],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
  return import(pathToFileURL(outfile).href)
}

async function configurationPage() {
  const { variables } = await load('src/config/config-variables.ts')
  const rows = Object.entries(variables).map(
    ([name, { doc, accepts, otherwise }]) =>
      `| \`${name}\` | ${doc} | ${accepts.replaceAll('<', '&lt;')} | ${otherwise} |`,
  )
  return `# Configuration

<!-- Made by npm run docs from src/config/config-variables.ts; do not edit. -->

Candor is set up by environment variables, and needs none of them to start. A variable that is set but empty counts as not set.
A wrong value stops the start with one line that names the variable, what was given and what is accepted:

\`\`\`
PORT: given "abc"; accepted: ${variables.PORT.accepts}
\`\`\`

| variable | what it decides | accepted | when not set |
|---|---|---|---|
${rows.join('\n')}
`
}

async function figuresPage() {
  const { measureGroups, measuresVersion } = await load('src/locales/en/measures/measures.ts')
  const cell = (text) => text.replaceAll('|', '\\|')
  const groups = measureGroups.map(({ title, from, measures }) => {
    const rows = measures.map(
      ({ id, name, formula, unit, open, paused, withdrawn, transferred, section }) =>
        `| <a id="${id}"></a>${[name, formula, unit, open, paused, withdrawn, transferred, section].map(cell).join(' | ')} |`,
    )
    return `## ${title}

Computed in ${from}.

| measure | formula | unit | open | paused | withdrawn | transferred | section |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
  })
  return `# Figures

<!-- Made by npm run docs from src/locales/en/measures/measures.ts; do not edit. -->

What each figure of the official reports means: definitions, version ${measuresVersion}. Every figure is computed from the events of the cases, for any
instant: what was recorded after it, or is dated after the last day of the period, counts for nothing. An extension that somebody else
grants counts from the day of the extension, also where it was applied for before: a request that was late on the last day of a period stays
late in it. What the records cannot tell stands in the report's list of needs, and is taken from the answers that people give
(\`candor report --answers FILE\`).

A request that was divided among units of one body counts once, as the whole: closed on the day of its last part, with the outcome of
all together. Its parts are in the ledger, and in no figure. What passed to another body is a request of that body, and counts there.

${groups.join('\n')}`
}

const pages = [
  ['docs/operations/configuration.md', await configurationPage()],
  ['docs/figures.md', await figuresPage()],
]
const read = (path) => {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}
for (const [path, text] of pages) {
  if (read(path) === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: npm run docs`)
    process.exitCode = 1
    continue
  }
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(path)
}
