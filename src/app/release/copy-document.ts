import { z } from 'zod'
import type { RemovedPart, SafeCopyLoss } from '../../domain/release/safe-copy.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { type Action, action } from '../action.ts'
import { nameBeside } from '../documents/plain-file-name.ts'
import { replacedCopies } from '../documents/withdrawn-copies.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { SheetView, SheetWarning } from '../ports/safe-copy-ports.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'
import { openRedaction } from '../redaction/open-redaction.ts'
import { sheetsOf } from '../redaction/sheets-of.ts'

/** Why there is no copy. Files that were made by cutting cells at once, before that was reviewed, had the last two. */
export const copyFailures = [
  'unreadable',
  'unsupported',
  'save-as-jpeg',
  'still-hidden',
  'wrong-box',
  'unproved',
] as const

/** A copy that has become a document of the case, or why there is none. */
export type CopyOfDocument = {
  readonly documentId: string | null
  readonly failed: (typeof copyFailures)[number] | null
  readonly removed: readonly RemovedPart[]
  readonly lost: readonly SafeCopyLoss[]
  readonly personalData: number
  readonly warnings: readonly SheetWarning[]
}

/** As pages: a text or a CSV file becomes PDF, on which boxes are drawn; other files are copied as always. */
export type CopyWay = { readonly asPages?: boolean | undefined }

type Opened = { readonly document: DocumentRow; readonly row: RequestRow; readonly bytes: AsyncIterable<Uint8Array> }
type Made = {
  readonly bytes: Uint8Array
  readonly type: string
  readonly sha256: { readonly original: string; readonly result: string }
}

const none = { documentId: null, failed: null, removed: [], lost: [], personalData: 0, warnings: [] } as const

/** The copy becomes a document of its own, and the original stays as it is, closed. @throws ParserBusy */
export async function copyDocument(
  ports: Ports,
  actor: Actor,
  documentId: string,
  { asPages }: CopyWay = {},
): Promise<Result<CopyOfDocument>> {
  const opened = await openToCopy(ports, actor, documentId)
  if (!opened.ok) return opened
  const { document, row, bytes } = opened.value
  const { locale, reference } = row
  // A name of the file could tell who it is about.
  const title = languages[locale].pages.redaction.fileTitle(reference)
  const made = await ports.safeCopies?.make(bytes, {
    ...{ title, language: locale, madeAt: ports.clock.now() },
    ...(asPages ? { asPages } : {}),
  })
  if (!made) return refuse('not-found')
  if ('refused' in made) return ok({ ...none, failed: made.refused })
  const kept = await keepCopy(ports, actor, row, document, made)
  const { removed, lost, personalData } = made
  return kept.ok ? ok({ ...none, documentId: kept.value, removed, lost, personalData }) : kept
}

/** A sheet as words, for whoever may read the file; null where it is no spreadsheet. @throws ParserBusy */
export async function viewDocumentSheet(
  ports: Ports,
  actor: Actor,
  documentId: string,
  asked: { readonly sheet?: string | undefined; readonly fromRow: number },
): Promise<Result<SheetView | null>> {
  const opened = await openRedaction(ports, actor, documentId)
  if (!opened.ok) return opened
  const view = await sheetsOf(ports, opened.value.document, asked)
  if (view.ok) return view
  return view.refusal.code === 'invalid' ? ok(null) : view
}

/** Whether this person may have copies of the document made, on an installation that makes them. */
export async function mayCopy(
  ports: Ports,
  actor: Actor,
  documentId: string,
): Promise<Result<Pick<Opened, 'document' | 'row'>>> {
  const opened = await openRedaction(ports, actor, documentId)
  if (!opened.ok) return opened
  const { document, row } = opened.value
  if (!ports.safeCopies) return refuse('not-found')
  if (!may(actor, 'document-redacted', { bodyId: row.bodyId })) return refuse('forbidden')
  return ok({ document, row })
}

async function openToCopy(ports: Ports, actor: Actor, documentId: string): Promise<Result<Opened>> {
  const opened = await mayCopy(ports, actor, documentId)
  if (!opened.ok) return opened
  const { document, row } = opened.value
  const blob = await ports.blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${documentId} is missing from the blob store`)
  return ok({ document, row, bytes: blob.stream })
}

async function keepCopy(
  ports: Ports,
  actor: Actor,
  row: RequestRow,
  document: DocumentRow,
  { bytes, type, extension, sha256 }: Made & { readonly extension: string },
): Promise<Result<string>> {
  if (sha256.original !== document.sha256) throw new Error(`Another file was copied than that of ${document.id}`)
  const copyId = ports.ids.id()
  const blob = await ports.blobs.stage(bytes, bytes.length)
  const file = { documentId: copyId, mediaType: type, size: blob.size, sha256: blob.sha256 }
  const redacted = { originalSha256: sha256.original, resultSha256: sha256.result }
  const ending = (locale: Locale) => `${languages[locale].pages.safeCopy.fileSuffix}.${extension}`
  const name = nameBeside(document.name, ending(row.locale))
  const keep = action({
    type: 'document-redacted',
    input: z.object({}),
    async decide(context, _input, on) {
      const original = context.state.documents.get(document.id)
      if (!original) return refuse('unknown-document')
      await blob.keep()
      return ok({
        events: [
          {
            type: 'document-attached',
            on,
            data: { ...file, name: context.say('file-name', name), origin: 'officer' },
          },
          {
            type: 'document-redacted',
            on,
            data: { documentId: copyId, fromDocumentId: document.id, ...redacted },
          },
        ],
        others: await replacedCopies(context, original, { ...file, redacted, ending }, on),
      })
    },
  })
  try {
    const performed = await perform(ports, actor, { reference: row.reference }, keep as unknown as Action, {})
    return performed.ok ? ok(copyId) : performed
  } finally {
    await blob.discard()
  }
}
