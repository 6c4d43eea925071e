import { areaOf, type CellArea } from '../../../domain/release/cell-cuts.ts'
import { columnOf } from '../../import/sheet-cells.ts'
import type { Archive } from '../../scan/archive/read-archive.ts'
import { relationshipId, walkXml } from '../../scan/archive/walk-xml.ts'
import { relationshipsOf } from '../../scan/office/office-parts.ts'
import { cellStyles, readSheet, type SharedStrings, sharedStrings } from '../../scan/office/workbook-cells.ts'
import { from1904To1900 } from './days.ts'
import { formatCode, shownNumber, showsText } from './number-formats.ts'
import { type ShownCell, type ShownSheet, type ShownSheets, shownSheet } from './shown-sheet.ts'

const workbookPart = 'xl/workbook.xml'
type Style = { readonly code: string; readonly isUnseen: boolean }
type Reading = {
  readonly styles: readonly Style[]
  readonly from1904: boolean
  formulas: number
  formatsLeftOut: number
}

/** The sheets of a workbook of Excel that are shown (ECMA-376 part 1, 18). */
export async function readXlsx(archive: Archive): Promise<ShownSheets> {
  const partIf = async (name: string) => (archive.has(name) ? archive.read(name) : undefined)
  const { listed, from1904 } = await readWorkbook(archive)
  const strings = sharedStrings(await partIf('xl/sharedStrings.xml'))
  const styleBytes = await partIf('xl/styles.xml')
  const looks = cellStyles(styleBytes, from1904)
  const styles = styleCodes(styleBytes).map((code, at) => ({ code, isUnseen: looks.unseen.has(at) }))
  const reading: Reading = { styles, from1904, formulas: 0, formatsLeftOut: 0 }
  const sheets: ShownSheet[] = []
  for (const { name, part } of listed) {
    if (!archive.has(part)) continue
    const bytes = await archive.read(part)
    const { hiddenRows, hiddenColumns } = readSheet(bytes, strings, looks)
    sheets.push(shownSheet({ ...readCells(bytes, strings, reading), name, hiddenRows, hiddenColumns }))
  }
  return { format: 'workbook', sheets, formulas: reading.formulas, formatsLeftOut: reading.formatsLeftOut }
}

async function readWorkbook(archive: Archive) {
  const targets = new Map((await relationshipsOf(archive, workbookPart)).map((one) => [one.id, one]))
  const listed: { readonly name: string; readonly part: string }[] = []
  let from1904 = false
  walkXml(await archive.read(workbookPart), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (tag !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const target = targets.get(relationshipId(attributes))
      // Charts and dialogs that fill a sheet have no cells.
      if (target?.type === 'worksheet') listed.push({ name: attributes.name ?? '', part: target.target })
    },
  })
  return { listed, from1904 }
}

/** The format of each style, by its number. */
function styleCodes(bytes: Uint8Array | undefined): readonly string[] {
  const custom = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  if (bytes)
    walkXml(bytes, {
      open: (name, attributes) => {
        if (name === 'cellXfs') inCells = true
        else if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
        else if (name === 'xf' && inCells) ids.push(Number(attributes.numFmtId ?? 0))
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false
      },
    })
  return ids.map((id) => formatCode(id, custom))
}

type Read = Pick<ShownSheet, 'cells' | 'widths' | 'merges'>
const widest = 120

function readCells(bytes: Uint8Array, strings: SharedStrings, reading: Reading): Read {
  const cells: ShownCell[] = []
  const widths = new Map<number, number>()
  const merges: CellArea[] = []
  let [row, column, style, type] = [-1, -1, 0, '']
  let [text, inText, isSpoken, isComputed] = ['', false, false, false]
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'col') {
        const width = Number(attributes.width)
        const [from, to] = [Number(attributes.min) - 1, Number(attributes.max) - 1]
        // Some programs give a width to all columns that there may be.
        for (let at = from; width > 0 && at <= Math.min(to, from + 255); at += 1)
          widths.set(at, Math.min(widest, width))
      } else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
        column = -1
      } else if (name === 'c') {
        column = columnOf(attributes.r ?? '') ?? column + 1
        style = Number(attributes.s ?? 0)
        type = attributes.t ?? 'n'
        ;[text, isComputed] = ['', false]
      } else if (name === 'f') isComputed = true
      else if (name === 'rPh') isSpoken = true
      else if (name === 'v' || name === 't') inText = !isSpoken
      else if (name === 'mergeCell') {
        const area = areaOf(attributes.ref ?? '')
        if (area) merges.push(area)
      }
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') inText = false
      else if (name === 'rPh') isSpoken = false
      else if (name === 'c') {
        if (isComputed) reading.formulas += 1
        const shown = valueShown(type, text, style, strings, reading)
        if (shown) cells.push({ row, column, ...shown, ...(isComputed ? { isComputed } : {}) })
      }
    },
  })
  return { cells, widths, merges }
}

function valueShown(
  type: string,
  text: string,
  style: number,
  strings: SharedStrings,
  reading: Reading,
): Pick<ShownCell, 'value' | 'format'> | undefined {
  const { code, isUnseen } = reading.styles[style] ?? { code: 'General', isUnseen: false }
  if (isUnseen || text === '') return undefined
  if (type === 's') return showsText(code) ? { value: strings.texts[Number(text)] ?? '' } : undefined
  if (type === 'b') return { value: text === '1' }
  const number = Number(text)
  if (type !== 'n' || Number.isNaN(number)) return showsText(code) ? { value: text } : undefined
  const { value, format, isLeftOut } = shownNumber(number, code)
  if (isLeftOut) reading.formatsLeftOut += 1
  if (value === undefined) return undefined
  return typeof value === 'number' && reading.from1904 && format !== undefined
    ? { value: from1904To1900(value, format), format }
    : { value, format }
}
