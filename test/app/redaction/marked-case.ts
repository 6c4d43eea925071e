import { randomUUID } from 'node:crypto'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { moveRedaction, type RedactionVerb } from '../../../src/app/redaction/move-redaction.ts'
import { saveMarks } from '../../../src/app/redaction/save-marks.ts'
import { viewRedaction } from '../../../src/app/redaction/view-redaction.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import type { Result } from '../../../src/domain/request/refusal.ts'
import { type Made, madePdf } from '../../adapters/redact/made-pdf.ts'
import { directRedactor } from '../../support/direct-redactor.ts'
import type { Office } from '../../support/office.ts'

export const minutes: Made = { lines: ['Minutes of the board', 'Present: Anna Marlow', 'The price was 4200'] }
/** Over the second line of the minutes. */
export const second = [15, 50, 280, 68] as const

export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
export const refusalOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal)
export const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)

export const put = (more: object = {}) => ({
  ...{ op: 'put', id: randomUUID(), page: 1, rect: second, grounds: ['s.40(2)'], note: '' },
  ...more,
})

/** A case with a PDF of the office's own. */
export async function caseWithPdf(office: Office, made: Made = minutes, redactor = directRedactor, request = {}) {
  Object.assign(office.ports, { redactor })
  const filed = await office.submit(request)
  const officer = office.as('officer')
  const upload = { name: 'minutes.pdf', mediaType: 'application/pdf', bytes: await madePdf(made) }
  const { events } = done(await uploadDocument(office.ports, officer, { reference: filed.reference }, upload))
  const [attached] = events
  const id = attached?.type === 'document-attached' ? attached.data.documentId : ''
  const { ports } = office
  return {
    ...filed,
    id,
    save: (changes: readonly object[], actor: Actor = officer, baseVersion?: number) =>
      saveMarks(ports, actor, id, { changes, ...(baseVersion === undefined ? {} : { baseVersion }) }),
    move: (verb: RedactionVerb, actor: Actor, input: object = {}) => moveRedaction(ports, actor, id, verb, input),
    view: async (actor: Actor = officer, since = 0) => done(await viewRedaction(ports, actor, id, since)),
    events: () => ports.store.cases.events(filed.requestId),
    documents: () => ports.store.cases.documents(filed.requestId),
  }
}
