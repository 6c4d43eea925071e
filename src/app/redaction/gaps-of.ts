import { isOfCells } from '../../domain/release/cell-marks.ts'
import { inReadingOrder, type Rect } from '../../domain/release/marks.ts'
import type { RedactionWarning } from '../../domain/release/redaction.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { ParserBusy } from '../ports/parse-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoredMark } from '../ports/store/redactions.ts'
import { fileOf, isUnreadable } from '../release/document-pages.ts'
import { namesOfCase } from './names-of-case.ts'
import { type OpenRedaction, openRedaction } from './open-redaction.ts'

export type MarkGap = {
  readonly markId: string
  readonly page: number
  /** So many names of the case are as wide as what the mark cuts out of its line. */
  readonly count: number
  readonly names: readonly string[]
  readonly group: Rect | null
  readonly line: Rect
}
export type GapsOfMarks = {
  readonly gaps: readonly MarkGap[]
  /** So many names were tried. */
  readonly names: number
  /** Whether all documents of the case were read for names. */
  readonly isWhole: boolean
}

const maxNamed = 10

/** What the width of each mark tells, on one page or on all. @throws ParserBusy */
export async function gapsOfMarks(
  ports: Ports,
  actor: Actor,
  documentId: string,
  page?: number,
): Promise<Result<GapsOfMarks>> {
  const opened = await openRedaction(ports, actor, documentId)
  if (!opened.ok) return opened
  if (!ports.pageReader) return refuse('not-found', { reason: 'not-installed' })
  const marks = (await ports.store.redactions.marks(documentId, 0)).filter(
    (mark) => !mark.removed && (page === undefined || mark.page === page),
  )
  const { draft } = opened.value
  // A cell is as wide as its column.
  return ok(await gapsIn(ports, actor, opened.value, draft && isOfCells(draft.pages) ? [] : marks))
}

async function gapsIn(
  ports: Ports,
  actor: Actor,
  opened: Pick<OpenRedaction, 'document' | 'row'>,
  stored: readonly StoredMark[],
): Promise<GapsOfMarks> {
  const reader = ports.pageReader
  const marks = inReadingOrder(stored)
  if (!reader || marks.length === 0) return { gaps: [], names: 0, isWhole: true }
  const { names, isWhole } = await namesOfCase(ports, actor, opened)
  const gaps: MarkGap[] = []
  for (const page of new Set(marks.map((mark) => mark.page))) {
    const here = marks.filter((mark) => mark.page === page)
    const rects = here.map(({ rect }) => rect)
    const found = await reader.gaps(fileOf(ports, opened.document), page, rects, names)
    if (!found || isUnreadable(found)) return { gaps, names: names.length, isWhole: false }
    for (const [index, gap] of found.entries()) {
      const mark = here[index]
      if (!gap || !mark) continue
      const named = gap.fits.flatMap((place) => names[place] ?? []).slice(0, maxNamed)
      gaps.push({ markId: mark.id, page, count: gap.fits.length, names: named, group: gap.group, line: gap.line })
    }
  }
  return { gaps, names: names.length, isWhole }
}

/** The same as warnings for the reviewer; that it could not be measured is one too. Handing on is not stopped by it. */
export async function gapWarnings(
  ports: Ports,
  actor: Actor,
  opened: Pick<OpenRedaction, 'document' | 'row'>,
  stored: readonly StoredMark[],
): Promise<readonly RedactionWarning[]> {
  const marks = inReadingOrder(stored)
  const box = new Map(marks.map(({ id }, index) => [id, index + 1]))
  const notMeasured: RedactionWarning = { code: 'gaps-not-measured' }
  try {
    const { gaps, isWhole } = await gapsIn(ports, actor, opened, marks)
    const warnings = gaps.map(({ markId, page, count }): RedactionWarning => {
      const number = box.get(markId)
      return { code: 'gap-fits-names', page, ...(number === undefined ? {} : { box: number }), count }
    })
    return isWhole ? warnings : [...warnings, notMeasured]
  } catch (error) {
    if (!(error instanceof ParserBusy)) throw error
    return [notMeasured]
  }
}
