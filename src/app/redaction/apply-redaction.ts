import { z } from 'zod'
import { isOfCells } from '../../domain/release/cell-marks.ts'
import { boxesText, committedText } from '../../domain/release/commitment.ts'
import { cutsByPage } from '../../domain/release/cuts.ts'
import { inReadingOrder, pagesOf } from '../../domain/release/marks.ts'
import type { RedactionProof } from '../../domain/release/redaction.ts'
import type { RedactionFailure } from '../../domain/release/redaction-draft.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import { type Action, action } from '../action.ts'
import type { BackgroundTaskRunner } from '../background-tasks/background-task.ts'
import { statuteOf } from '../case-file.ts'
import { nameBeside } from '../documents/plain-file-name.ts'
import { replacedCopies } from '../documents/withdrawn-copies.ts'
import { perform } from '../perform.ts'
import type { StagedBlob } from '../ports/blobs-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { RedactionRefused } from '../ports/redactor-ports.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'
import type { RedactionDraft, RedactionResult, StoredMark } from '../ports/store/redactions.ts'
import { type CutFile, cutOutCells } from './cut-out-cells.ts'
import { groundLabel } from './ground-label.ts'
import { stepOf } from './redaction-step.ts'
import { cutsInWords, statementOf, statementPaper } from './statement-of-cuts.ts'

export const applyRedactionKind = 'apply-redaction'

/** Ids alone: what an erasure of another case has to remove is not in it. */
export type ApplyingInput = { readonly documentId: string; readonly version: number }

type Proved = CutFile & { readonly bytes: Uint8Array }

/**
 * Applies an approved redaction as long work. Only what is proved becomes a document of the case, in one commit with the
 * draft that is applied: of several that do it at once, one has a result. What fails writes nothing but why.
 */
export const applyRedactionTask: BackgroundTaskRunner = async (ports, work, progress) => {
  const { documentId, version } = work.input as ApplyingInput
  const draft = await ports.store.redactions.byDocument(documentId)
  if (draft?.state !== 'approved' || draft.version !== version) return null
  const document = await ports.store.cases.documentById(documentId)
  const row = document && (await ports.store.cases.byId(document.requestId))
  if (!document || !row) throw new Error(`The document ${documentId} is not there any more`)
  const stored = await ports.store.redactions.marks(documentId, 0)
  const marks = inReadingOrder(stored.filter(({ removed }) => !removed))
  progress(0, marks.length)
  const ofCells = isOfCells(draft.pages)
  const behind =
    draft.statement === 'end' && !ofCells
      ? await sheetAtEnd(ports, row, cutsByPage(marks, pagesOf(draft.pages)))
      : undefined
  const cut = ofCells
    ? await cutOutCells(ports, document, row, marks)
    : await cutOut(ports, document, row, marks, behind)
  const failure = failureOf(cut)
  if (failure) {
    await ports.store.redactions.commit({ draft: failed(draft, failure, cut), marks: [] })
    return { failure }
  }
  progress(marks.length)
  return { resultId: await keepResult(ports, row, draft, document, marks, cut as Proved) }
}

async function cutOut(
  { redactor, blobs }: Ports,
  { id, sha256 }: DocumentRow,
  { statute, locale, reference }: RequestRow,
  marks: readonly StoredMark[],
  behind: Uint8Array | undefined,
): Promise<CutFile | RedactionRefused | undefined> {
  if (!redactor) return undefined
  const blob = await blobs.get(sha256)
  if (!blob) throw new Error(`The file of document ${id} is missing from the blob store`)
  const law = statuteOf(statute)
  const boxes = marks.map(({ page, rect, grounds }) => ({ page, rect, ground: groundLabel(law, grounds) }))
  // A name of the file could tell who it is about.
  const title = languages[locale].pages.redaction.fileTitle(reference)
  const made = await redactor.redact(blob.stream, boxes, { title, language: locale }, behind)
  if ('refused' in made) return made
  return { ...made, mediaType: 'application/pdf', extension: 'pdf', list: boxesText(marks), cuts: undefined }
}

function failureOf(cut: CutFile | RedactionRefused | undefined): RedactionFailure | undefined {
  if (!cut) return 'not-installed'
  if ('refused' in cut) return cut.refused
  const failed = (Object.keys(failures) as (keyof RedactionProof)[]).find((part) => !cut.proof[part])
  if (failed) return failures[failed]
  return cut.bytes ? undefined : 'text-survives'
}

const failures: { readonly [P in keyof RedactionProof]: RedactionFailure } = {
  textGone: 'text-survives',
  pixelsUniform: 'boxes-not-uniform',
  outsideUnchanged: 'outside-changed',
}

const failed = (
  draft: RedactionDraft,
  failure: RedactionFailure,
  cut: CutFile | RedactionRefused | undefined,
): RedactionDraft => ({
  ...draft,
  state: 'failed',
  failure,
  warnings: cut && 'warnings' in cut ? cut.warnings : [],
})

