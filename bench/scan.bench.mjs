// What a look through files finds: node bench/scan.bench.mjs. Prints one JSON line a kind: of the files of test/fixtures/scan and the
// files and sentences of the tests, how many that have it are found, and how many near misses are taken for it. Then the pages of
// a second, on one core, beside what reading the text of the same pages alone takes.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
// Beside the packages that the bundle leaves outside.
const folder = mkdtempSync(join(root, 'node_modules/.scan-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const tables = ['office-cases', 'office-look-cases', 'open-document-cases', 'other-file-cases', 'msg-cases']
const outfile = join(folder, 'cases.mjs')
await build({
  stdin: {
    contents: `
      ${tables.map((name, at) => `import { cases as table${at} } from './test/adapters/scan/${name}.ts'`).join('\n')}
      export const cases = [${tables.map((_, at) => `...table${at}`).join(', ')}]
      export { scanned } from './test/adapters/scan/scanned.ts'
      export { bytesOf, kindsOf, madeFiles } from './test/adapters/scan/made-files.ts'
      export { families } from './test/domain/release/sentences/every-sentence.ts'
      export { pdfWithPages, speedOf } from './test/adapters/scan/pdf/scan-speed.ts'
      export { tagChineseNames } from './src/adapters/scan/chinese-names.ts'
      export { findPersonalData } from './src/domain/release/personal-data/find-personal-data.ts'
      export * from './test/domain/release/personal-data-examples.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  ...{ outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'silent' },
})
const { cases, scanned, tagChineseNames, findPersonalData, personal, impersonal, ...more } = await import(
  pathToFileURL(outfile).href
)
const { bytesOf, kindsOf, madeFiles, families, pdfWithPages, speedOf } = more

const figure = (what, value, unit, bar) => console.log(JSON.stringify({ what, value, unit, ...bar }))
const percent = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole)

/** Kinds that stand in the structure of a file must all be found; of personal data, as much as the bar says. */
const kinds = new Map()
for (const [kind, , has, hasNot] of cases) {
  const one = kinds.get(kind) ?? { all: 0, found: 0, false: 0, near: 0 }
  const kindsIn = async (bytes) =>
    (await scanned(bytes)).findings.filter((f) => f.severity !== 'low').map((f) => f.kind)
  one.all += 1
  one.near += 1
  if ((await kindsIn(has)).includes(kind)) one.found += 1
  if ((await kindsIn(hasNot)).includes(kind)) one.false += 1
  kinds.set(kind, one)
}
const count = (kind) => {
  const one = kinds.get(kind) ?? { all: 0, found: 0, false: 0, near: 0 }
  kinds.set(kind, one)
  return one
}
for (const made of madeFiles()) {
  const found = await kindsOf(bytesOf(made))
  for (const kind of made.kinds.filter((one) => !one.startsWith('personal-data'))) {
    const one = count(kind)
    one.all += 1
    if (found.includes(kind)) one.found += 1
  }
  // What is found and is not there is a false alarm, whatever it is a near miss of.
  for (const kind of found.filter((one) => !made.kinds.includes(one))) {
    count(kind).false += 1
    console.log(`${made.file}: ${kind} is not in it`)
  }
  for (const kind of made.kinds.filter((one) => !found.includes(one))) console.log(`${made.file}: ${kind} is not found`)
  if (made.nearMissOf !== undefined) count(made.nearMissOf).near += 1
}
for (const [kind, { all, found, near, false: wrong }] of [...kinds].sort()) {
  figure(`${kind}: found, of ${all}`, percent(found, all), '%', { least: 100 })
  figure(`${kind}: false, of ${near} near misses`, percent(wrong, near), '%', { most: 5 })
}

const typesIn = (text) =>
  findPersonalData([{ where: {}, text }], { names: [], patterns: [] }, tagChineseNames).map(({ what }) => what)
for (const [what, texts] of Object.entries(personal)) {
  const found = texts.filter((text) => typesIn(text).includes(what)).length
  figure(`personal data, ${what}: found, of ${texts.length}`, percent(found, texts.length), '%', { least: 95 })
}
const wrong = impersonal.filter((text) => typesIn(text).length > 0).length
figure(`personal data: false, of ${impersonal.length} near misses`, percent(wrong, impersonal.length), '%', { most: 5 })
for (const { title, what, has, hasNot } of families) {
  const found = has.filter((text) => typesIn(text).includes(what)).length
  figure(`sentences, ${title}: found, of ${has.length}`, percent(found, has.length), '%', { least: 95 })
  const wrongly = hasNot.filter((text) => typesIn(text).includes(what)).length
  figure(`sentences, ${title}: false, of ${hasNot.length} near misses`, percent(wrongly, hasNot.length), '%', {
    most: 5,
  })
}

const pages = 60
const pdf = await pdfWithPages(pages)
const { all, hiddenText, textAlone } = await speedOf(pdf)
const perSecond = (milliseconds) => (pages * 1000) / milliseconds
for (const [what, milliseconds, least] of [
  ['all checks', all, 10],
  ['the hidden-text check alone', hiddenText, 20],
])
  console.log(
    JSON.stringify({
      what: `PDF pages a second, ${what} (floor: reading their text alone)`,
      value: perSecond(milliseconds),
      unit: 'pages/s',
      floor: perSecond(textAlone),
      least,
    }),
  )
