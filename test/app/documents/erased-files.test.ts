import { afterEach, beforeEach, expect, it } from 'vitest'
import { viewCase } from '../../../src/app/cases/view/case-view.ts'
import { downloadDocument } from '../../../src/app/documents/download-document.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it('what the requester sent is erased with their data: nobody reads it, and its name stands nowhere', async () => {
  const { reference, requestId } = await office.submit()
  const requester: Actor = { kind: 'requester', requestId }
  const file = { name: 'Jo-Sample-passport.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('Jo Sample') }
  const sent = await uploadDocument(office.ports, requester, { reference }, file)
  if (!sent.ok) throw new Error(sent.refusal.code)
  const [document] = await office.ports.store.cases.documents(requestId)
  const id = document?.id ?? ''
  expect((await downloadDocument(office.ports, office.as('officer'), id)).ok).toBe(true)

  await office.act(requester, reference, 'withdrawn')
  await office.act(office.as('admin'), reference, 'personal-data-erased', { reason: 'Asked for', confirm: true })

  for (const actor of [requester, office.as('officer'), office.as('admin')]) {
    expect((await downloadDocument(office.ports, actor, id)).ok).toBe(false)
  }
  expect(JSON.stringify(await office.ports.store.cases.documents(requestId))).not.toContain('Sample')
  const view = await viewCase(office.ports, office.as('officer'), reference)
  expect(JSON.stringify(view)).not.toContain('Sample')
})
