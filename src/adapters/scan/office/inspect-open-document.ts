import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { type Finding, type FindingKind, finding, type Place } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { type Attributes, walkXml } from '../archive/walk-xml.ts'
import { type Inspected, type LookInside, type TextPiece, Unreadable } from '../inspector.ts'
import type { Gathered } from './office-parts.ts'
import { hiddenInSheet, shownOfSheet, textsOfSheet } from './sheet-findings.ts'
import type { Cell } from './workbook-cells.ts'

/** What the styles of a document hide, by their name. */
export type Styles = {
  /** Letters that are not shown: hidden, or white on no colour. */
  readonly text: Set<string>
  readonly sheets: Set<string>
  readonly slides: Set<string>
  readonly cropped: Set<string>
}

const isWhite = (colour: string | undefined): boolean => /^#f[c-f]f[c-f]f[c-f]$/i.test(colour ?? '')
const clipped = /[1-9]/

/** A document of OpenDocument 1.3: text, spreadsheet, presentation, drawing. */
export async function inspectOpenDocument(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const shown: TextPiece[] = []
  const gathered: Gathered = { findings: [], texts: [], shown }
  await refuseEncrypted(archive)
  const styles: Styles = { text: new Set(), sheets: new Set(), slides: new Set(), cropped: new Set() }
  const stories = ['styles.xml', 'content.xml'].filter((part) => archive.has(part))
  for (const part of stories) readStyles(await archive.read(part), styles)
  for (const part of stories) inspectContent(part, await archive.read(part), styles, gathered)
  if (archive.has('meta.xml')) inspectMeta(await archive.read('meta.xml'), gathered)
  if (archive.has('settings.xml')) inspectSettings(await archive.read('settings.xml'), gathered)
  await inspectParts(archive, lookInside, gathered)
  return { ...gathered, shown }
}

export async function refuseEncrypted(archive: Archive): Promise<void> {
  if (!archive.has('META-INF/manifest.xml')) return
  let isEncrypted = false
  walkXml(await archive.read('META-INF/manifest.xml'), {
    open: (name) => {
      if (name === 'encryption-data') isEncrypted = true
    },
  })
  if (isEncrypted) throw new Unreadable('encrypted')
}

export function readStyles(bytes: Uint8Array, styles: Styles): void {
  let style = ''
  let colour: string | undefined
  let behind: string | undefined
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'style') {
        style = attributes['style:name'] ?? attributes.name ?? ''
        colour = behind = undefined
      } else if (name === 'text-properties') {
        if (attributes['text:display'] === 'none') styles.text.add(style)
        const isAutomatic = attributes['style:use-window-font-color'] === 'true'
        if (!isAutomatic) colour = attributes['fo:color']?.toLowerCase() ?? colour
        behind = fillOf(attributes) ?? behind
      } else if (['paragraph-properties', 'table-cell-properties', 'graphic-properties'].includes(name)) {
        behind = fillOf(attributes) ?? behind
        if (clipped.test(attributes['fo:clip'] ?? '')) styles.cropped.add(style)
      } else if (name === 'table-properties' && attributes['table:display'] === 'false') styles.sheets.add(style)
      else if (name === 'drawing-page-properties' && attributes['presentation:visibility'] === 'hidden')
        styles.slides.add(style)
    },
    close: (name) => {
      if (name !== 'style' || colour === undefined) return
      const isWhiteOnWhite = isWhite(colour) && (behind === undefined || isWhite(behind))
      if (isWhiteOnWhite || colour === behind) styles.text.add(style)
    },
  })
}

function fillOf(attributes: Attributes): string | undefined {
  const background = attributes['fo:background-color'] ?? attributes['draw:fill-color']
  return background === 'transparent' ? undefined : background?.toLowerCase()
}

type Open = { readonly name: string; readonly hides: boolean }

