import type { Context } from 'hono'
import { statuteOf } from '../../../app/case-file.ts'
import type { Ports } from '../../../app/ports/ports.ts'
import type { DocumentRow } from '../../../app/ports/store/cases/case-rows.ts'
import { markCells } from '../../../app/redaction/mark-cells.ts'
import { markFound } from '../../../app/redaction/mark-found.ts'
import { moveRedaction, type RedactionVerb, redactionVerbs } from '../../../app/redaction/move-redaction.ts'
import { mayPrepare, type OpenRedaction, openRedaction } from '../../../app/redaction/open-redaction.ts'
import { saveMarks } from '../../../app/redaction/save-marks.ts'
import { sheetsOf } from '../../../app/redaction/sheets-of.ts'
import { viewOf } from '../../../app/redaction/view-redaction.ts'
import { columnLetters, maxRow } from '../../../domain/release/cell-cuts.ts'
import { pagesOf } from '../../../domain/release/marks.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { type Result, refuseField } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { formOf } from '../../forms/uploads.ts'
import { emptyForm, type FormState } from '../../ui/form.tsx'
import { formWith, many, one, ownValues, type Values } from '../../ui/form-values.ts'
import { notFound, type Opened, Pages, paramOf } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { cutFindings } from './cut-findings.ts'
import { hasPages } from './has-pages.ts'
import { RedactionPage } from './redaction-page.tsx'

type OpenDesk = Desk & { readonly opened: OpenRedaction }

const opening = onDesk('read-unpublished-document', async (desk, c): Promise<Opened<OpenDesk>> => {
  const opened = await openRedaction(desk.ports, desk.actor, paramOf(c, 'id'))
  if (!opened.ok) return opened
  const { row, document } = opened.value
  if (row.reference !== parseReference(paramOf(c, 'reference')) || document.bodyId !== desk.body.id) return notFound
  return { ...desk, opened: opened.value }
})

const stem = '/desk/requests/:reference/redaction/:id'
const rectFields = ['left', 'top', 'right', 'bottom'] as const
const cellFields = ['sheet', 'from', 'column', 'row', 'cells', 'whole'] as const
const markFields = [
  'op',
  'page',
  ...rectFields,
  ...cellFields,
  'text',
  'by',
  'everywhere',
  'grounds',
  'note',
  'mark',
] as const
const stepFields = ['version', 'comment', 'statement'] as const

/** The redaction desk of a document. */
export function redactionPages(): Pages {
  return new Pages()
    .page(stem, opening, (found, c) => showDesk(c, found, emptyForm))
    .form(`${stem}/marks`, opening, markFields, async ({ values, ...found }, c) => {
      const saved = await changeMarks(found, values)
      const page = pageIn(one(values, 'page'))
      const from = rowIn(one(values, 'from'))
      if (saved.ok) return c.redirect(`${addressOf(found)}?page=${page}${from > 0 ? `&from=${from}` : ''}`, 303)
      if (saved.refusal.code !== 'invalid') return saved
      const form = formWith(values, saved.refusal, {}, viewerOf(c).t, (path) =>
        path
          .replace(/^changes\.\d+\./, '')
          .replace(/^rect.*$/, 'left')
          .replace(/^(q|pattern)$/, 'text')
          .replace(/^cuts.*cells$/, 'cells'),
      )
      return send(c, await deskPage(c, found, form, page, from), 422)
    })
    .form(`${stem}/findings`, opening, ['finding', 'group'], async ({ values, ...found }, c) => {
      const cut = await cutFindings(found, found.opened, values)
      return cut.ok ? c.redirect(cut.value, 303) : cut
    })
    .openForm(`${stem}/:step`, opening, async (found, c) => {
      const step = redactionVerbs.find((one) => one === paramOf(c, 'step'))
      if (!step) return notFound
      const { values } = await formOf(c).read()
      const comments = step === 'return' ? commentsIn(values) : []
      ownValues(values, [...stepFields, ...Object.keys(values).filter((name) => name.startsWith(commentPrefix))])
      const moved = await moveRedaction(
        found.ports,
        found.actor,
        paramOf(c, 'id'),
        step,
        inputOf(step, values, comments),
      )
      if (moved.ok) return c.redirect(addressOf(found), 303)
      if (moved.refusal.code !== 'invalid') return moved
      const form = formWith(values, moved.refusal, {}, viewerOf(c).t)
      return send(c, await deskPage(c, found, form, 1), 422)
    })
}

export const commentPrefix = 'comment-'

const commentsIn = (values: Values) =>
  Object.keys(values).flatMap((name) => {
    const comment = name.startsWith(commentPrefix) ? one(values, name).trim() : ''
    return comment === '' ? [] : [{ markId: name.slice(commentPrefix.length), comment }]
  })

