import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { approvalOf } from '../../support/approval.ts'
import { ok } from '../answered-request.ts'
import type { HttpOffice } from '../http-office.ts'

export type Upload = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array | string }

export type Released = {
  readonly title: string
  readonly summary?: string
  readonly outcome?: string
  readonly exemptions?: readonly string[]
  readonly files?: readonly Upload[]
  readonly statute?: string
}

/** An answered request in the public log with these files, through every hand that it takes. */
export async function release(office: HttpOffice, released: Released) {
  const { title, summary = 'What was asked.', outcome = 'granted-in-full', exemptions = [], files = [] } = released
  const filed = await office.submit({ subject: title, ...(released.statute ? { statute: released.statute } : {}) })
  const { reference, requestId } = filed
  const statute = (await office.ports.store.cases.byId(requestId))?.statute ?? ''
  const given = files.length > 0 ? files : [{ name: 'answer.txt', mediaType: 'text/plain', bytes: 'The answer.' }]
  const documentIds: string[] = []
  for (const file of given) {
    const bytes = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : file.bytes
    const { events } = await ok(uploadDocument(office.ports, office.as('officer'), { reference }, { ...file, bytes }))
    const [event] = events
    if (event?.type !== 'document-attached') throw new Error('The file was not attached')
    documentIds.push(event.data.documentId)
  }
  for (const documentId of documentIds) {
    await ok(office.act(office.as('approver'), reference, 'document-approved', approvalOf(documentId, statute)))
  }
  const parts = [
    {
      outcome,
      exemptions,
      ...(exemptions.length > 0 ? { reason: 'As the law says.', publicInterest: 'Greater in withholding.' } : {}),
    },
  ]
  await ok(
    office.act(office.as('officer'), reference, 'decision-drafted', {
      parts,
      letter: 'Here it is. You may ask for a review, and complain to the Commissioner. 复议、诉讼。',
    }),
  )
  await ok(office.act(office.as('approver'), reference, 'decision-approved'))
  await ok(office.act(office.as('officer'), reference, 'decision-issued'))
  for (const [index, documentId] of documentIds.entries()) {
    await ok(
      office.act(office.as('publisher'), reference, 'document-published', {
        documentId,
        title: index === 0 ? title : (given[index]?.name ?? ''),
        ...(index === 0 ? { logSummary: summary } : {}),
        confirmUninspected: true,
      }),
    )
  }
  return { ...filed, documentIds, documentId: documentIds[0] ?? '' }
}

/** A page as a browser gets it, in one language. */
export async function pageOf(office: HttpOffice, path: string, lang = 'en', cookie = '') {
  const response = await office.request(path, {
    headers: { accept: 'text/html', 'accept-language': lang, ...(cookie ? { cookie } : {}) },
  })
  return { status: response.status, text: await response.text(), response }
}