/** One pass over the content: what is hidden, changed, noted, and all its words. */
function inspectContent(part: string, bytes: Uint8Array, styles: Styles, { findings, texts, shown }: Gathered): void {
  const counts = new Map<FindingKind, { where: Place; count: number; excerpt: string }>()
  const count = (kind: FindingKind, where: Place, excerpt: string) => {
    const known = counts.get(kind)
    if (known) known.count += 1
    else counts.set(kind, { where, count: 1, excerpt })
    const one = counts.get(kind)
    if (known && one && one.excerpt.length < 80) one.excerpt += ` … ${excerpt}`
  }
  const stack: Open[] = []
  let text = ''
  let [page, sheet] = [0, '']
  let [slideHidden, slideText, notes, inNotes] = [false, '', '', false]
  let hidden = ''
  let aside: { readonly name: string; text: string } | undefined
  let [sheetHidden, row, column, repeatRows, repeatColumns, cellText, rowHidden] = [false, 0, 0, 1, 1, '', false]
  let cells: Cell[] = []
  let hiddenRows = new Set<number>()
  let hiddenColumns: (readonly [number, number])[] = []
  let nextColumn = 0
  let inCell = 0
  let rowStyle: string | undefined
  let columnStyles: { readonly from: number; readonly to: number; readonly style: string }[] = []
  /** A cell without a style has that of its row, or of its column. */
  let [isSpreadsheet, isRunning, shownText, cellShown] = [false, part === 'content.xml', '', '']
  let shownCells: Cell[] = []
  const defaultStyle = () => rowStyle ?? columnStyles.find(({ from, to }) => column >= from && column < to)?.style ?? ''
  const placeNow = (): Place => (sheet !== '' ? { sheet } : page > 0 ? { page } : { part })

  const open = (name: string, attributes: Attributes) => {
    const given = attributes['text:style-name'] ?? attributes['table:style-name'] ?? attributes['draw:style-name']
    const styleName = given ?? (name === 'table-cell' ? defaultStyle() : '')
    const hides = styles.text.has(styleName) || isHiddenField(name, attributes)
    stack.push({ name, hides })
    if (name === 'spreadsheet') isSpreadsheet = true
    // Pages have a head and a foot of their own, and slides what stands on all of them.
    if (part === 'styles.xml') isRunning ||= ['header', 'footer'].includes(name)
    if (['annotation', 'changed-region', 'cell-content-change', 'insertion-cut-off'].includes(name))
      aside ??= { name, text: '' }
    else if (name === 'notes' && page > 0) [inNotes, notes] = [true, '']
    else if (name === 'page' && attributes['draw:name'] !== undefined) {
      page += 1
      slideHidden = styles.slides.has(styleName) || attributes['presentation:visibility'] === 'hidden'
      slideText = ''
      shownText = ''
    } else if (name === 'table' && attributes['table:name'] !== undefined && part === 'content.xml' && inCell === 0) {
      sheet = attributes['table:name'] ?? ''
      sheetHidden = styles.sheets.has(styleName)
      ;[cells, hiddenRows, hiddenColumns, row, nextColumn] = [[], new Set(), [], 0, 0]
      shownCells = []
      columnStyles = []
    } else if (name === 'table-column') {
      const repeated = Number(attributes['table:number-columns-repeated'] ?? 1)
      if (isCollapsed(attributes)) hiddenColumns.push([nextColumn, nextColumn + repeated - 1])
      const style = attributes['table:default-cell-style-name']
      if (style !== undefined) columnStyles.push({ from: nextColumn, to: nextColumn + repeated, style })
      nextColumn += repeated
    } else if (name === 'table-row') {
      repeatRows = Number(attributes['table:number-rows-repeated'] ?? 1)
      rowHidden = isCollapsed(attributes)
      rowStyle = attributes['table:default-cell-style-name']
      column = 0
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      inCell += 1
      repeatColumns = Number(attributes['table:number-columns-repeated'] ?? 1)
      cellText = ''
      cellShown = ''
    } else if (name === 'table-source' || (name === 'a' && /^(?:file:|\\\\)/i.test(attributes['xlink:href'] ?? '')))
      count('external-link', placeNow(), attributes['xlink:href'] ?? '')
    else if (name === 'a' && /^mailto:/i.test(attributes['xlink:href'] ?? ''))
      text += ` ${attributes['xlink:href']?.slice(7)} `
    else if (name === 'frame' && styles.cropped.has(styleName)) count('cropped-content', placeNow(), '')
    else if (name === 'user-field-decl' || name === 'variable-set')
      text += ` ${attributes['office:string-value'] ?? ''}`
    else if (name === 'tab' || name === 's') add(' ')
    else if (name === 'line-break') add('\n')
  }

  const add = (piece: string) => {
    if (aside) {
      aside.text += piece
      return
    }
    if (isRunning && !inNotes && !stack.some((one) => one.hides || isUnshown.has(one.name))) {
      if (inCell > 0 && isSpreadsheet) cellShown += piece
      else shownText += piece
    }
    if (inNotes) notes += piece
    else if (inCell > 0) cellText += piece
    else slideText += piece
    if (stack.some(({ hides }) => hides) && piece.trim() !== '') {
      hidden += piece
      if (hidden === piece) count('hidden-text', placeNow(), '')
    }
    text += piece
  }

  const close = (name: string) => {
    stack.pop()
    if (aside?.name === name) {
      const kind = name === 'annotation' ? 'comment' : 'tracked-change'
      const words = aside.text.trim()
      aside = undefined
      count(kind, placeNow(), words)
      texts.push({ where: placeNow(), text: words })
    } else if (aside) {
      if (name === 'p' || name === 'creator') aside.text += ' '
      else if (name === 'date') aside.text = aside.text.replace(/\S*$/, '')
    } else if (name === 'notes') {
      inNotes = false
      if (notes.trim() !== '') {
        findings.push(finding('speaker-notes', { page }, { excerpt: notes }))
        texts.push({ where: { page, part: 'notes' }, text: notes })
      }
    } else if (name === 'page' && page > 0) {
      if (slideHidden) findings.push(finding('hidden-slide', { page }, { excerpt: slideText }))
      else shown?.push({ where: { page }, text: shownText })
      shownText = ''
      texts.push({ where: { page }, text: slideText })
      slideText = ''
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      inCell -= 1
      if (cellText.trim() !== '') {
        const reference = `${columnLetters(column)}${row + 1}`
        cells.push({ row, column, reference, value: cellText.trim(), style: 0 })
        if (cellShown.trim() !== '') shownCells.push({ row, column, reference, value: cellShown.trim(), style: 0 })
      }
      if (!isSpreadsheet) shownText += '\t'
      column += repeatColumns
    } else if (name === 'table-row') {
      if (rowHidden) for (let one = 0; one < Math.min(repeatRows, 1000); one += 1) hiddenRows.add(row + one)
      row += repeatRows
    } else if (name === 'table' && inCell === 0 && sheet !== '') {
      endSheet()
      sheet = ''
    } else if (name === 'p' || name === 'h') {
      text += '\n'
      if (inCell > 0 && isSpreadsheet) cellShown += '\n'
      else shownText += '\n'
      if (inNotes) notes += '\n'
      else if (inCell > 0) cellText += '\n'
      else slideText += '\n'
    }
  }

  const endSheet = () => {
    if (sheetHidden) {
      const first = cells.slice(0, 8).map(({ value }) => value)
      findings.push(finding('hidden-sheet', { sheet }, { excerpt: `${sheet}: ${first.join(', ')}` }))
    }
    findings.push(...hiddenInSheet(sheet, { cells, hiddenRows, hiddenColumns }, new Set()))
    if (isSpreadsheet && !sheetHidden)
      shown?.push(...shownOfSheet(sheet, { cells: shownCells, hiddenRows, hiddenColumns }, new Set()))
    texts.push(...textsOfSheet(sheet, cells))
  }

  walkXml(bytes, { open, close, text: add })
  const hiddenText = counts.get('hidden-text')
  if (hiddenText) hiddenText.excerpt = hidden
  for (const [kind, { where, count: number, excerpt }] of counts)
    findings.push(finding(kind, where, { count: number, excerpt }))
  if (page === 0 && text.trim() !== '') texts.push({ where: { part }, text })
  if (page === 0 && !isSpreadsheet) shown?.push({ where: {}, text: shownText })
}

