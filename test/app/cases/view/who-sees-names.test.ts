import { afterEach, beforeEach, expect, it } from 'vitest'
import { viewCase } from '../../../../src/app/cases/view/case-view.ts'
import { exportLedger } from '../../../../src/app/desk/export-ledger.ts'
import { uploadDocument } from '../../../../src/app/documents/upload-document.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it('an auditor reads no name of a file, which may name a person', async () => {
  const { reference, requestId } = await office.submit()
  const file = { name: 'Jo-Sample-passport.txt', mediaType: 'text/plain', bytes: new Uint8Array([1]) }
  await uploadDocument(office.ports, { kind: 'requester', requestId }, { reference }, file)
  expect(JSON.stringify(await viewCase(office.ports, office.as('officer'), reference))).toContain('Jo-Sample')
  expect(JSON.stringify(await viewCase(office.ports, office.as('auditor'), reference))).not.toContain('Jo-Sample')
})

it('an auditor exports the ledger without the subjects, which are in the words of the requesters', async () => {
  await office.submit({ subject: 'The file of Jo Sample' })
  const exported = async (person: 'officer' | 'auditor', format: 'csv' | 'sflf' | 'jsonl') => {
    const pieces = exportLedger(office.ports, office.as(person), office.body, format, {})
    if (!pieces.ok) throw new Error(pieces.refusal.code)
    let text = ''
    for await (const piece of pieces.value) text += piece
    return text
  }
  for (const format of ['csv', 'sflf', 'jsonl'] as const) {
    expect(await exported('officer', format)).toContain('Jo Sample')
    const audited = await exported('auditor', format)
    expect(audited).toContain('RIVER-2024-00001')
    expect(audited).not.toContain('Jo Sample')
  }
})

it('only who may read the identity reads what a mail server said of an address', async () => {
  const { reference, requestId } = await office.submit()
  const row = await office.ports.store.cases.byId(requestId)
  const events = await office.ports.store.cases.events(requestId)
  if (!row) throw new Error('no row')
  const bounced = {
    ...{ requestId, seq: row.seq + 1, at: office.ports.clock.now(), on: row.receivedOn, actor: 'system' as const },
    ...{ type: 'message-bounced' as const, data: { messageKey: 'k', reason: '550 jo@example.org is unknown' } },
  }
  expect(events).toHaveLength(row.seq)
  const request = { ...row, seq: row.seq + 1 }
  await office.ports.store.cases.commit([{ requestId, expectedSeq: row.seq, events: [bounced], request }])
  expect(JSON.stringify(await viewCase(office.ports, office.as('officer'), reference))).toContain('550 jo@')
  for (const person of ['approver', 'publisher', 'auditor'] as const) {
    expect(JSON.stringify(await viewCase(office.ports, office.as(person), reference))).not.toContain('550 jo@')
  }
})
