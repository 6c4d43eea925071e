import { z } from 'zod'
import { filesOffered } from '../../../emails/files-offered.tsx'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { DocumentInCase } from '../../domain/request/document-in-case.ts'
import { filesLinkOf, filesLinkSeqs, isDelivered, lastDayOfFilesLink } from '../../domain/request/files-link.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { type After, action } from '../action.ts'
import { type CaseFile, loadCase } from '../case-file.ts'
import { type DeliveredFile, deliveredFiles } from '../mail/delivered-files.ts'
import { placeholder } from '../mail/links/letter-links.ts'
import { filesToken } from '../mail/links/link-proofs.ts'
import { toRequester } from '../mail/mail.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import { recordBySystem } from '../record-by-system.ts'
import { passGate } from '../release/gate.ts'

type Listed = Pick<DeliveredFile, 'name' | 'size'>
export type FilesInLetter = {
  readonly files: readonly Listed[]
  readonly link: string
  readonly lastDay: CivilDate
}

/** What a letter says of the files behind its link, by the event with which it goes out; null where there are none. */
export function filesInLetter({ row, context }: After, delivered: readonly Listed[]): FilesInLetter | null {
  const { ports, now, body } = context
  if (delivered.length === 0 || !row.requesterEmail) return null
  const files = delivered.map(({ name, size }) => ({ name, size }))
  const token = placeholder(ports, 'files', `${row.id}_${row.seq}`, row.requesterEmail)
  const link = `${ports.settings.baseUrl}/requests/${row.reference}/files/${token}`
  return { files, link, lastDay: lastDayOfFilesLink({ at: now }, body.timeZone) }
}

/** Sends the requester a new link to the files of the answer; the one before it ends. */
export const offerFiles = action({
  type: 'files-offered',
  input: z.object({}),
  async decide(context, _input, on) {
    const delivered = deliveredFiles(context)
    if (delivered.length === 0) return refuse('unknown-document')
    if (context.row.requesterEmail === null) return refuse('not-found')
    for (const document of [...context.state.documents.values()].filter(isDelivered)) {
      const passed = await passGate(context, document)
      if (!passed.ok) return passed
    }
    return ok({
      events: [{ type: 'files-offered', on, data: {} }],
      mail: (after) => {
        const files = filesInLetter(after, delivered)
        return files
          ? toRequester(after, 'files', String(after.row.seq), (mail) => filesOffered({ ...mail, files }))
          : []
      },
    })
  },
})

/** The link opens nothing any more. */
export const endFilesLink = action({
  type: 'files-link-ended',
  input: z.object({}),
  decide: ({ events }, _input, on) =>
    filesLinkOf(events) ? ok({ events: [{ type: 'files-link-ended', on, data: {} }] }) : refuse('duplicate'),
})

export type OpenedFiles = {
  readonly file: CaseFile
  /** The last day of the link; null where it has ended. */
  readonly lastDay: CivilDate | null
  readonly linkSeq: number
  readonly documents: readonly DocumentRow[]
}

/** What a link opens. Whoever has no right token learns nothing, not even whether there is such a request. */
export async function openFilesLink(ports: Ports, reference: string, token: string): Promise<Result<OpenedFiles>> {
  const file = await loadCase(ports, reference)
  if (!file) return refuse('not-found')
  const { digest } = ports
  const given = digest.sha256(token)
  const linkSeq = filesLinkSeqs(file.events).find((seq) => digest.sha256(filesToken(ports, file.row.id, seq)) === given)
  if (linkSeq === undefined) return refuse('not-found')
  const link = filesLinkOf(file.events)
  const lastDay = link?.seq === linkSeq ? lastDayOfFilesLink(link, file.body.timeZone) : null
  if (lastDay === null || file.today > lastDay || file.state.stage !== 'answered') {
    return ok({ file, linkSeq, lastDay: null, documents: [] })
  }
  const rows = await ports.store.cases.documents(file.row.id)
  const documents = rows.filter(({ id }) => isDeliveredIn(file.state.documents.get(id)))
  return ok({ file, linkSeq, lastDay, documents })
}

const isDeliveredIn = (document: DocumentInCase | undefined): boolean => document !== undefined && isDelivered(document)

/** One of the files, and a line in the history that it was fetched: not by whom, since programs fetch what they check. */
export async function fetchByLink(
  ports: Ports,
  reference: string,
  token: string,
  documentId: string,
): Promise<
  Result<{ readonly document: DocumentRow; readonly size: number; readonly stream: ReadableStream<Uint8Array> }>
> {
  const opened = await openFilesLink(ports, reference, token)
  if (!opened.ok) return opened
  const { file, linkSeq, documents } = opened.value
  const document = documents.find(({ id }) => id === documentId)
  if (!document) return refuse('not-found')
  const blob = await ports.blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${documentId} is missing from the blob store`)
  const recorded = await recordBySystem(ports, file.row.id, ({ events, state, today }) =>
    filesLinkOf(events)?.seq === linkSeq && isDeliveredIn(state.documents.get(documentId))
      ? { type: 'file-fetched', on: today, data: { documentId, link: linkSeq } }
      : undefined,
  )
  if (recorded) return ok({ document, ...blob })
  await blob.stream.cancel()
  return refuse('not-found')
}
