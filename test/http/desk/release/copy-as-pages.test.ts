import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadDocument } from '../../../../src/app/documents/upload-document.ts'
import { viewRedaction } from '../../../../src/app/redaction/view-redaction.ts'
import { inProcessPages } from '../../../adapters/pages/in-process-pages.ts'
import { done } from '../../../app/redaction/marked-case.ts'
import { directRedactor } from '../../../support/direct-redactor.ts'
import { scannerInProcess } from '../../../support/file-scanner.ts'
import { safeCopiesInProcess } from '../../../support/safe-copies-in-process.ts'
import { getPage, postForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

const pages = inProcessPages()
let office: HttpOffice
let officer: string
beforeAll(async () => {
  office = await openHttpOffice()
  Object.assign(office.ports, {
    ...{
      scanner: scannerInProcess,
      pageReader: pages.reader,
      safeCopies: safeCopiesInProcess,
      redactor: directRedactor,
    },
  })
  officer = await office.sessionOf(office.people.officer)
})
afterAll(async () => {
  await office.close()
  pages.close()
})

async function caseWith(name: string, text: string) {
  const filed = await office.submit()
  const upload = { name, mediaType: 'application/octet-stream', bytes: new TextEncoder().encode(text) }
  const { events } = done(await uploadDocument(office.ports, office.as('officer'), filed, upload))
  const id = events.flatMap((one) => (one.type === 'document-attached' ? [one.data.documentId] : []))[0] ?? ''
  const base = `/desk/requests/${filed.reference}`
  return { id, base, documents: () => office.ports.store.cases.documents(filed.requestId) }
}

it.each([
  ['notes.txt', 'Call Mr Alan Turing\non 020 7946 0999\n'],
  ['people.csv', 'Name,Telephone\nMr Alan Turing,020 7946 0999\nMs Ada King,020 7946 0888\n'],
  ['people.tsv', 'Name\tTelephone\nMr Alan Turing\t020 7946 0999\nMs Ada King\t020 7946 0888\n'],
  ['page.html', '<html><body><p>Call Mr Alan Turing</p><script>x()</script></body></html>'],
])('a button makes pages of %s, and boxes are drawn on those', async (name, text) => {
  const { id, base, documents } = await caseWith(name, text)
  const desk = await getPage(office, officer, `${base}/redaction/${id}`)
  expect(desk.text).toContain('Make a copy as pages')
  const [field = ''] = desk.text.match(/name="pages" value="yes"/) ?? []
  const sent = await postForm(office, officer, `${base}/safe-copy/${id}`, field === '' ? {} : { pages: 'yes' })
  expect(sent.status).toBe(303)
  await expect.poll(async () => (await documents()).length, { timeout: 30_000 }).toBe(2)
  const copy = (await documents())[1]
  expect(copy).toMatchObject({ mediaType: 'application/pdf', name: name.replace(/\.\w+$/, ' (safe copy).pdf') })
  expect((await getPage(office, officer, sent.location)).text).toContain(`${base}/redaction/${copy?.id}`)
  const box = { op: 'box', page: '1', left: '60', top: '60', right: '200', bottom: '90', grounds: 's.40(2)' }
  expect((await postForm(office, officer, `${base}/redaction/${copy?.id}/marks`, box)).status).toBe(303)
  expect(done(await viewRedaction(office.ports, office.as('officer'), copy?.id ?? '')).marks).toHaveLength(1)
})

it('a text has a copy that is a text beside the one with pages, by the API too', async () => {
  const { id, documents } = await caseWith('notes.txt', 'The harbour is open.')
  const token = await office.keyOf(office.people.officer)
  const copy = (query: string) =>
    office.request(`/api/v1/documents/${id}/safe-copy${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    })
  for (const query of ['?asPages=true', '?asPages=true', '']) expect((await copy(query)).status).toBe(202)
  await expect.poll(async () => (await documents()).length, { timeout: 30_000 }).toBe(3)
  expect(
    (await documents())
      .map(({ mediaType }) => mediaType)
      .sort()
      .slice(1),
  ).toEqual(['application/pdf', 'text/plain'])
  expect((await copy('?asPages=perhaps')).status).toBe(422)
})

it('offers no copy to whoever may not prepare one', async () => {
  const { id, base } = await caseWith('notes.txt', 'The harbour is open.')
  const auditor = await office.sessionOf(office.people.auditor)
  expect((await getPage(office, auditor, `${base}/redaction/${id}`)).text).not.toContain('Make a copy as pages')
})