/** A title and a description are told to programs, the rest is told apart. */
const isUnshown = new Set(['title', 'desc', 'tracked-changes', 'forms', 'label-range', 'binary-data', 'scripts'])

export const isCollapsed = (attributes: Attributes): boolean =>
  ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '')

const isHiddenField = (name: string, attributes: Attributes): boolean =>
  (['hidden-text', 'hidden-paragraph'].includes(name) && attributes['text:is-hidden'] !== 'false') ||
  (name === 'section' && ['none', 'condition'].includes(attributes['text:display'] ?? ''))

const people: { readonly [name: string]: string } = {
  creator: 'last modified by',
  'initial-creator': 'creator',
  'printed-by': 'printed by',
  keyword: 'keyword',
  subject: 'subject',
  description: 'description',
}

function inspectMeta(bytes: Uint8Array, { findings, texts }: Gathered): void {
  const part = 'meta.xml'
  let label = ''
  let text = ''
  walkXml(bytes, {
    open: (name, attributes) => {
      label = name === 'user-defined' ? (attributes['meta:name'] ?? name) : (people[name] ?? '')
      text = ''
    },
    text: (piece) => {
      text += piece
    },
    close: () => {
      const words = `${label}: ${text.trim()}`
      if (label !== '' && text.trim() !== '') {
        findings.push(finding('metadata', { part }, { excerpt: words }))
        texts.push({ where: { part }, text: words })
      }
      label = ''
    },
  })
}

