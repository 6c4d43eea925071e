import type { z } from 'zod'
import { areaOf, type CellArea } from '../../domain/release/cell-cuts.ts'
import { cellCutsText, committedText } from '../../domain/release/commitment.ts'
import { cutsByPage } from '../../domain/release/cuts.ts'
import type { Ports } from '../ports/ports.ts'
import type { SheetView } from '../ports/safe-copy-ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import type { RedactionResult } from '../ports/store/redactions.ts'
import type { cutCellsInput } from './cut-cells-input.ts'

type Cuts = z.output<typeof cutCellsInput>['cuts']
type Sheets = SheetView['sheets']

/**
 * What was cut out of a spreadsheet, committed to as it is for PDF. Sheets are told by their number among those that are shown:
 * their names are words of the case.
 */
export async function committedCuts(
  { safeCopies, blobs, ids, digest, clock }: Ports,
  document: DocumentRow,
  resultId: string,
  resultSha256: string,
  cuts: Cuts,
): Promise<{ readonly result: RedactionResult; readonly boxesSha256: string }> {
  const blob = await blobs.get(document.sha256)
  const view = blob && (await safeCopies?.viewSheet(blob.stream, { fromRow: 0 }))
  if (!view || 'refused' in view) throw new Error(`The sheets of document ${document.id} cannot be read again`)
  const numberOf = (name: string) => view.sheets.findIndex((sheet) => sheet.name === name) + 1
  const boxes = cellCutsText(cuts.map(({ sheet, ...cut }) => ({ ...cut, sheet: numberOf(sheet) })))
  const boxesSha256 = digest.sha256(boxes)
  const salt = ids.secret()
  const commitment = digest.sha256(committedText(salt, { originalSha256: document.sha256, boxesSha256, resultSha256 }))
  const result = {
    ...{ resultId, documentId: document.id, requestId: document.requestId, boxes, salt, commitment },
    cuts: cutsBySheet(cuts, view.sheets),
    madeAt: clock.now(),
  }
  return { result, boxesSha256 }
}

/** How many areas were cut on each sheet for the same grounds, and the share of its cells that they cover. */
function cutsBySheet(cuts: Cuts, sheets: Sheets): RedactionResult['cuts'] {
  const sizes = sheets.map(({ rows, columns }) => ({ width: Math.max(columns, 1), height: Math.max(rows, 1) }))
  const marks = cuts.flatMap(({ sheet, cells, grounds }) => {
    const [at, area] = [sheets.findIndex(({ name }) => name === sheet), areaOf(cells)]
    const size = sizes[at]
    return area && size ? [{ page: at + 1, grounds, rect: rectOf(area, size) }] : []
  })
  return cutsByPage(marks, sizes)
}

type Size = { readonly width: number; readonly height: number }

const rectOf = ({ left, top, right, bottom }: CellArea, { width, height }: Size) =>
  [Math.min(left, width), Math.min(top, height), Math.min(right + 1, width), Math.min(bottom + 1, height)] as const
