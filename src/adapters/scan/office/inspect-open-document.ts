import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { type Finding, type FindingKind, finding, type Place } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { type Attributes, walkXml } from '../archive/walk-xml.ts'
import { type Inspected, type LookInside, type TextPiece, Unreadable } from '../inspector.ts'
import type { Gathered } from './office-parts.ts'
import { centimetres, emptyStyles, readStyles, type Size, type Styles } from './open-document-styles.ts'
import { hiddenInSheet, shownOfSheet, textsOfSheet } from './sheet-findings.ts'
import type { Cell } from './workbook-cells.ts'

/** A document of OpenDocument 1.3: text, spreadsheet, presentation, drawing. */
export async function inspectOpenDocument(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const shown: TextPiece[] = []
  const gathered: Gathered = { findings: [], texts: [], shown }
  await refuseEncrypted(archive)
  const styles = emptyStyles()
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

type Open = {
  readonly name: string
  readonly hides: boolean
  /** White letters: they are seen where something around them is filled. */
  readonly isWhite: boolean
  readonly isFilled: boolean
  /** Beside the slide. */
  readonly isOutside: boolean
}

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
  const namedRanges: { readonly name: string; readonly refersTo: string }[] = []
  let slideSize: Size | undefined
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
  let cellValue = ''
  /** A cell without a style has that of its row, or of its column. */
  let [isSpreadsheet, isRunning, shownText, cellShown] = [false, part === 'content.xml', '', '']
  let shownCells: Cell[] = []
  const defaultStyle = () => rowStyle ?? columnStyles.find(({ from, to }) => column >= from && column < to)?.style ?? ''
  /** The nearest that is white or filled says whether letters are seen. */
  const hidesNow = () =>
    stack.some(({ hides }) => hides) ||
    (stack.some(({ isWhite }) => isWhite) && !stack.some(({ isFilled }) => isFilled))
  const placeNow = (): Place => (sheet !== '' ? { sheet } : page > 0 ? { page } : { part })

  const open = (name: string, attributes: Attributes) => {
    const given = attributes['text:style-name'] ?? attributes['table:style-name'] ?? attributes['draw:style-name']
    const styleName = given ?? (name === 'table-cell' ? defaultStyle() : '')
    const isWhite = styles.white.has(styleName)
    const isOutside = name !== 'page' && page > 0 && !inNotes && isBeside(attributes, slideSize)
    const hides = (styles.text.has(styleName) && !isWhite) || isHiddenField(name, attributes) || isOutside
    stack.push({ name, hides, isWhite, isFilled: styles.filled.has(styleName), isOutside })
    if (name === 'image' && page > 0 && stack.some(({ isOutside }) => isOutside))
      count('cropped-content', placeNow(), '')
    if (name === 'spreadsheet') isSpreadsheet = true
    // Pages have a head and a foot of their own, and slides what stands on all of them.
    if (part === 'styles.xml') isRunning ||= ['header', 'footer'].includes(name)
    if (['annotation', 'changed-region', 'cell-content-change', 'insertion-cut-off'].includes(name))
      aside ??= { name, text: '' }
    else if (name === 'notes' && page > 0) [inNotes, notes] = [true, '']
    else if (name === 'page' && attributes['draw:name'] !== undefined) {
      page += 1
      slideSize = styles.sizes.get(attributes['draw:master-page-name'] ?? '')
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
      cellValue = attributes['office:value'] ?? attributes['office:date-value'] ?? ''
    } else if (reachesOut(name, attributes['xlink:href'] ?? ''))
      count('external-link', placeNow(), attributes['xlink:href'] ?? '')
    else if (name === 'a' && /^mailto:/i.test(attributes['xlink:href'] ?? ''))
      text += ` ${attributes['xlink:href']?.slice(7)} `
    else if (name === 'frame' && styles.cropped.has(styleName)) count('cropped-content', placeNow(), '')
    else if (name === 'user-field-decl' || name === 'variable-set')
      text += ` ${attributes['office:string-value'] ?? ''}`
    else if (name === 'named-range' || name === 'named-expression')
      namedRanges.push({
        name: attributes['table:name'] ?? '',
        refersTo: attributes['table:cell-range-address'] ?? attributes['table:expression'] ?? '',
      })
    else if (name === 'tab' || name === 's') add(' ')
    else if (name === 'line-break') add('\n')
  }

  const add = (piece: string) => {
    if (aside) {
      aside.text += piece
      return
    }
    if (isRunning && !inNotes && !hidesNow() && !stack.some((one) => isUnshown.has(one.name))) {
      if (inCell > 0 && isSpreadsheet) cellShown += piece
      else shownText += piece
    }
    if (inNotes) notes += piece
    else if (inCell > 0) cellText += piece
    else slideText += piece
    if (hidesNow() && piece.trim() !== '') {
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
      // A format that shows nothing of a value, as `;;;` of Excel. That zeros are left out is usual.
      else if (isSpreadsheet && cellValue !== '' && Number(cellValue) !== 0) count('hidden-text', { sheet }, cellValue)
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

  const hiddenSheets: string[] = []
  const endSheet = () => {
    // The values of another workbook are told with its address.
    if (sheetHidden && !isOfAnotherFile(sheet)) {
      const first = cells.slice(0, 8).map(({ value }) => value)
      findings.push(finding('hidden-sheet', { sheet }, { excerpt: `${sheet}: ${first.join(', ')}` }))
      hiddenSheets.push(sheet)
    }
    findings.push(...hiddenInSheet(sheet, { cells, hiddenRows, hiddenColumns }, new Set()))
    if (isSpreadsheet && !sheetHidden)
      shown?.push(...shownOfSheet(sheet, { cells: shownCells, hiddenRows, hiddenColumns }, new Set()))
    texts.push(...textsOfSheet(sheet, cells))
  }

  walkXml(bytes, { open, close, text: add })
  for (const { name, refersTo } of namedRanges)
    if (hiddenSheets.some((one) => refersToSheet(refersTo, one)))
      findings.push(finding('defined-name', { part: name }, { excerpt: `${name} = ${refersTo}` }))
  const hiddenText = counts.get('hidden-text')
  if (hiddenText && hidden !== '') hiddenText.excerpt = hidden
  for (const [kind, { where, count: number, excerpt }] of counts)
    findings.push(finding(kind, where, { count: number, excerpt }))
  if (page === 0 && text.trim() !== '') texts.push({ where: { part }, text })
  if (page === 0 && !isSpreadsheet) shown?.push({ where: {}, text: shownText })
}

/** Parts of the file itself begin with their folder; what lies beside it begins with a step up. */
const outsideFile = /^(?!vnd\.sun\.star\.)(?:[a-z][a-z\d+.-]*:|\.\.\/|\/|\\\\)/i
const linked = ['image', 'object', 'object-ole', 'plugin', 'section-source', 'fill-image']
const isOfAnotherFile = (sheet: string): boolean => /^'?(?:[a-z]{2,8}:)?\/.*#/i.test(sheet)

/** What is taken from outside the file. An address of the web that a reader may click is none. */
const reachesOut = (name: string, href: string): boolean =>
  name === 'table-source' ||
  name === 'dde-source' ||
  (name === 'a' && /^(?:file:|\\\\)/i.test(href)) ||
  (linked.includes(name) && outsideFile.test(href))

/** Whether it stands wholly beside the slide. */
function isBeside(attributes: Attributes, slide: Size | undefined): boolean {
  const [x, y] = [centimetres(attributes['svg:x']), centimetres(attributes['svg:y'])]
  if (slide === undefined || x === undefined || y === undefined) return false
  const [width = 0, height = 0] = [centimetres(attributes['svg:width']), centimetres(attributes['svg:height'])]
  return x >= slide.width || y >= slide.height || x + width < 0 || y + height < 0
}

/** `$Bids.$A$1`, or in quotation marks where the name of the sheet has other letters. */
const refersToSheet = (address: string, sheet: string): boolean =>
  address.includes(`$${sheet}.`) ||
  address.includes(`'${sheet.replaceAll("'", "''")}'.`) ||
  address.startsWith(`${sheet}.`)

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