function inputOf(step: RedactionVerb, values: Values, comments: readonly object[]): object {
  const version = Number(one(values, 'version'))
  const seen = Number.isInteger(version) && version > 0 ? { version } : {}
  const comment = one(values, 'comment').trim()
  const statement = one(values, 'statement')
  if (step === 'return') return { ...seen, comments, ...(comment === '' ? {} : { comment }) }
  return step === 'submit' && statement !== '' ? { ...seen, statement } : seen
}

const addressOf = ({ opened: { row, document } }: OpenDesk): string =>
  `/desk/requests/${row.reference}/redaction/${document.id}`

const pageIn = (typed: string | undefined): number => Math.min(Math.max(1, Math.trunc(Number(typed)) || 1), 1_000_000)

const rowIn = (typed: string | undefined): number => Math.min(Math.max(0, Math.trunc(Number(typed)) || 0), maxRow)

const countIn = (typed: string | undefined): number => Math.min(Math.max(0, Math.trunc(Number(typed)) || 0), 10_000)

const showDesk = (c: Context<AppEnv>, found: OpenDesk, form: FormState) =>
  deskPage(c, found, form, pageIn(c.req.query('page')), rowIn(c.req.query('from')))

async function deskPage(
  c: Context<AppEnv>,
  { ports, actor, staff, opened }: OpenDesk,
  form: FormState,
  page: number,
  fromRow = 0,
) {
  const redaction = await viewOf(ports, actor, opened, 0)
  const { document, row } = opened
  const statute = statuteOf(row.statute)
  const canShow = ports.pageReader !== undefined
  const pages = pagesOf(opened.draft?.pages ?? [])
  const sheets = await sheetsShown(ports, document, page, fromRow)
  const canCopy = ports.safeCopies !== undefined && mayPrepare(actor, row.bodyId)
  const about = { reference: row.reference, redaction, statute, staffId: staff.id, canShow, canCopy }
  const shown = { document, sheets, pages, ...about }
  const marked = { count: countIn(c.req.query('marked')), unplaced: countIn(c.req.query('unplaced')) }
  const find = c.req.query('find') ?? null
  return <RedactionPage viewer={viewerOf(c)} shown={shown} form={form} page={page} find={find} marked={marked} />
}

/** The sheet of that number; null where the file has pages, or is no spreadsheet. */
async function sheetsShown(ports: Ports, document: DocumentRow, page: number, fromRow: number) {
  if (hasPages(document) || document.name === '' || !ports.safeCopies) return null
  const first = await sheetsOf(ports, document, { fromRow: page === 1 ? fromRow : 0 })
  if (!first.ok) return null
  const sheet = page === 1 ? undefined : first.value.sheets[page - 1]?.name
  const viewed = sheet === undefined ? first : await sheetsOf(ports, document, { sheet, fromRow })
  return viewed.ok && viewed.value.sheets.length > 0 ? { view: viewed.value, fromRow } : null
}

/** Columns and rows that were ticked, cells that were written, or all of the sheet. */
function cellsIn(values: Values): readonly { readonly cells?: string }[] {
  if (one(values, 'whole') !== '') return [{}]
  const columns = many(values, 'column').map((at) => columnLetters(rowIn(at)))
  const rows = many(values, 'row').map((at) => String(rowIn(at) + 1))
  const written = one(values, 'cells')
    .split(/[,，、;；\s]+/)
    .filter((text) => text !== '')
  return [...[...columns, ...rows].map((text) => `${text}:${text}`), ...written].map((cells) => ({ cells }))
}

/** A mark that is typed in, removed, or every place of a text. */
async function changeMarks({ ports, actor, opened }: OpenDesk, values: Values): Promise<Result<unknown>> {
  const { id } = opened.document
  const mark = { grounds: many(values, 'grounds'), note: one(values, 'note') }
  const op = one(values, 'op')
  if (op === 'remove') return saveMarks(ports, actor, id, { changes: [{ op: 'remove', id: one(values, 'mark') }] })
  if (op === 'cells') {
    const cells = cellsIn(values)
    if (cells.length === 0) return refuseField('cells', 'required')
    const sheet = one(values, 'sheet')
    return markCells(ports, actor, id, { cuts: cells.map((one) => ({ ...one, sheet, ...mark })) })
  }
  const put = (page: number, rect: readonly number[]) => ({ op: 'put', id: crypto.randomUUID(), page, rect, ...mark })
  if (op !== 'text') {
    const rect = rectFields.map((name) => Number(one(values, name).trim() || Number.NaN))
    return saveMarks(ports, actor, id, { changes: [put(Number(one(values, 'page')), rect)] })
  }
  const text = one(values, 'text')
  const search = many(values, 'by').includes('pattern') ? { pattern: text } : { q: text }
  const everywhere = many(values, 'everywhere').length > 0
  const marked = await markFound(ports, actor, id, { ...search, everywhere, ...mark })
  if (marked.ok && marked.value.documents.length === 0) return refuseField('text', 'unknown', { name: text.trim() })
  return marked
}
