import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { inProcessPages } from '../../adapters/pages/in-process-pages.ts'
import { caseWithPdf } from '../../app/redaction/marked-case.ts'
import { answered, type HttpOffice, openHttpOffice } from '../http-office.ts'

const pages = inProcessPages()
let office: HttpOffice
let marked: Awaited<ReturnType<typeof caseWithPdf>>
beforeAll(async () => {
  office = await openHttpOffice()
  marked = await caseWithPdf(office)
  Object.assign(office.ports, { pageReader: pages.reader })
})
afterAll(async () => {
  await office.close()
  pages.close()
})

async function asOfficer(end = '', form?: Record<string, string>, who: keyof HttpOffice['people'] = 'officer') {
  const cookie = await office.sessionOf(office.people[who])
  const address = `/desk/requests/${marked.reference}/redaction/${marked.id}`
  const page = await (await office.request(address, { headers: { cookie } })).text()
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  if (!form) return { status: 200, html: page }
  const body = new URLSearchParams({ csrf, ...form })
  const response = await office.request(`${address}${end}`, { method: 'POST', headers: { cookie }, body })
  return { status: response.status, html: await response.text() }
}

it('without scripts: marks every place of a text and a box by numbers, removes one, hands it on', async () => {
  const grounds = 's.40(2)'
  expect((await asOfficer('/marks', { op: 'text', text: 'anna marlow', grounds, page: '1' })).status).toBe(303)
  const box = { op: 'box', page: '1', left: '15', top: '70', right: '280', bottom: '90', grounds }
  expect((await asOfficer('/marks', box)).status).toBe(303)
  const { marks } = await marked.view()
  expect(marks).toHaveLength(2)
  expect((await asOfficer()).html).toContain('Mark 2, page 1')
  await asOfficer('/marks', { op: 'remove', mark: marks[1]?.id ?? '', page: '1' })
  expect((await marked.view()).marks).toHaveLength(1)
  expect((await asOfficer('/submit', { statement: 'none' })).status).toBe(303)
  expect(await marked.view()).toMatchObject({ state: 'ready', statement: 'none' })
})

it('sends it back with a comment on a mark, which its preparer reads', async () => {
  const [mark] = (await marked.view()).marks
  const comment = 'Cut the title too.'
  expect((await asOfficer('/return', { [`comment-${mark?.id}`]: comment }, 'approver')).status).toBe(303)
  expect((await asOfficer()).html).toContain(comment)
})

it('says what is wrong with a mark, and keeps what was typed', async () => {
  const { status, html } = await asOfficer('/marks', { op: 'box', page: '1', left: '15', top: 'x' })
  expect(status).toBe(422)
  expect(html).toContain('value="15"')
  const none = await asOfficer('/marks', { op: 'text', text: 'nobody of this name' })
  expect(none.status).toBe(422)
  expect(none.html).toContain('href="#text"')
})

it('tells by the API how large the pages are, what stands on them, and where something is', async () => {
  const client = office.client(await office.keyOf(office.people.officer))
  const path = { id: marked.id }
  const sizes = answered(await client.GET('/documents/{id}/redaction/pages', { params: { path } }))
  expect(sizes).toEqual({ pages: [{ width: 300, height: 200 }], unreadable: null })
  const found = await client.GET('/documents/{id}/redaction/find', {
    params: { path, query: { kind: 'any', everywhere: 'true' } },
  })
  expect(answered(found)).toMatchObject({ documents: [{ id: marked.id }], isCut: false })
  const text = { params: { path: { ...path, page: 1 } } }
  const words = answered(await client.GET('/documents/{id}/redaction/pages/{page}/text', text)).words
  expect(words[0]).toMatchObject({ text: 'Minutes', line: 0 })
  const headers = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
  const address = `/api/v1/documents/${marked.id}/redaction`
  const picture = await office.request(`${address}/pages/1/picture?width=300`, { headers })
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, no-store',
  })
  const asked = [
    'find',
    'find?q=%20',
    `find?pattern=**`,
    `find?q=${'x'.repeat(300)}`,
    'pages/2/picture',
    'pages/0/text',
  ]
  const statuses = await Promise.all(
    asked.map(async (end) => (await office.request(`${address}/${end}`, { headers })).status),
  )
  expect(statuses).toEqual([422, 422, 422, 422, 404, 422])
})

it('marks by the API every place of a pattern in all documents of the case, and says which took none', async () => {
  const other = await caseWithPdf(office)
  const client = office.client(await office.keyOf(office.people.officer))
  const path = { id: other.id }
  const body = { pattern: '####', everywhere: true, grounds: ['s.43'] }
  const found = answered(await client.POST('/documents/{id}/redaction/found', { params: { path }, body }))
  const documents = [{ id: other.id, marked: 1, refused: null }]
  expect(found).toEqual({ documents, isCut: false, firstPage: 1, unplaced: [] })
  expect((await other.view()).marks).toMatchObject([{ page: 1, grounds: ['s.43'] }])
  const gaps = answered(await client.GET('/documents/{id}/redaction/gaps', { params: { path, query: { page: 1 } } }))
  expect(gaps).toMatchObject({ gaps: [], isWhole: true })
  const wrong = await client.POST('/documents/{id}/redaction/found', {
    params: { path },
    body: { q: '4200', grounds: ['?'] },
  })
  expect(wrong.response.status).toBe(422)
})

it('of a file without pages it says that a safe copy has some, and links there', async () => {
  const cookie = await office.sessionOf(office.people.officer)
  const { reference } = marked
  const upload = { name: 'letter.docx', mediaType: 'application/octet-stream', bytes: new Uint8Array([1, 2, 3]) }
  await uploadDocument(office.ports, office.as('officer'), { reference }, upload)
  const id = (await office.ports.store.cases.documents(marked.requestId)).find(({ name }) => name === upload.name)?.id
  const desk = await (await office.request(`/desk/requests/${reference}`, { headers: { cookie } })).text()
  expect(desk).toContain(`/desk/requests/${reference}/redaction/${id}`)
  const page = await office.request(`/desk/requests/${reference}/redaction/${id}`, { headers: { cookie } })
  const html = await page.text()
  expect(html).toContain('Make a copy of it as pages and mark that')
  expect(html).toContain(`/desk/requests/${reference}/safe-copy/${id}`)
  expect(html).not.toContain('data-step="submit"')
})
