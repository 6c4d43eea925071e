import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSheets } from '../../../src/adapters/safe-copy/sheets/open-sheets.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { markCells } from '../../../src/app/redaction/mark-cells.ts'
import { moveRedaction, type RedactionVerb } from '../../../src/app/redaction/move-redaction.ts'
import { saveMarks } from '../../../src/app/redaction/save-marks.ts'
import { proofOfCuts, statementOfCuts } from '../../../src/app/redaction/statement-of-cuts.ts'
import { viewRedaction } from '../../../src/app/redaction/view-redaction.ts'
import { committedText } from '../../../src/domain/release/commitment.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { cell, data, row, xlsx } from '../../adapters/scan/office-files.ts'
import { approvalOf } from '../../support/approval.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { bytesFrom, safeCopiesInProcess } from '../../support/safe-copies-in-process.ts'
import { codeOf, done, refusalOf } from './marked-case.ts'

const staff = xlsx([
  {
    name: 'Wilhelmina',
    xml: data(
      row(1, cell('A1', 'Roads') + cell('B1', 'Anna Marlow')),
      row(2, cell('A2', 'Parks') + cell('B2', 'Bo Lee')),
    ),
  },
  { name: 'Pay', xml: data(row(1, cell('A1', '4200'))) },
])

let office: Office
let filed: { readonly reference: string; readonly requestId: string }
let id: string
let [officer, approver]: Actor[] = []
beforeEach(async () => {
  office = await openOffice()
  Object.assign(office.ports, { safeCopies: safeCopiesInProcess })
  filed = await office.submit()
  ;[officer, approver] = [office.as('officer'), office.as('approver')]
  const upload = { name: 'staff.xlsx', mediaType: 'application/octet-stream', bytes: staff }
  done(await uploadDocument(office.ports, office.as('officer'), filed, upload))
  id = (await documents())[0]?.id ?? ''
})
afterEach(() => office.close())

const documents = () => office.ports.store.cases.documents(filed.requestId)
const nobody: Actor = { kind: 'public' }
const names = { sheet: 'Wilhelmina', cells: 'B:B', grounds: ['s.40(2)'] }
const mark = (cuts: readonly object[], actor: Actor | undefined = officer) =>
  markCells(office.ports, actor ?? nobody, id, { cuts })
const move = (verb: RedactionVerb, actor: Actor | undefined, input: object = {}) =>
  moveRedaction(office.ports, actor ?? nobody, id, verb, input)
const view = async () => done(await viewRedaction(office.ports, officer ?? nobody, id))

async function valuesOf(documentId: string | null) {
  const file = (await documents()).find((one) => one.id === documentId)
  const blob = await office.ports.blobs.get(file?.sha256 ?? '')
  const { sheets } = await openSheets(await bytesFrom(blob?.stream ?? (async function* () {})()))
  return sheets.map(({ cells }) => cells.map(({ value }) => value))
}

it('goes the way of boxes: draft, sent back with comments, reviewed by another person, applied', async () => {
  done(await mark([names, { sheet: 'Pay', grounds: ['s.40(2)', 's.43'] }]))
  const { marks, unit, state } = await view()
  expect([unit, state, marks.map(({ page, cells, grounds }) => [page, cells, grounds])]).toEqual([
    'sheet',
    'draft',
    [
      [1, 'B:B', ['s.40(2)']],
      [2, undefined, ['s.40(2)', 's.43']],
    ],
  ])
  expect(await documents()).toHaveLength(1)
  done(await move('submit', officer))
  expect(codeOf(await mark([names]))).toBe('redaction-state')
  const comments = [{ markId: marks[1]?.id, comment: 'Pay is public' }]
  done(await move('return', approver, { comment: 'Too much', comments }))
  expect(await view()).toMatchObject({ state: 'draft', comment: 'Too much', marks: [{}, { comment: 'Pay is public' }] })
  const changes = [{ op: 'remove', id: marks[1]?.id }]
  done(await saveMarks(office.ports, office.as('officer'), id, { changes }))
  done(await move('submit', officer))
  done(await move('approve', approver))
  const { result, state: after } = await view()
  expect(after).toBe('applied')
  expect(await valuesOf(result)).toEqual([['Roads', '███ s.40(2)', 'Parks', '███ s.40(2)'], ['4200']])
  const types = (await office.ports.store.cases.events(filed.requestId)).map(({ type }) => type)
  expect(types).toEqual(expect.arrayContaining(['redaction-submitted', 'redaction-returned', 'redaction-approved']))
  expect((await documents()).find((one) => one.id === result)).toMatchObject({ name: 'staff-redacted.xlsx' })
})

