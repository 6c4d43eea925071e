import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { cutKind } from '../../../src/app/release/copy-tasks.ts'
import { cell, data, row, xlsx } from '../../adapters/scan/office-files.ts'
import { done } from '../../app/redaction/marked-case.ts'
import { safeCopiesInProcess } from '../../support/safe-copies-in-process.ts'
import { getPage, postForm } from '../forms.ts'
import { answered, type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
let [officer, approver] = ['', '']
let [base, id] = ['', '']
beforeAll(async () => {
  office = await openHttpOffice()
  Object.assign(office.ports, { safeCopies: safeCopiesInProcess })
  officer = await office.sessionOf(office.people.officer)
  approver = await office.sessionOf(office.people.approver)
  const filed = await office.submit()
  const bytes = xlsx([
    { name: 'Staff', xml: data(row(1, cell('A1', 'Roads') + cell('B1', 'Anna Marlow'))) },
    { name: 'Pay', xml: data(row(1, cell('A1', '4200'))) },
  ])
  const upload = { name: 'staff.xlsx', mediaType: 'application/octet-stream', bytes }
  const { events } = done(await uploadDocument(office.ports, office.as('officer'), filed, upload))
  id = events.flatMap((one) => (one.type === 'document-attached' ? [one.data.documentId] : []))[0] ?? ''
  base = `/desk/requests/${filed.reference}`
})
afterAll(() => office.close())

const desk = () => `${base}/redaction/${id}`
const page = async (who = officer, end = '') => (await getPage(office, who, `${desk()}${end}`)).text
const send = (end: string, form: Record<string, string>, who = officer) =>
  postForm(office, who, `${desk()}${end}`, form)
const documents = async () => {
  const file = await office.ports.store.cases.documentById(id)
  return (await office.ports.store.cases.documents(file?.requestId ?? '')).map(({ name }) => name)
}

it('cells are marked in a draft without scripts: columns that are ticked, cells that are written, on any sheet', async () => {
  const safeCopy = await getPage(office, officer, `${base}/safe-copy/${id}`)
  expect(safeCopy.text).toContain(`href="${desk()}"`)
  const cells = { op: 'cells', sheet: 'Staff', page: '1', grounds: 's.40(2)' }
  expect((await send('/marks', { ...cells, column: '1' })).location).toBe(`${desk()}?page=1`)
  expect((await send('/marks', { ...cells, sheet: 'Pay', page: '2', cells: 'A1' })).status).toBe(303)
  const html = await page()
  expect(html).toMatch(/<td class="is-cut"><s>Anna Marlow<\/s> <sup>1<\/sup>/)
  expect(html).toContain('Mark 2, Pay: A1')
  expect(await page(officer, '?page=2')).toContain('<s>4200</s>')
  expect(await documents()).toEqual(['staff.xlsx'])
})

it('says what is wrong and keeps what was written', async () => {
  const none = await send('/marks', { op: 'cells', sheet: 'Staff', page: '1' })
  expect(none.status).toBe(422)
  expect(none.text).toContain('href="#cells"')
  const wrong = await send('/marks', { op: 'cells', sheet: 'Staff', page: '1', cells: 'B2:' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toMatch(/name="cells"[^>]*value="B2:"/)
})

it('a cut is taken back, and the API knows the same draft', async () => {
  const client = office.client(await office.keyOf(office.people.officer))
  const params = { path: { id } }
  const before = answered(await client.GET('/documents/{id}/redaction', { params }))
  expect(before).toMatchObject({
    unit: 'sheet',
    marks: [
      { page: 1, cells: 'B:B' },
      { page: 2, cells: 'A1' },
    ],
  })
  await send('/marks', { op: 'remove', mark: before.marks[1]?.id ?? '', page: '2' })
  const body = { cuts: [{ sheet: 'Pay', grounds: ['s.43', 's.40(2)'], note: '' }] }
  answered(await client.POST('/documents/{id}/redaction/cells', { params, body }))
  const { marks } = answered(await client.GET('/documents/{id}/redaction', { params }))
  expect(marks.map(({ cells, grounds }) => [cells, grounds])).toEqual([
    ['B:B', ['s.40(2)']],
    [undefined, ['s.43', 's.40(2)']],
  ])
})

it('whoever reviews sees each cut with its ground, sends it back with a comment on it, or approves it', async () => {
  expect((await send('/submit', { statement: 'none' })).status).toBe(303)
  const html = await page(approver)
  expect(html).toContain('Mark 1, Staff: B:B')
  expect(html).toContain('<s>Anna Marlow</s>')
  expect(html).not.toContain('name="column"')
  const mark = /name="comment-([^"]+)"/.exec(html)?.[1] ?? ''
  expect((await send('/return', { [`comment-${mark}`]: 'Only the second.' }, approver)).status).toBe(303)
  expect(await page()).toContain('Only the second.')
  await send('/submit', { statement: 'none' })
  expect((await send('/approve', {}, approver)).status).toBe(303)
  expect(await page()).toContain('each cell that was cut holds its ground alone')
  expect(await documents()).toEqual(['staff.xlsx', 'staff-redacted.xlsx'])
})

it('what was cut at once, before cuts were reviewed, still opens; none is begun', async () => {
  const at = office.ports.clock.now()
  const result = { documentId: id, failed: null, removed: [], lost: [], personalData: 0, warnings: [] }
  await office.ports.store.backgroundTasks.save({
    ...{ id: 'cut-before', bodyId: office.body.id, kind: cutKind, input: { documentId: id }, done: 1, total: 1 },
    ...{ error: null, startedBy: 'system', createdAt: at, updatedAt: at, status: 'done', result },
  })
  expect((await getPage(office, officer, `${base}/safe-copy/${id}/copies/cut-before`)).text).toContain('Open the copy')
  expect(
    (await postForm(office, officer, `${base}/safe-copy/${id}/cells`, { sheet: 'Staff', column: '1' })).status,
  ).toBe(404)
})
