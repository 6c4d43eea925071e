import type { DocumentRow } from '../../../app/ports/store/cases/case-rows.ts'
import { openRedaction } from '../../../app/redaction/open-redaction.ts'
import { viewDocumentSheet } from '../../../app/release/copy-document.ts'
import { copyWork, startCopy } from '../../../app/release/start-copy.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { one } from '../../ui/form-values.ts'
import { notFound, type Opened, Pages, paramOf } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { CopiedPage, CopyingPage, SafeCopyPage } from './safe-copy-page.tsx'

type OpenDocument = Desk & {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly document: DocumentRow
}

const ofCase = onDesk('read-unpublished-document', async (desk, c): Promise<Opened<OpenDocument>> => {
  const opened = await openRedaction(desk.ports, desk.actor, paramOf(c, 'id'))
  if (!opened.ok) return opened
  const { document, row } = opened.value
  const isOfCase = row.reference === parseReference(paramOf(c, 'reference')) && document.bodyId === desk.body.id
  return isOfCase ? { ...desk, id: document.id, reference: row.reference, name: document.name, document } : notFound
})

const path = '/desk/requests/:reference/safe-copy/:id'
/** A safe copy of a file, without scripts too. */
export function safeCopyPages(): Pages {
  return new Pages()
    .page(path, ofCase, async ({ ports, actor, id, reference, name, document }, c) => {
      const viewed = ports.safeCopies ? await viewDocumentSheet(ports, actor, id, { fromRow: 0 }) : undefined
      if (viewed && !viewed.ok) return viewed
      const isSpreadsheet = viewed !== undefined && viewed.value !== null && viewed.value.sheets.length > 0
      const canCopy = ports.safeCopies !== undefined
      return <SafeCopyPage viewer={viewerOf(c)} {...{ reference, name, id, document, canCopy, isSpreadsheet }} />
    })
    .form(path, ofCase, ['pages'], async ({ ports, actor, id, reference, values }, c) => {
      const started = await startCopy(ports, actor, id, { asPages: one(values, 'pages') !== '' })
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
}

const workAddress = (reference: string, { originalId, id }: { readonly originalId: string; readonly id: string }) =>
  `/desk/requests/${reference}/safe-copy/${originalId}/copies/${id}`
