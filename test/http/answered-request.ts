import { uploadDocument } from '../../src/app/documents/upload-document.ts'
import type { Result } from '../../src/domain/request/refusal.ts'
import { approvalOf } from '../support/approval.ts'
import type { Office } from '../support/office.ts'

export async function ok<T>(outcome: Promise<Result<T>>): Promise<T> {
  const result = await outcome
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** A file that an officer attached to the case. */
export async function attached(
  office: Office,
  reference: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const upload = { name, mediaType: 'text/plain', bytes }
  const { events } = await ok(uploadDocument(office.ports, office.as('officer'), { reference }, upload))
  const [event] = events
  if (event?.type !== 'document-attached') throw new Error('The file was not attached')
  return event.data.documentId
}

/** A request that several hands answered, with a document in the public log. */
export async function answeredAndPublished(office: Office, input: object = {}) {
  const filed = await office.submit(input)
  const { reference, requestId } = filed
  const statute = (await office.ports.store.cases.byId(requestId))?.statute ?? ''
  const documentText = 'Twelve reports, 澄明.'
  const documentId = await attached(office, reference, 'reports 河.txt', documentText)
  await ok(office.act(office.as('approver'), reference, 'document-approved', approvalOf(documentId, statute)))
  const decision = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }
  await ok(office.act(office.as('officer'), reference, 'decision-drafted', decision))
  await ok(office.act(office.as('approver'), reference, 'decision-approved'))
  await ok(office.act(office.as('officer'), reference, 'decision-issued'))
  await ok(
    office.act(office.as('publisher'), reference, 'document-published', {
      documentId,
      title: 'Pothole reports in Mill Lane',
      logSummary: 'Every report of a pothole in Mill Lane since 2020.',
      confirmUninspected: true,
    }),
  )
  return { ...filed, documentId, documentText }
}
