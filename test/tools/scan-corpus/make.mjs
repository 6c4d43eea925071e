// node test/tools/scan-corpus/make.mjs: makes test/fixtures/scan anew, with LibreOffice and other programs of Debian.
// See test/fixtures/scan/README.md for what is needed. The files are committed: the tests need none of these programs.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convert } from './convert.mjs'
import { sheets } from './sheets.mjs'
import { slides } from './slides.mjs'
import { textDocuments } from './text-documents.mjs'
import { languages, words } from './words.mjs'

const target = fileURLToPath(new URL('../../fixtures/scan', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'scan-corpus-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** The formats that LibreOffice saves what it has opened in. */
const families = [
  { flat: 'fodt', make: textDocuments, formats: { odt: 'odt', docx: 'docx', doc: 'doc:MS Word 97', rtf: 'rtf' } },
  { flat: 'fods', make: sheets, formats: { ods: 'ods', xlsx: 'xlsx', xls: 'xls:MS Excel 97' } },
  { flat: 'fodp', make: slides, formats: { odp: 'odp', pptx: 'pptx' } },
]

function officeFiles() {
  const rows = []
  for (const { flat, make, formats } of families) {
    const cases = Object.fromEntries(languages.map((language) => [language, make(words[language])]))
    for (const [at, [format, filter]] of Object.entries(formats).entries()) {
      const sources = join(work, flat, format)
      mkdirSync(sources, { recursive: true })
      for (const [number, one] of cases.en.entries()) {
        if (one.formats && !one.formats.includes(format)) continue
        // Each format has both languages, and each case too.
        const language = languages[(number + at) % languages.length]
        const { kind, name, has, near, also = [], alsoIn = {}, nearKinds = {} } = cases[language][number]
        const base = `${kind}-${name}`
        writeFileSync(join(sources, `${base}.${flat}`), has)
        writeFileSync(join(sources, `${base}-near.${flat}`), near)
        const row = { language, madeBy: 'LibreOffice' }
        rows.push({
          file: `${format}/${base}.${format}`,
          kinds: [...also, ...(alsoIn[format] ?? []), kind].sort(),
          ...row,
        })
        rows.push({
          file: `${format}/${base}-near.${format}`,
          kinds: nearKinds[format] ?? [],
          nearMissOf: kind,
          ...row,
        })
      }
      const folder = join(target, format)
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      const files = readdirSync(sources).map((file) => join(sources, file))
      convert(files, filter, folder, join(work, 'profile'))
    }
  }
  return rows
}

/** What other programs write, by a program in Python, for which Debian has their libraries. */
function otherFiles() {
  const given = join(work, 'words.json')
  writeFileSync(given, JSON.stringify(words))
  const program = fileURLToPath(new URL('other_files.py', import.meta.url))
  return JSON.parse(execFileSync('/usr/bin/python3', [program, given, target], { encoding: 'utf8' }))
}

/** Near misses stand in a folder of their own beside what they are near to. */
function placed(row) {
  if (row.nearMissOf === undefined) return row
  const file = row.file.replace('/', '/near/')
  mkdirSync(dirname(join(target, file)), { recursive: true })
  renameSync(join(target, row.file), join(target, file))
  return { ...row, file }
}

const rows = [...officeFiles(), ...otherFiles()].map(placed)
writeFileSync(join(target, 'manifest.json'), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`)
