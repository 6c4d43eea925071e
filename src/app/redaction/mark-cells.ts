import { z } from 'zod'
import { isOfCells, rectOfCells } from '../../domain/release/cell-marks.ts'
import { markLimits } from '../../domain/release/marks.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { fieldIssue, ok, type Result, refuseField, refuseFields } from '../../domain/request/refusal.ts'
import { parseInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import { cellsInput, groundsInput, type MarkChange, noteInput } from './marks-input.ts'
import { openToMark, type SavedMarks, writeMarks } from './save-marks.ts'
import { sheetsOf } from './sheets-of.ts'

export const markCellsInput = z.object({
  /** The version that the person has before them: what others changed since is not overwritten. */
  baseVersion: z.number().int().min(0).optional(),
  cuts: z
    .array(
      z.object({
        /** Its name, as the file shows it. */
        sheet: z.string().max(255),
        /** The whole sheet where left out. */
        cells: cellsInput.optional(),
        grounds: groundsInput,
        note: noteInput,
      }),
    )
    .min(1)
    .max(markLimits.changes),
})

export type MarkedCells = SavedMarks & {
  readonly marked: number
  /** Of what was found, how much stands on no sheet that is shown. */
  readonly unplaced: number
}

/**
 * Marks cells, columns, rows or sheets of a spreadsheet to be cut, in the draft. The same cells marked again are one mark, with
 * the later grounds and note.
 * @param ofFindings leaves out what stands on a sheet that is not shown, and leaves what is marked as it is
 * @throws ParserBusy
 */
export async function markCells(
  ports: Ports,
  actor: Actor,
  documentId: string,
  input: unknown,
  { ofFindings = false } = {},
): Promise<Result<MarkedCells>> {
  const opened = await openToMark(ports, actor, documentId)
  if (!opened.ok) return opened
  const parsed = parseInput(markCellsInput, input)
  if (!parsed.ok) return parsed
  const { document, draft } = opened.value
  if (draft && !isOfCells(draft.pages)) return refuseField('document', 'wrong')
  const viewed = await sheetsOf(ports, document)
  if (!viewed.ok) return viewed
  const { sheets } = viewed.value
  const { cuts, baseVersion } = parsed.value
  const numberOf = (name: string) => (isUnnamed(sheets) ? 1 : sheets.findIndex((sheet) => sheet.name === name) + 1)
  const unknown = cuts.flatMap(({ sheet }, index) =>
    numberOf(sheet) > 0 ? [] : [fieldIssue(`cuts.${index}.sheet`, 'unknown', { name: sheet })],
  )
  if (unknown.length > 0 && !ofFindings) return refuseFields(unknown)
  const known = new Map<string, string>()
  for (const { id, page, rect, removed } of draft ? await ports.store.redactions.marks(document.id, 0) : [])
    if (!removed) known.set(placeOf(page, rect), id)
  const changes: MarkChange[] = []
  for (const { sheet, cells, grounds, note } of cuts) {
    const [page, rect] = [numberOf(sheet), rectOfCells(cells)]
    if (page === 0 || !rect) continue
    const before = known.get(placeOf(page, rect))
    if (ofFindings && before) continue
    const id = before ?? crypto.randomUUID()
    known.set(placeOf(page, rect), id)
    changes.push({ op: 'put', id, page, rect: [...rect], grounds, note })
  }
  const counts = { marked: changes.length, unplaced: unknown.length }
  if (changes.length === 0) return ok({ version: draft?.version ?? 0, conflicts: [], ...counts })
  const saved = await writeMarks(ports, opened.value, {
    changes,
    sheets: sheets.length,
    ...(baseVersion === undefined ? {} : { baseVersion }),
  })
  return saved.ok ? ok({ ...saved.value, ...counts }) : saved
}

/** A CSV file has one sheet, without a name. */
const isUnnamed = (sheets: readonly { readonly name: string }[]): boolean =>
  sheets.length === 1 && sheets[0]?.name === ''

const placeOf = (page: number, rect: readonly number[]): string => JSON.stringify([page, rect])
