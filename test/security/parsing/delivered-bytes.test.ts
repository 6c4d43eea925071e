import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { answeredAndPublished, ok } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

let office: HttpOffice
let filed: { reference: string; secret: string; requestId: string }
beforeAll(async () => {
  office = await openHttpOffice()
  filed = await office.submit()
})
afterAll(() => office.close())

/** A file that the requester sent, as its type says. */
async function sent(name: string, mediaType: string): Promise<string> {
  const { requestId, reference } = filed
  const bytes = new TextEncoder().encode(`<script>alert("${name}")</script>`)
  const upload = { name, mediaType, bytes }
  const { events } = await ok(uploadDocument(office.ports, { kind: 'requester', requestId }, { reference }, upload))
  const [event] = events
  if (event?.type !== 'document-attached') throw new Error('The file was not attached')
  return event.data.documentId
}

const types = [
  ['a.js', 'text/javascript'],
  ['a.js', 'application/javascript'],
  ['a.mjs', 'module/unknown'],
  ['a.html', 'text/html'],
  ['a.xhtml', 'application/xhtml+xml'],
  ['a.svg', 'image/svg+xml'],
  ['a.xml', 'text/xml'],
  ['a.css', 'text/css'],
  ['a.mht', 'multipart/related'],
  ['a.swf', 'application/x-shockwave-flash'],
  ['a.json', 'application/manifest+json'],
  ['a.eml', 'message/rfc822'],
  ['a', 'no type at all'],
  ['a.pdf', 'application/pdf'],
  ['a.png', 'image/png'],
  ['a.txt', 'text/plain'],
] as const

describe('bytes that somebody sent', () => {
  it.each(types)('%s as %s is saved and never run, shown or taken for a page', async (name, mediaType) => {
    const id = await sent(name, mediaType)
    const answer = await office.request(`/documents/${id}?secret=${filed.secret}`)
    expect(answer.status).toBe(200)
    // The bytes are a script, whatever their sender says of them.
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    await answer.body?.cancel()
  })

  it('what is published is shown in place only where nothing in it can run', async () => {
    const { documentId } = await answeredAndPublished(office)
    const answer = await office.request(`/documents/${documentId}`)
    expect(answer.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/)
    expect(answer.headers.get('cache-control')).toBe('public, no-cache')
  })
})

describe('names', () => {
  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a\r\nSet-Cookie: x=y.txt', 'a__Set-Cookie: x=y.txt'],
    ['\u0000\u001b[31m.txt', '__[31m.txt'],
    ['invoice\u202Efdp.exe', 'invoice_fdp.exe'],
    ['\u2066a\u2069\u200B\uFEFF.txt', '_a___.txt'],
    ['C:\\Users\\jo\\"scan".pdf', 'C:_Users_jo__scan_.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
    [`${'a'.repeat(300)}`, 'a'.repeat(200)],
    ['\ud800.txt', '_.txt'],
    ['   ', '_'],
  ])('%j is shown as %j', async (given, plain) => {
    const id = await sent(given, 'text/plain')
    expect(await office.ports.store.cases.documentById(id)).toMatchObject({ name: plain })
    const answer = await office.request(`/documents/${id}?secret=${filed.secret}`)
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''`)
    await answer.body?.cancel()
  })

  it('an empty file is refused by name', async () => {
    const path = `/api/v1/requests/${filed.reference}/documents?secret=${filed.secret}&name=a.txt`
    const answer = await office.request(path, { method: 'POST', body: new Uint8Array() })
    expect(answer.status).toBe(422)
  })
})
