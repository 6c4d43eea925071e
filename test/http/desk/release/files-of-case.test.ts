import { afterAll, beforeAll, expect, it } from 'vitest'
import { leakingCase } from '../../../support/leaking-case.ts'
import { getPage, postForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let leaking: Awaited<ReturnType<typeof leakingCase>>
let officer: string
beforeAll(async () => {
  office = await openHttpOffice()
  leaking = await leakingCase(office)
  officer = await office.sessionOf(office.people.officer)
})
afterAll(() => office.close())

const page = (path = '') => getPage(office, officer, `/desk/requests/${leaking.reference}${path}`)
const namesIn = ({ text }: { text: string }) =>
  [...text.matchAll(/<li id="file-[^>]*>.*?<a href="\/documents\/[^>]*>([^<]*)</gs)].map(([, name]) => name)

it('takes several files of one form, and shows those that must not go out before the others', async () => {
  const files = ['One', 'Two'].map((name) => new File([`${name} report`], `${name}.txt`, { type: 'text/plain' }))
  const body = new FormData()
  const fields = { csrf: '', event: '', version: '' }
  for (const [name, value] of Object.entries({ ...fields, ...(await hidden()) })) body.append(name, value)
  for (const file of files) body.append('file', file)
  const { headers, bytes } = await encoded(body)
  const sent = await office.request(`/desk/requests/${leaking.reference}/documents`, {
    method: 'POST',
    headers: { ...headers, cookie: officer },
    body: bytes,
  })
  expect(sent.status).toBe(303)
  expect(namesIn(await page())).toEqual(['Tender evaluation.docx', 'Minutes.bin', 'One.txt', 'Two.txt'])
})

it('says how many files must not go out, could not be looked through, or still wait for it', async () => {
  const { text } = await page()
  for (const said of [
    '1 file must not go out as it is',
    '1 file could not be looked through',
    '2 files being looked through',
  ])
    expect(text).toContain(said)
})

it('leads from what was found to how it is taken out', async () => {
  const { text } = await page('/release')
  expect(text).toContain(`/desk/requests/${leaking.reference}/safe-copy/${leaking.documentId}`)
})

it('refuses a form without any file', async () => {
  const sent = await postForm(office, officer, `/desk/requests/${leaking.reference}/documents`, { event: '' }, true)
  expect(sent.status).toBe(422)
})

async function hidden(): Promise<{ readonly [name: string]: string }> {
  const { text } = await page('/document-attached')
  expect(text).toMatch(/type="file"[^>]*multiple/)
  const csrf = /name="csrf" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const version = /name="version" value="([^"]*)"/.exec(text)?.[1] ?? ''
  return { csrf, version }
}

async function encoded(body: FormData) {
  const request = new Request('http://localhost:3000', { method: 'POST', body })
  const bytes = await request.arrayBuffer()
  const headers = {
    accept: 'text/html',
    origin: 'http://localhost:3000',
    'content-type': request.headers.get('content-type') ?? '',
    'content-length': String(bytes.byteLength),
  }
  return { headers, bytes }
}
