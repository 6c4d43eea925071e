import { expect, test } from 'vitest'
import { openSheets } from '../../../src/adapters/safe-copy/sheets/open-sheets.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { proofOfCuts, statementOfCuts } from '../../../src/app/redaction/statement-of-cuts.ts'
import { copyDocument, cutDocumentCells } from '../../../src/app/release/copy-document.ts'
import { committedText } from '../../../src/domain/release/commitment.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
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
  const cut = await cutDocumentCells(ports, office.as('officer'), original.id, {
    cuts: [{ sheet: 'Staff', cells: 'B:B' }],
  })
  expect(cut).toMatchObject({ ok: true, value: { failed: null } })
  const documents = await ports.store.cases.documents(requestId)
  expect(documents.map(({ name }) => name)).toEqual(['staff.xlsx', 'staff (safe copy).xlsx', 'staff (safe copy).xlsx'])
  const blob = await ports.blobs.get(documents[2]?.sha256 ?? '')
  const [sheet] = (await openSheets(await bytesFrom(blob?.stream ?? (async function* () {})()))).sheets
  expect(sheet?.cells.map(({ value }) => value)).toEqual(['Roads', '███'])
  expect(
    await office.act(office.as('approver'), reference, 'document-approved', { documentId: original.id }),
  ).toMatchObject({
    ok: false,
  })
  expect(await copyDocument(ports, office.as('auditor'), original.id)).toMatchObject({ ok: false })
  expect(
    await cutDocumentCells(ports, office.as('officer'), original.id, {
      cuts: [{ sheet: 'Staff', cells: 'B:B', grounds: ['no such section'] }],
    }),
  ).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
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

test('what was cut out of a spreadsheet is committed to, and approved by nobody who cut', async () => {
  const office = await openOffice()
  const ports: Ports = { ...office.ports, safeCopies: safeCopiesInProcess }
  const { reference, requestId } = await office.submit()
  const upload = { name: 'staff.xlsx', mediaType: 'application/octet-stream', bytes: staff }
  await uploadDocument(ports, office.as('officer'), { reference }, upload)
  const [original] = await ports.store.cases.documents(requestId)
  if (!original) throw new Error('The file did not join the case')
  const approver = { ...office.as('approver'), roles: ['case-officer', 'approver'] } as Actor
  const cutBy = async (actor: Actor, documentId: string, cells: string) => {
    const cut = await cutDocumentCells(ports, actor, documentId, {
      cuts: [{ sheet: 'Staff', cells, grounds: ['s.40(2)'] }],
    })
    return (cut.ok && cut.value.documentId) || ''
  }
  const first = await cutBy(approver, original.id, 'B:B')
  const second = await cutBy(office.as('officer'), first, 'A1')
  for (const id of [first, second]) {
    const proof = await proofOfCuts(ports, office.as('auditor'), id)
    if (!proof.ok) throw new Error('No proof')
    const { salt, commitment, boxes, ...hashes } = proof.value
    expect(ports.digest.sha256(committedText(salt, hashes))).toBe(commitment)
    expect(ports.digest.sha256(boxes)).toBe(hashes.boxesSha256)
    expect(boxes).not.toContain('Staff')
  }
  const made = await statementOfCuts(ports, office.as('officer'), first, 'en')
  expect(made).toMatchObject({
    value: { statement: { unit: 'sheet', cuts: [{ page: 1, count: 1, areaShare: 0.5 }] } },
  })
  // Another went on with it: it is work of both.
  expect(await office.act(approver, reference, 'document-approved', approvalOf(second))).toMatchObject({
    refusal: { code: 'own-document' },
  })
  await office.close()
})
