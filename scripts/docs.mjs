// npm run docs: writes the pages of the documentation that are made from code. With --check it only says which are old.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A TypeScript module of src/, bundled where it still finds its packages. */
async function load(path) {
  const outfile = join(root, 'node_modules/.cache/candor-docs', `${process.pid}.mjs`)
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
  const { variables } = await load('src/config-variables.ts')
  const rows = Object.entries(variables).map(
    ([name, { doc, accepts, otherwise }]) =>
      `| \`${name}\` | ${doc} | ${accepts.replaceAll('<', '&lt;')} | ${otherwise} |`,
  )
  return `# Configuration

<!-- Made by npm run docs from src/config-variables.ts; do not edit. -->

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

const pages = [['docs/operations/configuration.md', await configurationPage()]]
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
