import { z } from 'zod'
import { filesOffered } from '../../../emails/files-offered.tsx'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { gateProblem } from '../../domain/release/gate.ts'
import { filesLinkOf, filesLinkSeqs, isDelivered, lastDayOfFilesLink } from '../../domain/request/files-link.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { type ActionContext, type After, action } from '../action.ts'
import { type CaseFile, loadCase } from '../case-file.ts'
import { type DeliveredFile, deliveredFiles } from '../mail/delivered-files.ts'
import { placeholder } from '../mail/links/letter-links.ts'
import { filesToken } from '../mail/links/link-proofs.ts'
import { toRequester } from '../mail/mail.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import { recordBySystem } from '../record-by-system.ts'
import { passGate, presentInspection } from '../release/gate.ts'
import { askInspection } from '../release/inspect-waiting.ts'

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

/**
 * One file behind a link. `checking`: it is looked through again before it goes out; `stopped`: what was found in it by now
 * stops it, until the office has dealt with that. Null where it may be fetched.
 */
export type FileOfLink = { readonly document: DocumentRow; readonly problem: 'checking' | 'stopped' | null }

export type OpenedFiles = {
  readonly file: CaseFile
  /** The last day of the link; null where it has ended. */
  readonly lastDay: CivilDate | null
  readonly linkSeq: number
  readonly files: readonly FileOfLink[]
  /** The link led to them when it was sent, and they were withdrawn or replaced since. */
  readonly takenBack: readonly string[]
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
    return ok({ file, linkSeq, lastDay: null, files: [], takenBack: [] })
  }
  const rows = await ports.store.cases.documents(file.row.id)
  const files: FileOfLink[] = []
  for (const document of rows) {
    if (!isDeliveredIn(file, document.id)) continue
    files.push({ document, problem: await problemOf(ports, file, document.id) })
  }
  const wereThere = caseStateOf(file.events.filter(({ seq }) => seq <= linkSeq)).documents.values()
  const takenBack = [...wereThere].filter(isDelivered).map(({ documentId }) => documentId)
  return ok({ file, linkSeq, lastDay, files, takenBack: takenBack.filter((id) => !isDeliveredIn(file, id)) })
}

const isDeliveredIn = ({ state }: Pick<CaseFile, 'state'>, id: string): boolean => {
  const document = state.documents.get(id)
  return document !== undefined && isDelivered(document)
}

/** What the gate has against a file by now. A look that it needs is asked for. */
async function problemOf(ports: Ports, file: CaseFile, id: string): Promise<FileOfLink['problem']> {
  const present = presentInspection(ports, file)
  const document = file.state.documents.get(id)
  const problem = document && gateProblem(document, present)
  if (problem !== 'not-inspected') return problem ? 'stopped' : null
  await askInspection(ports, file.row.id, id, present.settings)
  return 'checking'
}

/** Whether the gate lets it out still, at the moment at which the fetch is written down. */
function goesOutNow(ports: Ports, context: ActionContext, id: string): boolean {
  const document = context.state.documents.get(id)
  return document !== undefined && isDelivered(document) && !gateProblem(document, presentInspection(ports, context))
}

type FetchedFile = {
  readonly document: DocumentRow
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

/**
 * One of the files, and a line in the history that it was fetched: not by whom, since programs fetch what they check. Null
 * where the link led to it once, and it is not handed out now: the page of the link says why.
 */
export async function fetchByLink(
  ports: Ports,
  reference: string,
  token: string,
  documentId: string,
): Promise<Result<FetchedFile | null>> {
  const opened = await openFilesLink(ports, reference, token)
  if (!opened.ok) return opened
  const { file, linkSeq, files, takenBack } = opened.value
  const found = files.find(({ document }) => document.id === documentId)
  if (!found) return takenBack.includes(documentId) ? ok(null) : refuse('not-found')
  if (found.problem) return ok(null)
  const { document } = found
  const blob = await ports.blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${documentId} is missing from the blob store`)
  const recorded = await recordBySystem(ports, file.row.id, (context) =>
    filesLinkOf(context.events)?.seq === linkSeq && goesOutNow(ports, context, documentId)
      ? { type: 'file-fetched', on: context.today, data: { documentId, link: linkSeq } }
      : undefined,
  )
  if (recorded) return ok({ document, ...blob })
  await blob.stream.cancel()
  return ok(null)
}