/** The result as a document of the case; null where somebody else was first. */
async function keepResult(
  ports: Ports,
  row: RequestRow,
  draft: RedactionDraft,
  document: DocumentRow,
  marks: readonly StoredMark[],
  { bytes, sha256, warnings, mediaType, extension, list: boxes, cuts }: Proved,
): Promise<string | null> {
  if (sha256.original !== document.sha256) throw new Error(`Another file was cut than that of document ${document.id}`)
  const { ids, digest, blobs } = ports
  const hashes = {
    originalSha256: document.sha256,
    boxesSha256: digest.sha256(boxes),
    resultSha256: sha256.result,
  }
  const salt = ids.secret()
  const result: Omit<RedactionResult, 'madeAt'> = {
    ...{ resultId: ids.id(), documentId: document.id, requestId: row.id, boxes, salt },
    commitment: digest.sha256(committedText(salt, hashes)),
    cuts: cuts ?? cutsByPage(marks, pagesOf(draft.pages)),
  }
  const blob = await blobs.stage(bytes, bytes.length)
  const unit = isOfCells(draft.pages) ? 'sheet' : 'page'
  const sheet = draft.statement === 'beside' ? await sheetOf(ports, row, result, sha256.result, unit) : undefined
  const ending = (locale: Locale) => `${languages[locale].pages.redaction.fileSuffix}.${extension}`
  const apply = action({
    type: 'document-redacted',
    input: z.object({}),
    async decide(context, _input, on) {
      const step = await stepOf(context, 'apply', document.id, draft.version)
      if (!step.ok) return step
      const original = context.state.documents.get(document.id)
      if (!original) return refuse('unknown-document')
      const file = {
        ...{ documentId: result.resultId, mediaType, size: blob.size, sha256: blob.sha256 },
      }
      const redacted = { boxes: marks.length, ...hashes, commitment: result.commitment }
      const { statement } = languages[row.locale].pages.redaction
      await blob.keep()
      await sheet?.keep()
      return ok({
        events: [
          {
            type: 'document-attached',
            on,
            data: {
              ...file,
              name: context.say('file-name', nameBeside(document.name, ending(row.locale))),
              origin: 'officer',
            },
          },
          {
            type: 'document-redacted',
            on,
            data: { documentId: result.resultId, fromDocumentId: document.id, ...redacted },
          },
          ...(sheet
            ? [
                {
                  type: 'document-attached' as const,
                  on,
                  data: {
                    ...{ documentId: ids.id(), mediaType: 'application/pdf', size: sheet.size, sha256: sheet.sha256 },
                    name: context.say('file-name', nameBeside(document.name, ` - ${statement.title}.pdf`)),
                    origin: 'officer' as const,
                  },
                },
              ]
            : []),
        ],
        others: await replacedCopies(context, original, { ...file, redacted, ending }, on),
        redaction: {
          draft: { ...step.value.next, resultId: result.resultId, failure: null, warnings },
          marks: [],
          result: { ...result, madeAt: context.now },
        },
      })
    },
  })
  try {
    const target = { reference: row.reference }
    const performed = await perform(ports, preparer(draft), target, apply as unknown as Action, {})
    if (performed.ok) return result.resultId
    const { code } = performed.refusal
    if (code === 'redaction-state' || code === 'conflict') return null
    throw new Error(describeRefusal(performed.refusal))
  } finally {
    await blob.discard()
    await sheet?.discard()
  }
}

/** The statement of what was cut as a file; undefined where nothing writes PDFs. */
async function sheetOf(
  { store, blobs, pdf, clock }: Ports,
  row: RequestRow,
  result: Omit<RedactionResult, 'madeAt'>,
  resultSha256: string,
  unit: 'page' | 'sheet',
): Promise<StagedBlob | undefined> {
  const body = await store.bodies.byId(row.bodyId)
  if (!body || !pdf) return undefined
  const { locale } = row
  const bytes = await pdf(
    statementPaper({ ...statementOf(row, result, resultSha256, locale), unit }, body, locale, clock.now()),
  )
  return blobs.stage(bytes, bytes.length)
}

/** The same for the end of the result, without what is known only when that is there; undefined where nothing writes PDFs. */
async function sheetAtEnd(
  { store, pdf, clock }: Ports,
  row: RequestRow,
  cuts: RedactionResult['cuts'],
): Promise<Uint8Array | undefined> {
  const body = await store.bodies.byId(row.bodyId)
  if (!body || !pdf) return undefined
  return pdf(statementPaper(cutsInWords(row, cuts, row.locale), body, row.locale, clock.now()))
}

/** What was approved is done in the name of the one who handed it on: they have prepared the file. */
const preparer = ({ submittedBy, bodyId }: RedactionDraft): Actor => ({
  kind: 'staff',
  staffId: submittedBy ?? '',
  bodyId,
  roles: ['case-officer'],
})
