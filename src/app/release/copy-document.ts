import { z } from 'zod'
import type { CellCut } from '../../domain/release/cell-cuts.ts'
import type { RemovedPart, SafeCopyLoss } from '../../domain/release/safe-copy.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { type Action, action } from '../action.ts'
import { statuteOf } from '../case-file.ts'
import { nameBeside } from '../documents/plain-file-name.ts'
import { replacedCopies } from '../documents/withdrawn-copies.ts'
import { parseInput } from '../input.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { SheetView, SheetWarning } from '../ports/safe-copy-ports.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'
import { groundLabel } from '../redaction/ground-label.ts'
import { openRedaction } from '../redaction/open-redaction.ts'
import { committedCuts } from './committed-cuts.ts'
import { cutCellsInput } from './cut-cells-input.ts'

/** Why there is no copy: `unproved` where cells were cut and a part of the proof did not hold. */
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

type Opened = { readonly document: DocumentRow; readonly row: RequestRow; readonly bytes: AsyncIterable<Uint8Array> }
type Made = {
  readonly bytes: Uint8Array
  readonly type: string
  readonly sha256: { readonly original: string; readonly result: string }
}

const none = { documentId: null, failed: null, removed: [], lost: [], personalData: 0, warnings: [] } as const

/** The copy becomes a document of its own, and the original stays as it is, closed. @throws ParserBusy */
export async function copyDocument(ports: Ports, actor: Actor, documentId: string): Promise<Result<CopyOfDocument>> {
  const opened = await openToCopy(ports, actor, documentId)
  if (!opened.ok) return opened
  const { document, row, bytes } = opened.value
  const { locale, reference } = row
  // A name of the file could tell who it is about.
  const title = languages[locale].pages.redaction.fileTitle(reference)
  const made = await ports.safeCopies?.make(bytes, { title, language: locale, madeAt: ports.clock.now() })
  if (!made) return refuse('not-found')
  if ('refused' in made) return ok({ ...none, failed: made.refused })
  const kept = await keepCopy(ports, actor, row, document, { ...made, extension: made.extension }, undefined)
  const { removed, lost, personalData } = made
  return kept.ok ? ok({ ...none, documentId: kept.value, removed, lost, personalData }) : kept
}

/** Cells cut out of a spreadsheet: what stays becomes a document of its own. @throws ParserBusy */
export async function cutDocumentCells(
  ports: Ports,
  actor: Actor,
  documentId: string,
  input: unknown,
): Promise<Result<CopyOfDocument>> {
  const parsed = parseInput(cutCellsInput, input)
  if (!parsed.ok) return parsed
  const opened = await openToCopy(ports, actor, documentId)
  if (!opened.ok) return opened
  const { document, row, bytes } = opened.value
  const read = readCuts(row, parsed.value.cuts)
  if (!read.ok) return read
  const cuts = read.value
  const cut = await ports.safeCopies?.cutCells(bytes, cuts, row.locale)
  if (!cut) return refuse('not-found')
  if ('refused' in cut) return ok({ ...none, failed: cut.refused })
  const { bytes: made, warnings, type, sha256 } = cut
  if (!made) return ok({ ...none, failed: 'unproved' })
  const extension = type === 'text/csv' ? 'csv' : 'xlsx'
  const file = { bytes: made, type, sha256, extension }
  const kept = await keepCopy(ports, actor, row, document, file, parsed.value.cuts)
  return kept.ok ? ok({ ...none, documentId: kept.value, warnings }) : kept
}

/** What is to be cut, each with the label of its grounds. */
export function readCuts(
  { statute }: Pick<RequestRow, 'statute'>,
  asked: z.output<typeof cutCellsInput>['cuts'],
): Result<readonly CellCut[]> {
  const law = statuteOf(statute)
  const cuts: CellCut[] = []
  for (const { sheet, cells, grounds } of asked) {
    const unknown = grounds.find((code) => !law.exemptions.some((one) => one.code === code))
    if (unknown !== undefined) return refuseField('grounds', 'unknown', { name: unknown })
    const ground = groundLabel(law, grounds)
    cuts.push({ sheet, ...(cells === undefined ? {} : { cells }), ...(ground === '' ? {} : { ground }) })
  }
  return ok(cuts)
}

export type ViewedSheet = { readonly view: SheetView | null; readonly document: DocumentRow; readonly row: RequestRow }

/** A sheet as words, to choose what is cut; null where the file is no spreadsheet. @throws ParserBusy */
export async function viewDocumentSheet(
  ports: Ports,
  actor: Actor,
  documentId: string,
  asked: { readonly sheet?: string | undefined; readonly fromRow: number },
): Promise<Result<ViewedSheet>> {
  const opened = await openToCopy(ports, actor, documentId)
  if (!opened.ok) return opened
  const { document, row, bytes } = opened.value
  const view = await ports.safeCopies?.viewSheet(bytes, asked)
  return ok({ view: view && !('refused' in view) ? view : null, document, row })
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
  cuts: z.output<typeof cutCellsInput>['cuts'] | undefined,
): Promise<Result<string>> {
  if (sha256.original !== document.sha256) throw new Error(`Another file was copied than that of ${document.id}`)
  const copyId = ports.ids.id()
  const committed = cuts && (await committedCuts(ports, document, copyId, sha256.result, cuts))
  const blob = await ports.blobs.stage(bytes, bytes.length)
  const file = { documentId: copyId, mediaType: type, size: blob.size, sha256: blob.sha256 }
  const redacted = {
    ...{ originalSha256: sha256.original, resultSha256: sha256.result },
    ...(cuts && committed
      ? { boxes: cuts.length, boxesSha256: committed.boxesSha256, commitment: committed.result.commitment }
      : {}),
  }
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
        ...(committed ? { cellsCut: committed.result } : {}),
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
