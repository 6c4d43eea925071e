import { afterEach, beforeEach, expect, it } from 'vitest'
import { viewStatus } from '../../../src/app/cases/view/status-view.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const file = (name: string) => ({ name, mediaType: 'text/plain', bytes: new TextEncoder().encode(name) })

async function seenByRequester(reference: string, requestId: string) {
  const view = await viewStatus(office.ports, { kind: 'requester', requestId }, reference)
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}

it('the requester learns nothing of a file that was withheld, not even that it was attached', async () => {
  const { reference, requestId } = await office.submit()
  await uploadDocument(office.ports, office.as('officer'), { reference }, file('withheld.txt'))
  await uploadDocument(office.ports, { kind: 'requester', requestId }, { reference }, file('own.txt'))
  const [withheld] = (await office.ports.store.cases.documents(requestId)).filter(({ origin }) => origin === 'officer')
  const withholding = { documentId: withheld?.id, exemptions: ['s.40(2)'], reason: 'Names a person' }
  await office.act(office.as('officer'), reference, 'document-withheld', withholding)

  const { history, documents } = await seenByRequester(reference, requestId)
  expect(documents.map(({ name }) => name)).toEqual(['own.txt'])
  const attached = history.filter(({ type }) => type.startsWith('document-'))
  expect(attached.map(({ detail }) => detail['name'])).toEqual(['own.txt'])
  const text = JSON.stringify(await seenByRequester(reference, requestId))
  for (const said of ['withheld.txt', withheld?.sha256 ?? '?', withheld?.id ?? '?']) expect(text).not.toContain(said)
})

it('the reason for a waived fee, an end without an answer and a reopening is read by the office, not by the requester', async () => {
  const { reference, requestId } = await office.submit()
  const officer = office.as('officer')
  const steps = [
    [officer, 'fee-notice', { amount: '10.00', currency: 'GBP' }],
    [officer, 'fee-waived', { reason: 'reason-of-waiving' }],
    [officer, 'clarification-requested', { question: 'Which lane?' }],
    [officer, 'abandoned', { section: 's.1(3)', reason: 'reason-of-abandoning', note: 'note-for-requester' }],
    [office.as('approver'), 'reopened', { because: 'error', reason: 'reason-of-reopening' }],
  ] as const
  for (const [actor, type, input] of steps) {
    const done = await office.act(actor, reference, type, input)
    if (!done.ok) throw new Error(`${type}: ${done.refusal.code}`)
  }
  const read = JSON.stringify(await seenByRequester(reference, requestId))
  const { rows } = await office.ports.store.outbox.list({ limit: 50 })
  const mails = rows.filter(({ to }) => to === 'jo@example.org').map(({ text, html }) => text + html)
  for (const shown of [read, mails.join()]) {
    expect(shown).not.toContain('reason-of-')
    expect(shown).toContain('note-for-requester')
  }
})
