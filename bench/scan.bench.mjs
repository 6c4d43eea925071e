// What a look through files finds: node bench/scan.bench.mjs. Prints one JSON line a kind: of the files and sentences of the
// tests, how many that have it are found, and how many near misses are taken for it.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
// Beside the packages that the bundle leaves outside.
const folder = mkdtempSync(join(root, 'node_modules/.scan-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const tables = ['office-cases', 'office-look-cases', 'open-document-cases', 'other-file-cases']
const outfile = join(folder, 'cases.mjs')
await build({
  stdin: {
    contents: `
      ${tables.map((name, at) => `import { cases as table${at} } from './test/adapters/scan/${name}.ts'`).join('\n')}
      export const cases = [${tables.map((_, at) => `...table${at}`).join(', ')}]
      export { scanned } from './test/adapters/scan/scanned.ts'
      export { tagChineseNames } from './src/adapters/scan/chinese-names.ts'
      export { findPersonalData } from './src/domain/release/personal-data/find-personal-data.ts'
      export * from './test/domain/release/personal-data-examples.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  ...{ outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'silent' },
})
const { cases, scanned, tagChineseNames, findPersonalData, personal, impersonal } = await import(
  pathToFileURL(outfile).href
)

const figure = (what, value, unit, bar) => console.log(JSON.stringify({ what, value, unit, ...bar }))
const percent = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole)

/** Kinds that stand in the structure of a file must all be found; of personal data, as much as the bar says. */
const kinds = new Map()
for (const [kind, , has, hasNot] of cases) {
  const one = kinds.get(kind) ?? { all: 0, found: 0, false: 0 }
  const kindsIn = async (bytes) =>
    (await scanned(bytes)).findings.filter((f) => f.severity !== 'low').map((f) => f.kind)
  one.all += 1
  if ((await kindsIn(has)).includes(kind)) one.found += 1
  if ((await kindsIn(hasNot)).includes(kind)) one.false += 1
  kinds.set(kind, one)
}
for (const [kind, { all, found, false: wrong }] of [...kinds].sort()) {
  figure(`${kind}: found, of ${all}`, percent(found, all), '%', { least: 100 })
  figure(`${kind}: false, of ${all} near misses`, percent(wrong, all), '%', { most: 5 })
}

const typesIn = (text) =>
  findPersonalData([{ where: {}, text }], { names: [], patterns: [] }, tagChineseNames).map(({ what }) => what)
for (const [what, texts] of Object.entries(personal)) {
  const found = texts.filter((text) => typesIn(text).includes(what)).length
  figure(`personal data, ${what}: found, of ${texts.length}`, percent(found, texts.length), '%', { least: 95 })
}
const wrong = impersonal.filter((text) => typesIn(text).length > 0).length
figure(`personal data: false, of ${impersonal.length} near misses`, percent(wrong, impersonal.length), '%', { most: 5 })
