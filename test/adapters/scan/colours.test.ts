import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDocument } from './office-files.ts'
import { kindsIn } from './scanned.ts'

const rtf = (body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}${body}}`,
  )
const letters = (look: string) =>
  openDocument(
    'text',
    '<text:p><text:span text:style-name="T1">words</text:span></text:p>',
    `<style:style style:name="T1"><style:text-properties ${look}/></style:style>`,
  )
const html = (style: string) => Buffer.from(`<html><body><p style="${style}">words</p></body></html>`)
/** A cell with the style of its column. */
const cellOf = (behind: string) =>
  openDocument(
    'spreadsheet',
    '<table:table table:name="One"><table:table-column table:default-cell-style-name="C"/><table:table-row><table:table-cell><text:p>words</text:p></table:table-cell></table:table-row></table:table>',
    `<style:style style:name="C">${behind}<style:text-properties fo:color="#ffffff"/></style:style>`,
  )
const filled = '<style:table-cell-properties fo:background-color="#003366"/>'

describe('letters in the colour of what is behind them', () => {
  it.each([
    ['white in RTF', rtf('{\\cf2 words}'), rtf('\\trowd\\clcbpat3\\cellx9\\pard\\intbl{\\cf2 words}\\cell\\row')],
    ['marked black in RTF', rtf('{\\cf1\\highlight1 words}'), rtf('{\\cf2\\highlight1 words}')],
    [
      'black on black in OpenDocument',
      letters('fo:color="#000000" fo:background-color="#000000"'),
      letters('fo:color="#ffffff" fo:background-color="#000000"'),
    ],
    ['black on black in HTML', html('background:#000;color:black'), html('background:#036;color:#fff')],
    ['far beside the page in HTML', html('position:absolute;left:-9999px'), html('margin-left:-20px')],
    ['a column of white letters in OpenDocument', cellOf(''), cellOf(filled)],
  ] as const)('%s', async (_title, has, hasNot) => {
    expect(await kindsIn(has)).toEqual(['hidden-text'])
    expect(await kindsIn(hasNot)).toEqual([])
  })

  const isThere = spawnSync('soffice', ['--version']).status === 0
  it.skipIf(!isThere)('in the old formats, as LibreOffice writes them', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'colours-'))
    const convert = (name: string, bytes: Uint8Array, format: string) => {
      writeFileSync(join(folder, name), bytes)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, name)])
      return readFileSync(join(folder, name.replace(/[^.]+$/, format)))
    }
    try {
      expect(await kindsIn(convert('white.rtf', rtf('{\\cf2 words}'), 'doc'))).toEqual(['hidden-text'])
      expect(await kindsIn(convert('marked.rtf', rtf('{\\cf1\\highlight1 words}'), 'doc'))).toEqual(['hidden-text'])
      expect(await kindsIn(convert('open.rtf', rtf('{\\cf2\\highlight1 words}'), 'doc'))).toEqual([])
      expect(await kindsIn(convert('cells.fods', flatSheet(''), 'xls'))).toEqual(['hidden-text'])
      expect(await kindsIn(convert('dark.fods', flatSheet(filled), 'xls'))).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

const space = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
/** A sheet in one file of XML, whose only cell has white letters. */
const flatSheet = (behind: string) =>
  Buffer.from(
    `<?xml version="1.0"?><office:document ${['office', 'text', 'table', 'style'].map(space).join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><style:style style:name="C" style:family="table-cell">${behind}<style:text-properties fo:color="#ffffff"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="One"><table:table-row><table:table-cell table:style-name="C" office:value-type="string"><text:p>words</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`,
  )
