import { openRedaction } from '../../../app/redaction/open-redaction.ts'
import { type ViewedSheet, viewDocumentSheet } from '../../../app/release/copy-document.ts'
import { copyWork, startCopy, startCut } from '../../../app/release/start-copy.ts'
import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { many, one, type Values } from '../../ui/form-values.ts'
import { notFound, type Opened, Pages, paramOf } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { CopiedPage, CopyingPage, SafeCopyPage } from './safe-copy-page.tsx'

type OpenDocument = Desk & { readonly id: string; readonly reference: string; readonly name: string }

const ofCase = onDesk('read-unpublished-document', async (desk, c): Promise<Opened<OpenDocument>> => {
  const opened = await openRedaction(desk.ports, desk.actor, paramOf(c, 'id'))
  if (!opened.ok) return opened
  const { document, row } = opened.value
  const isOfCase = row.reference === parseReference(paramOf(c, 'reference')) && document.bodyId === desk.body.id
  return isOfCase ? { ...desk, id: document.id, reference: row.reference, name: document.name } : notFound
})

const path = '/desk/requests/:reference/safe-copy/:id'
/** As many cells as one form cuts: more are chosen by columns and rows. */
const maxCellsLength = 20_000
const fields = ['sheet', 'from', 'column', 'row', 'cells', 'whole', 'grounds']

/** A safe copy of a file, and cells cut out of a spreadsheet. Both work without scripts. */
export function safeCopyPages(): Pages {
  return new Pages()
    .page(path, ofCase, async (found, c) => {
      const asked = { sheet: c.req.query('sheet'), fromRow: Math.max(0, Math.trunc(Number(c.req.query('from'))) || 0) }
      return show(found, viewerOf(c), asked, { cells: (c.req.query('cells') ?? '').slice(0, maxCellsLength) })
    })
    .form(path, ofCase, [], async ({ ports, actor, id, reference }, c) => {
      const started = await startCopy(ports, actor, id)
      return started.ok ? c.redirect(workAddress(reference, started.value), 303) : started
    })
    .page(`${path}/copies/:work`, ofCase, async ({ ports, actor, id, reference, name }, c) => {
      const work = await copyWork(ports, actor, id, paramOf(c, 'work'))
      if (!work.ok) return work
      c.header('cache-control', 'private, no-store')
      const viewer = viewerOf(c)
      const { status, result } = work.value
      if (result) return <CopiedPage viewer={viewer} reference={reference} name={name} copy={result} />
      const isBroken = status === 'failed'
      return <CopyingPage viewer={viewer} reference={reference} name={name} id={id} isBroken={isBroken} />
    })
    .form(`${path}/cells`, ofCase, fields, async ({ values, ...found }, c) => {
      const cuts = cutsOf(values)
      const asked = { sheet: one(values, 'sheet'), fromRow: Number(one(values, 'from')) || 0 }
      if (cuts.length === 0) return show(found, viewerOf(c), asked, { isEmpty: true })
      const started = await startCut(found.ports, found.actor, found.id, { cuts })
      return started.ok ? c.redirect(workAddress(found.reference, started.value), 303) : started
    })
}

const workAddress = (reference: string, { originalId, id }: { readonly originalId: string; readonly id: string }) =>
  `/desk/requests/${reference}/safe-copy/${originalId}/copies/${id}`

type Viewer = ReturnType<typeof viewerOf>

async function show(
  { ports, actor, id, reference, name }: Omit<OpenDocument, 'values'>,
  viewer: Viewer,
  asked: { readonly sheet?: string | undefined; readonly fromRow: number },
  { cells = '', isEmpty = false }: { readonly cells?: string; readonly isEmpty?: boolean } = {},
) {
  if (!ports.safeCopies) return <SafeCopyPage viewer={viewer} reference={reference} name={name} id={id} viewed={null} />
  const viewed = await viewDocumentSheet(ports, actor, id, asked)
  if (!viewed.ok) return viewed
  const given: ViewedSheet & { readonly fromRow: number } = { ...viewed.value, fromRow: asked.fromRow }
  return <SafeCopyPage {...{ viewer, reference, name, id, cells, isEmpty }} viewed={given} />
}

/** Columns and rows that were ticked, and cells that were written. */
function cutsOf(values: Values): readonly object[] {
  const sheet = one(values, 'sheet')
  const grounds = many(values, 'grounds')
  if (one(values, 'whole') !== '') return [{ sheet, grounds }]
  const columns = many(values, 'column').map((at) => columnLetters(Number(at)))
  const rows = many(values, 'row').map((at) => String(Number(at) + 1))
  const cells = one(values, 'cells')
    .split(/[,，、;\s]+/)
    .filter((text) => text !== '')
  return [...[...columns, ...rows].map((text) => `${text}:${text}`), ...cells].map((text) => ({
    sheet,
    cells: text,
    grounds,
  }))
}
