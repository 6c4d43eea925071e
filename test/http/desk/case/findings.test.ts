import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadDocument } from '../../../../src/app/documents/upload-document.ts'
import type { FileScanner } from '../../../../src/app/ports/file-scanner-ports.ts'
import { ParserBusy } from '../../../../src/app/ports/parse-ports.ts'
import { docx, run } from '../../../adapters/scan/office-files.ts'
import { scannerInProcess } from '../../../support/file-scanner.ts'
import { ok } from '../../answered-request.ts'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let reference: string

beforeAll(async () => {
  office = await openHttpOffice()
  Object.assign(office.ports, { scanner: scannerInProcess })
  ;({ reference } = await office.submit({ name: 'Wilhelmina Sample' }))
})
afterAll(() => office.close())

async function attach(name: string, bytes: Uint8Array): Promise<string> {
  const upload = { name, mediaType: 'application/octet-stream', bytes }
  const { events } = await ok(uploadDocument(office.ports, office.as('officer'), { reference }, upload))
  const [event] = events
  return event?.type === 'document-attached' ? event.data.documentId : ''
}

const page = async (id: string, who: keyof HttpOffice['people'] = 'officer') => {
  const cookie = await office.sessionOf(office.people[who])
  const response = await office.request(`/desk/requests/${reference}/findings/${id}`, { headers: { cookie } })
  return { status: response.status, html: await response.text() }
}

it('shows what is hidden in a file, where, and the name of the one who asked', async () => {
  const id = await attach('answer.docx', docx(run('secret price', '<w:vanish/>') + run('To Wilhelmina Sample')))
  const { status, html } = await page(id)
  expect(status).toBe(200)
  expect(html).toContain('Text that cannot be seen')
  expect(html).toContain('secret price')
  expect(html).toContain('Must not go out')
  expect(html).toContain('Personal data: name')
})

it('says that nothing was found', async () => {
  const { html } = await page(await attach('plain.docx', docx(run('The road was mended.'))))
  expect(html).toContain('Nothing was found that must not go out')
})

it('is of this case alone', async () => {
  const id = await attach('other.docx', docx(run('x')))
  const other = await office.submit()
  const cookie = await office.sessionOf(office.people.officer)
  const response = await office.request(`/desk/requests/${other.reference}/findings/${id}`, { headers: { cookie } })
  expect(response.status).toBe(404)
})

it('is told by the API alike', async () => {
  const id = await attach('told.docx', docx(run('secret price', '<w:vanish/>')))
  const client = office.client(await office.keyOf(office.people.officer))
  const found = answered(await client.GET('/documents/{id}/findings', { params: { path: { id } } }))
  expect(found).toMatchObject({ verdict: 'blocked', findings: [{ kind: 'hidden-text', excerpt: 'secret price' }] })
})

it('says that it must wait where too many files are being read', async () => {
  const id = await attach('waits.docx', docx(run('x')))
  const busy: FileScanner = {
    scan: async () => {
      throw new ParserBusy('Too much waits to be read')
    },
  }
  Object.assign(office.ports, { scanner: busy })
  const { status, html } = await page(id)
  Object.assign(office.ports, { scanner: scannerInProcess })
  expect(status).toBe(409)
  expect(html).toContain('Try again when some are done')
})
