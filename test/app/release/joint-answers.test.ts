import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import type { SafeCopies } from '../../../src/app/ports/safe-copy-ports.ts'
import { copyDocument } from '../../../src/app/release/copy-document.ts'
import { approvalOf } from '../../support/approval.ts'
import { clean, openReleaseOffice } from './release-office.ts'

let office: Awaited<ReturnType<typeof openReleaseOffice>>
let other: Awaited<ReturnType<typeof office.linked>>
beforeEach(async () => {
  office = await openReleaseOffice()
  other = await office.linked()
})
afterEach(() => office.close())

it('a file that a copy replaces is closed in all cases that share the answer, and the copy waits in each', async () => {
  const make: SafeCopies['make'] = async (_source, title) => makeSafeCopy(clean, title)
  Object.assign(office.ports, { safeCopies: { make } })
  const id = await office.inspected()
  await office.approve(id)
  expect(await office.answer([other])).toBeNull()
  const [old] = await office.copiesIn(other)
  const made = await copyDocument(office.ports, office.as('officer'), id)
  expect(made).toMatchObject({ ok: true, value: { failed: null } })
  const [closed, copy] = await office.copiesIn(other)
  expect(closed).toMatchObject({ documentId: old?.documentId, state: 'attached', replacedBy: copy?.documentId })
  expect(copy).toMatchObject({ state: 'attached', redactedFrom: old?.documentId, isChecked: false })
  const rows = await office.ports.store.cases.documents(other.requestId)
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['answer.docx', 'attached'],
    ['answer (safe copy).pdf', 'attached'],
  ])
  // It passes the gate of that case by itself.
  await office.inspect()
  const approved = approvalOf(copy?.documentId ?? '')
  expect(await office.actIn(other, 'approver', 'document-approved', approved)).toBeNull()
  expect(await office.actIn(other, 'officer', 'files-offered')).toBeNull()
})
