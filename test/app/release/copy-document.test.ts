import { expect, test } from 'vitest'
import { openSheets } from '../../../src/adapters/safe-copy/sheets/open-sheets.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { copyDocument } from '../../../src/app/release/copy-document.ts'
import { cell, data, row, xlsx } from '../../adapters/scan/office-files.ts'
import { approvalOf } from '../../support/approval.ts'
import { openOffice } from '../../support/office.ts'
import { bytesFrom, safeCopiesInProcess } from '../../support/safe-copies-in-process.ts'

const staff = xlsx([
  { name: 'Staff', xml: data(row(1, cell('A1', 'Roads') + cell('B1', 'Wilhelmina'))) },
  { name: 'Names', state: 'hidden', xml: data(row(1, cell('A1', 'Bo'))) },
])

test('a copy joins the case by the officer, names its original, and closes it for release', async () => {
  const office = await openOffice()
  const ports: Ports = { ...office.ports, safeCopies: safeCopiesInProcess }
  const { reference, requestId } = await office.submit()
  await uploadDocument(
    ports,
    office.as('officer'),
    { reference },
    {
      ...{ name: 'staff.xlsx', mediaType: 'application/octet-stream', bytes: staff },
    },
  )
  const [original] = await ports.store.cases.documents(requestId)
  if (!original) throw new Error('The file did not join the case')
  const copied = await copyDocument(ports, office.as('officer'), original.id)
  expect(copied).toMatchObject({ ok: true, value: { failed: null, removed: [{ kind: 'hidden-sheet', count: 1 }] } })
  const documents = await ports.store.cases.documents(requestId)
  expect(documents.map(({ name }) => name)).toEqual(['staff.xlsx', 'staff (safe copy).xlsx'])
  const blob = await ports.blobs.get(documents[1]?.sha256 ?? '')
  const { sheets } = await openSheets(await bytesFrom(blob?.stream ?? (async function* () {})()))
  expect(sheets.map(({ cells }) => cells.map(({ value }) => value))).toEqual([['Roads', 'Wilhelmina']])
  expect(
    await office.act(office.as('approver'), reference, 'document-approved', { documentId: original.id }),
  ).toMatchObject({
    ok: false,
  })
  expect(await copyDocument(ports, office.as('auditor'), original.id)).toMatchObject({ ok: false })
  await office.close()
})

test('an original that was approved before is closed in its row as well, by which downloads go', async () => {
  const office = await openOffice()
  const ports: Ports = { ...office.ports, safeCopies: safeCopiesInProcess }
  const filed = await office.submit()
  const upload = { name: 'staff.xlsx', mediaType: 'application/octet-stream', bytes: staff }
  await uploadDocument(ports, office.as('officer'), filed, upload)
  const [original] = await ports.store.cases.documents(filed.requestId)
  if (!original) throw new Error('The file did not join the case')
  const approved = await office.act(
    office.as('approver'),
    filed.reference,
    'document-approved',
    approvalOf(original.id),
  )
  expect(approved.ok).toBe(true)
  expect((await ports.store.cases.documentById(original.id))?.state).toBe('approved')
  expect((await copyDocument(ports, office.as('officer'), original.id)).ok).toBe(true)
  expect((await ports.store.cases.documentById(original.id))?.state).toBe('attached')
  await office.close()
})