/** LibreOffice keeps the printer and the address of a database there. */
const tellingSettings = ['PrinterName', 'CurrentDatabaseDataSource', 'CurrentDatabaseCommand']

function inspectSettings(bytes: Uint8Array, { findings }: Gathered): void {
  let item = ''
  walkXml(bytes, {
    open: (name, attributes) => {
      item = name === 'config-item' ? (attributes['config:name'] ?? '') : ''
    },
    text: (text) => {
      if (tellingSettings.includes(item) && text.trim() !== '')
        findings.push(finding('metadata', { part: 'settings.xml' }, { severity: 'low', excerpt: `${item}: ${text}` }))
    },
    close: () => {
      item = ''
    },
  })
}

async function inspectParts(archive: Archive, lookInside: LookInside, { findings, texts }: Gathered): Promise<void> {
  const into = async (part: string) => {
    const inside = await lookInside(part, await archive.read(part))
    findings.push(...inside.findings)
    texts.push(...inside.texts)
  }
  for (const part of archive.names) {
    if (/^Versions\/|^VersionList\.xml$/.test(part)) {
      findings.push(finding('previous-revision', { part }))
      if (part.startsWith('Versions/')) await into(part)
    } else if (
      /^(?:Basic|Dialogs)\/.+\/(?!script-l[bc]|dialog-l[bc])[^/]+\.xml$|^Scripts\/.+\.(?:py|js|bsh|java)$/.test(part)
    )
      findings.push(finding('macro', { part }))
    else if (/^Object [^/]+\/content\.xml$/.test(part)) findings.push(await embedded(archive, part))
    else if (/^Object [^/]+$/.test(part)) {
      findings.push(finding('embedded-object', { part }))
      await into(part)
    } else if (/^(?:Pictures|media)\/[^/]+\.(?:jpe?g|png|gif|tiff?|webp|heic)$/i.test(part)) await into(part)
    else if (part === 'Thumbnails/thumbnail.png')
      findings.push(finding('metadata', { part }, { severity: 'low', excerpt: 'picture of the first page' }))
  }
}

/** A chart carries the figures that it draws, which is its kind; anything else has words and cells of its own. */
async function embedded(archive: Archive, part: string): Promise<Finding> {
  let isChart = false
  let words = ''
  walkXml(await archive.read(part), {
    open: (name) => {
      if (name === 'chart') isChart = true
    },
    text: (text) => {
      words += ` ${text}`
    },
  })
  return finding('embedded-object', { part }, { excerpt: words, ...(isChart ? { severity: 'low' as const } : {}) })
}