it('nobody approves what they marked or changed themselves', async () => {
  const both = { ...office.as('approver'), roles: ['case-officer', 'approver'] } as Actor
  done(await mark([names]))
  done(await mark([{ ...names, cells: 'A2' }], both))
  done(await move('submit', officer))
  expect(codeOf(await move('approve', both))).toBe('own-redaction')
  expect(codeOf(await move('approve', officer))).toBe('forbidden')
  expect((await view()).state).toBe('ready')
  expect(await documents()).toHaveLength(1)
})

it('commits to what was cut, with sheets by their number, and the original stays closed', async () => {
  done(await mark([names]))
  done(await move('submit', officer, { statement: 'none' }))
  done(await move('approve', approver))
  const { result } = await view()
  const { salt, commitment, boxes, ...hashes } = done(
    await proofOfCuts(office.ports, office.as('auditor'), result ?? ''),
  )
  expect(office.ports.digest.sha256(committedText(salt, hashes))).toBe(commitment)
  expect(office.ports.digest.sha256(boxes)).toBe(hashes.boxesSha256)
  expect(JSON.parse(boxes)).toEqual([{ sheet: 1, cells: 'B:B', grounds: ['s.40(2)'] }])
  const { statement } = done(await statementOfCuts(office.ports, office.as('officer'), result ?? '', 'en'))
  expect(statement).toMatchObject({ unit: 'sheet', cuts: [{ page: 1, count: 1, areaShare: 0.5 }] })
  const approved = await office.act(office.as('approver'), filed.reference, 'document-approved', approvalOf(id))
  expect(approved.ok).toBe(false)
})

it('the same cells again are one mark with the later grounds; each needs one before it is handed on', async () => {
  done(await mark([{ ...names, grounds: [] }]))
  expect(codeOf(await move('submit', officer))).toBe('invalid')
  done(await mark([{ ...names, cells: '$b:B', grounds: ['s.43'] }]))
  expect((await view()).marks.map(({ cells, grounds }) => [cells, grounds])).toEqual([['B:B', ['s.43']]])
  expect(codeOf(await move('submit', officer, { statement: 'end' }))).toBe('invalid')
  expect(codeOf(await move('submit', officer))).toBe('ok')
})

it('refuses a sheet, cells and grounds that are not there, and a file that is no spreadsheet', async () => {
  expect(refusalOf(await mark([{ ...names, sheet: 'None' }]))).toMatchObject({ issues: [{ path: 'cuts.0.sheet' }] })
  for (const wrong of [{ cells: 'B' }, { grounds: ['none'] }])
    expect(codeOf(await mark([{ ...names, ...wrong }]))).toBe('invalid')
  expect(codeOf(await mark([names], office.as('approver')))).toBe('forbidden')
  const upload = { name: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('The harbour is open.') }
  done(await uploadDocument(office.ports, office.as('officer'), filed, upload))
  id = (await documents())[1]?.id ?? ''
  expect(codeOf(await mark([names]))).toBe('invalid')
})

it('a box over a part of a cell takes all of it, in whichever way it is saved', async () => {
  const put = { op: 'put', id: crypto.randomUUID(), page: 1, rect: [1.5, 0.2, 2.6, 1.3], grounds: ['s.43'] }
  done(await saveMarks(office.ports, office.as('officer'), id, { changes: [put] }))
  expect((await view()).marks).toMatchObject([{ rect: [1, 0, 3, 2], cells: 'B1:C2' }])
})

it('an erasure takes what was said beside cuts; names of sheets are kept nowhere', async () => {
  done(await mark([{ ...names, note: 'Wilhelmina lives here' }]))
  done(await move('submit', officer))
  done(await move('return', approver, { comment: 'Wilhelmina too' }))
  const { redactions, backgroundTasks } = office.ports.store
  const kept = async () =>
    JSON.stringify([
      await redactions.byDocument(id),
      await redactions.marks(id, 0),
      await redactions.results(id),
      await backgroundTasks.of(office.body.id, 10),
    ])
  expect(await kept()).toContain('Wilhelmina')
  await office.act(office.as('officer'), filed.reference, 'withdrawn')
  await office.act(office.as('admin'), filed.reference, 'personal-data-erased', { reason: 'Asked', confirm: true })
  expect(await kept()).not.toContain('Wilhelmina')
})
