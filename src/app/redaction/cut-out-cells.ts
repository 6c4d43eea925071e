import { cellsOfRect, wholeCells } from '../../domain/release/cell-marks.ts'
import { cellCutsText } from '../../domain/release/commitment.ts'
import { cutsByPage, type PageCuts } from '../../domain/release/cuts.ts'
import type { RedactionWarning } from '../../domain/release/redaction.ts'
import { statuteOf } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'
import type { RedactedFile, RedactionRefused } from '../ports/redactor-ports.ts'
import type { SheetView } from '../ports/safe-copy-ports.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'
import type { StoredMark } from '../ports/store/redactions.ts'
import { groundLabel } from './ground-label.ts'
import { sheetsOf } from './sheets-of.ts'

/** A file without what was marked in it, and what is committed to. */
export type CutFile = Omit<RedactedFile, 'warnings'> & {
  readonly warnings: readonly RedactionWarning[]
  readonly mediaType: string
  readonly extension: string
  /** What was cut, as it is hashed. */
  readonly list: string
  /** How much it was, where the sizes of the pages do not tell it. */
  readonly cuts: readonly PageCuts[] | undefined
}

/**
 * Cuts what is marked out of a spreadsheet. Marks tell sheets by their number among those that are shown: their names are words
 * of the case. Undefined where nothing on the installation cuts cells.
 */
export async function cutOutCells(
  ports: Ports,
  document: DocumentRow,
  { statute, locale }: RequestRow,
  marks: readonly StoredMark[],
): Promise<CutFile | RedactionRefused | undefined> {
  const { safeCopies, blobs } = ports
  if (!safeCopies) return undefined
  const viewed = await sheetsOf(ports, document)
  if (!viewed.ok) return { refused: 'unreadable', message: viewed.refusal.code }
  const { sheets } = viewed.value
  const law = statuteOf(statute)
  const cuts = marks.flatMap(({ page, rect, grounds }) => {
    const sheet = sheets[page - 1]
    return sheet ? [{ sheet: sheet.name, cells: cellsOfRect(rect), ground: groundLabel(law, grounds) }] : []
  })
  if (cuts.length < marks.length) return { refused: 'wrong-box', message: 'a mark is on a sheet that is not shown' }
  const blob = await blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${document.id} is missing from the blob store`)
  const made = await safeCopies.cutCells(blob.stream, cuts, locale)
  if ('refused' in made) return made
  const { type, ...cut } = made
  return {
    ...cut,
    mediaType: type,
    extension: type === 'text/csv' ? 'csv' : 'xlsx',
    list: cellCutsText(marks.map(({ page, rect, grounds }) => ({ sheet: page, cells: cellsOfRect(rect), grounds }))),
    cuts: cutsBySheet(marks, sheets),
  }
}

/** How many areas were cut on each sheet for the same grounds, and the share of its cells that they cover. */
function cutsBySheet(marks: readonly StoredMark[], sheets: SheetView['sheets']): readonly PageCuts[] {
  const sizes = sheets.map(({ rows, columns }) => ({ width: Math.max(columns, 1), height: Math.max(rows, 1) }))
  const within = marks.flatMap(({ page, rect, grounds }) => {
    const size = sizes[page - 1]
    if (!size) return []
    const [left, top, right, bottom] = wholeCells(rect)
    const { width, height } = size
    const area = [
      Math.min(left, width),
      Math.min(top, height),
      Math.min(right, width),
      Math.min(bottom, height),
    ] as const
    return [{ page, grounds, rect: area }]
  })
  return cutsByPage(within, sizes)
}
