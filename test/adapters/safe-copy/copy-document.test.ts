import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officeProgram } from '../../../src/adapters/office-program/office-program.ts'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import type { Convert } from '../../../src/adapters/safe-copy/written-copy.ts'
import type { OfficeFormat } from '../../../src/app/ports/office-ports.ts'
import { openDocument } from '../scan/office-files.ts'
import { kindsIn, scanned } from '../scan/scanned.ts'

const title = { title: 'A letter', language: 'en', madeAt: '2026-03-01T10:00:00Z' }
const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
if (!isThere) process.stderr.write('LibreOffice is not installed: its tests are skipped\n')
const program = officeProgram('soffice')
const convert: Convert = async (bytes, from, to) => {
  const made = await program.convert(bytes, from as OfficeFormat, to)
  return 'bytes' in made ? made.bytes : undefined
}
const folder = mkdtempSync(join(tmpdir(), 'candor-copy-'))

/** A file of the tests as LibreOffice itself writes it. */
function asWritten(bytes: Uint8Array, from: string, to: string): Uint8Array {
  writeFileSync(join(folder, `x.${from}`), bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, `x.${from}`)])
  return readFileSync(join(folder, `x.${to}`))
}

const changed = openDocument(
  'text',
  `<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>the old price</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level="1">Bridge</text:h><text:p>It costs <text:change text:change-id="c1"/>less. <text:span text:style-name="hid">hidden clause</text:span><office:annotation><dc:creator>Ann</dc:creator><text:p>ask Bo</text:p></office:annotation></text:p>`,
  '<style:style style:name="hid" style:family="text"><style:text-properties text:display="none"/></style:style>',
)

const secret = join(folder, 'secret.txt')
writeFileSync(secret, 'database password')
const letter = Buffer.from(
  String.raw`{\rtf1\ansi{\fonttbl{\f0 Liberation Sans;}}{\colortbl;\red255\green255\blue255;}{\*\revtbl{Unknown;}{Ann;}}` +
    String.raw`\f0 Heading of the letter\par {\v hidden clause}{\cf1 white words}{\revised\revauth1 new price}{\deleted\revauthdel1 old price}\par ` +
    String.raw`{\field{\*\fldinst INCLUDETEXT "${secret}"}{\fldrslt }}{\*\atnid An}{\*\atnauthor Ann}\chatn{\*\annotation ask Bo}\par }`,
  'latin1',
)

test.runIf(isThere).each(['rtf', 'doc', 'docx', 'odt'])(
  'LibreOffice lays out what is shown of a document (%s)',
  {
    timeout: 300_000,
  },
  async (kind) => {
    const file = kind === 'rtf' ? letter : asWritten(letter, 'rtf', kind)
    const { bytes, type, lost } = await makeSafeCopy(file, title, convert)
    expect(type).toBe('application/pdf')
    expect(lost.map(({ what }) => what)).not.toContain('office-failed')
    const { text } = await scanned(bytes)
    expect(text).toMatch(/Heading of the letter/)
    expect(text).toMatch(/new price/)
    expect(text).not.toMatch(/hidden clause|white words|old price|ask Bo|database password|Ann/)
    expect(await kindsIn(bytes)).toEqual([])
  },
)

test('where the office program fails, the words are copied, and the list says so', { timeout: 60_000 }, async () => {
  const { lost, bytes } = await makeSafeCopy(changed, title, async () => undefined)
  expect(lost).toEqual([{ what: 'office-failed' }, { what: 'layout' }])
  const { text } = await scanned(bytes)
  expect(text).toMatch(/It costs less/)
  expect(text).not.toMatch(/old price|hidden clause|ask Bo/)
})
