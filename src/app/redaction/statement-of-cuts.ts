import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { exemptionName } from '../../domain/statute/exemptions/exemption-name.ts'
import { csvLine } from '../../domain/text/csv.ts'
import { type Locale, textIn } from '../../domain/text/local-text.ts'
import type { Paper } from '../../domain/text/paper.ts'
import { languages } from '../../locales/locales.ts'
import { statuteOf } from '../case-file.ts'
import { mayReadDocument } from '../documents/download-document.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'
import type { RedactionResult } from '../ports/store/redactions.ts'

/** What was cut out of a document, in the law's words and without a word of what it was. */
export type StatementOfCuts = {
  readonly reference: string
  readonly resultSha256: string
  readonly commitment: string
  /** What `page` counts: a spreadsheet has sheets. */
  readonly unit: 'page' | 'sheet'
  readonly cuts: readonly {
    readonly page: number
    /** `s.40(2) Personal information`, in the language that was asked for. */
    readonly grounds: readonly string[]
    readonly count: number
    readonly areaShare: number
  }[]
}

type Found = {
  readonly document: DocumentRow
  readonly row: RequestRow
  readonly body: Body
  readonly result: RedactionResult
}

async function resultOf({ store }: Ports, documentId: string): Promise<Found | null> {
  const document = await store.cases.documentById(documentId)
  const result = document && (await store.redactions.result(documentId))
  const row = result && (await store.cases.byId(document.requestId))
  const body = row && (await store.bodies.byId(row.bodyId))
  return document && result && row && body ? { document, row, body, result } : null
}

/** For whoever may read the document. */
export async function statementOfCuts(
  ports: Ports,
  actor: Actor,
  documentId: string,
  locale: Locale,
): Promise<Result<{ readonly statement: StatementOfCuts; readonly body: Body; readonly row: RequestRow }>> {
  const found = await resultOf(ports, documentId)
  if (!found || !(await mayReadDocument(ports, actor, found.document))) return refuse('not-found')
  const { document, row, body, result } = found
  const statement = statementOf(row, result, document.sha256, locale)
  const unit = document.mediaType === 'application/pdf' ? 'page' : 'sheet'
  return ok({ statement: { ...statement, unit }, body, row })
}

/** What was cut, in the words of the law. */
export function statementOf(
  row: Pick<RequestRow, 'statute' | 'reference'>,
  { commitment, cuts }: Pick<RedactionResult, 'commitment' | 'cuts'>,
  resultSha256: string,
  locale: Locale,
): StatementOfCuts {
  return { resultSha256, commitment, unit: 'page', ...cutsInWords(row, cuts, locale) }
}

/** What is known before the result is there: a sheet within it cannot tell its hash. */
export function cutsInWords(
  { statute, reference }: Pick<RequestRow, 'statute' | 'reference'>,
  cuts: RedactionResult['cuts'],
  locale: Locale,
): Pick<StatementOfCuts, 'reference' | 'cuts'> {
  const law = statuteOf(statute)
  const named = (code: string) => {
    const known = law.exemptions.find((one) => one.code === code)
    return known ? exemptionName(known, locale) : code
  }
  return { reference, cuts: cuts.map((cut) => ({ ...cut, grounds: cut.grounds.map(named) })) }
}

/** What opens the commitment to an auditor or a court: with it, anybody can work it out again. */
export type ProofOfCuts = {
  readonly originalSha256: string
  readonly boxesSha256: string
  readonly resultSha256: string
  readonly salt: string
  readonly commitment: string
  /** The list of boxes, byte for byte as it was hashed. */
  readonly boxes: string
}

export async function proofOfCuts(ports: Ports, actor: Actor, documentId: string): Promise<Result<ProofOfCuts>> {
  const found = await resultOf(ports, documentId)
  if (!found || !may(actor, 'read-history', { bodyId: found.row.bodyId })) return refuse('not-found')
  const { document, result } = found
  const original = await ports.store.cases.documentById(result.documentId)
  if (!original) return refuse('not-found')
  const { salt, commitment, boxes } = result
  return ok({
    ...{ originalSha256: original.sha256, boxesSha256: ports.digest.sha256(boxes), resultSha256: document.sha256 },
    ...{ salt, commitment, boxes },
  })
}

const shareText = (share: number, less: string): string => (share < 0.01 ? less : `${Math.round(share * 100)} %`)

/** A table for a spreadsheet. */
export function statementCsv({ cuts, unit }: StatementOfCuts, locale: Locale): string {
  const { statement: say } = languages[locale].pages.redaction
  const rows = cuts.map(({ page, grounds, count, areaShare }) =>
    csvLine([page, grounds.join('; '), count, Number(areaShare.toFixed(4))]),
  )
  return `\uFEFF${csvLine([say[unit], say.ground, say.cuts, unit === 'page' ? say.share : say.shareOfSheet])}${rows.join('')}`
}

/** A sheet for the writer of PDFs, with the office's name and colour. Who wrote it is no property of the file: the gate would stop it. */
export function statementPaper(
  statement: Pick<StatementOfCuts, 'reference' | 'cuts'> & Partial<StatementOfCuts>,
  body: Body,
  locale: Locale,
  madeAt: string,
): Paper {
  const { document, caseLetters, pages } = languages[locale]
  const { statement: say } = pages.redaction
  const { reference, resultSha256, commitment, unit = 'page', cuts } = statement
  const share = unit === 'page' ? say.share : say.shareOfSheet
  const name = textIn(body.name, locale)
  const colour = body.settings.brand?.seal
  const head = [say[unit], say.ground, say.cuts, share].map((text) => ({ text, header: true }))
  return {
    title: `${say.title} · ${reference}`,
    language: document.tag,
    ...(colour ? { colour } : {}),
    foot: reference,
    pageNumber: caseLetters.paper.page,
    madeAt,
    blocks: [
      { kind: 'heading', level: 2, text: name },
      { kind: 'rule' },
      { kind: 'heading', level: 1, text: say.title },
      { kind: 'paragraph', text: caseLetters.paper.reference(reference) },
      { kind: 'paragraph', text: say.lede },
      {
        kind: 'table',
        title: say.title,
        head: [head],
        body: cuts.map(({ page, grounds, count, areaShare }) => [
          { text: page, header: true },
          { text: grounds.join('\n') || say.none },
          { text: count },
          { text: shareText(areaShare, say.less) },
        ]),
        widths: [0.12, 0.56, 0.14, 0.18],
      },
      { kind: 'space' },
      ...(resultSha256 ? [{ kind: 'paragraph' as const, text: say.hash(resultSha256), small: true }] : []),
      ...(commitment ? [{ kind: 'paragraph' as const, text: say.commitment(commitment), small: true }] : []),
    ],
  }
}
