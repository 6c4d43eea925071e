import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bodyChunks } from '../../../src/http/forms/body-chunks.ts'
import { formLimits } from '../../../src/http/forms/form-limits.ts'
import { type UploadSide, uploadSlots, usualUploadSlots } from '../../../src/http/forms/upload-slots.ts'
import { csrfTokenOf } from '../../../src/http/middleware/session.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { closing, countedBody, fieldPart, filePart, longFile, manyParts, multipart } from './counted-body.ts'

let office: HttpOffice
let cookie: string
let token: string
let filed: { reference: string; secret: string; requestId: string }
beforeAll(async () => {
  office = await openHttpOffice()
  cookie = await office.sessionOf(office.people.officer)
  token = csrfTokenOf(office.ports, cookie.slice('candor='.length))
})
beforeEach(async () => {
  filed = await office.submit()
})
afterAll(() => office.close())

/** What came of a form, and how much of it was read before. */
async function send(path: string, chunks: Iterable<string | Uint8Array>, headers: Record<string, string> = {}) {
  const body = countedBody(chunks)
  const init = { method: 'POST', headers: { ...multipart, ...headers }, body: body.stream, duplex: 'half' }
  const answer = await office.request(path, init as RequestInit)
  return { status: answer.status, headers: answer.headers, text: await answer.text(), pulls: body.pulls() }
}

const ofRequester = (way: '' | '/api/v1' = '') => `${way}/requests/${filed.reference}/documents?secret=${filed.secret}`
const ofStaff = (act = 'documents') => `/desk/requests/${filed.reference}/${act}`
const documents = () => office.ports.store.cases.documents(filed.requestId)

describe('whoever may not is refused before the body is read', () => {
  it('a wrong secret: nothing of the body is read', async () => {
    for (const way of ['', '/api/v1']) {
      const sent = await send(`${way}/requests/${filed.reference}/documents?secret=wrong`, manyParts(50_000))
      expect([sent.status, sent.pulls]).toEqual([404, 0])
    }
  })

  it('a session without its CSRF token: one chunk of the form is read', async () => {
    for (const path of [ofStaff(), ofStaff('note-added'), '/desk/requests/new', '/desk/import']) {
      for (const form of [
        manyParts(50_000),
        longFile('file', 1_000),
        [fieldPart('csrf', 'wrong'), ...longFile('file', 9)],
      ]) {
        const sent = await send(path, form, { cookie })
        expect([path, sent.status]).toEqual([path, 403])
        expect(sent.pulls).toBeLessThanOrEqual(2)
      }
    }
  })

  it('a CSRF token that stands after the file comes too late', async () => {
    const sent = await send(ofStaff(), [filePart('file', 'a.txt', 'x'), fieldPart('csrf', token), closing], { cookie })
    expect(sent.status).toBe(403)
    expect(await documents()).toEqual([])
  })

  it('a role that may not attach files: of the form only the token is read', async () => {
    const auditor = await office.sessionOf(office.people.auditor)
    const csrf = csrfTokenOf(office.ports, auditor.slice('candor='.length))
    const form = () => [fieldPart('csrf', csrf), ...longFile('file', 100)]
    for (const path of [ofStaff(), ofStaff('note-added'), '/desk/requests/new', '/desk/import']) {
      const sent = await send(path, form(), { cookie: auditor })
      expect([path, sent.status]).toEqual([path, 403])
      expect(sent.pulls).toBeLessThanOrEqual(3)
    }
    const key = await office.keyOf(office.people.auditor)
    const byKey = await send(`/api/v1/requests/${filed.reference}/documents`, form(), {
      authorization: `Bearer ${key}`,
    })
    expect([byKey.status, byKey.pulls]).toEqual([403, 0])
  })
})

describe('parts are counted as they come', () => {
  it.each([50_000, 500_000])('%i parts: no more are read than a form may have', async (count) => {
    const limit = Math.ceil(formLimits.parts / 100) + 2
    for (const way of ['', '/api/v1'] as const) {
      const sent = await send(ofRequester(way), manyParts(count))
      expect(sent.status).toBe(413)
      expect(sent.pulls).toBeLessThanOrEqual(limit)
    }
    const staff = await send(ofStaff(), [fieldPart('csrf', token), ...manyParts(count)], { cookie })
    expect(staff.status).toBe(413)
    expect(staff.pulls).toBeLessThanOrEqual(limit + 1)
    expect(await documents()).toEqual([])
  })

  it('the head of a part is read no further than it may be long, and a long name is shortened', async () => {
    const sent = await send(ofRequester(), [filePart('file', `${'n'.repeat(60_000)}.txt`, 'x'), closing])
    expect(sent.status).toBe(303)
    expect((await documents()).map(({ name }) => name.length)).toEqual([200])
  })

  it('so are they where all of them come in one chunk', async () => {
    const sent = await send(ofRequester(), [[...manyParts(20_000)].join('')])
    expect(sent.status).toBe(413)
  })

  it('more fields, longer fields, a longer head and more files than a form has are refused', async () => {
    const long = 'y'.repeat(formLimits.fieldBytes)
    const file = filePart('file', 'a.txt', 'x')
    const forms = [
      [fieldPart('a', `${long}y`), file, closing],
      [fieldPart('a', long.slice(0, 200_000)), fieldPart('b', long.slice(0, 200_000)), file, closing],
      [file, file, closing],
      [filePart('another', 'a.txt', 'x'), closing],
      ['no form at all'],
      [filePart('file', 'a.txt', 'x')],
    ]
    for (const [at, form] of forms.entries()) {
      expect([at, 413, 422]).toContain((await send(ofRequester(), form)).status)
    }
    expect(await documents()).toEqual([])
  })

  it('a form that is no file form is bounded as well', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const many = await office.request('/my-requests', { method: 'POST', headers, body: 'a=&'.repeat(60_000) })
    expect(many.status).toBe(413)
    const deep = '['.repeat(100_000)
    const key = await office.keyOf(office.people.officer)
    const json = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    for (const body of [deep, `${deep}${']'.repeat(100_000)}`, `{"a":[${'0,'.repeat(100_000)}0]}`]) {
      const answer = await office.request('/api/v1/requests', { method: 'POST', headers: json, body })
      expect([400, 413]).toContain(answer.status)
      expect(await answer.text()).toMatch(/nested too deeply|"code":"too-large"/)
    }
  })
})

const incoming = () => readdirSync(join(office.folder, 'blobs', 'incoming'))

describe('a file on its way', () => {
  const blobNames = () => readdirSync(join(office.folder, 'blobs'), { recursive: true })

  it('comes in beside its fields, wherever they stand, under its own name', async () => {
    const form = [
      fieldPart('csrf', token),
      filePart('file', '会议 纪要.pdf', 'Minutes', 'Application/PDF; x=1'),
      fieldPart('text', '已见'),
      closing,
    ]
    const sent = await send(ofStaff('note-added'), form, { cookie })
    expect(sent.status).toBe(303)
    expect(await documents()).toMatchObject([{ name: '会议 纪要.pdf', mediaType: 'application/pdf', size: 7 }])
  })

  it('is read whole by chunks of any length', async () => {
    const whole = [fieldPart('csrf', 'b'), filePart('file', 'a.txt', 'The\r\n--y\rwhole\r\n--file'), closing].join('')
    for (const length of [1, 7, 100]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / length) }, (_, at) =>
        whole.slice(at * length, (at + 1) * length),
      )
      expect((await send(ofRequester(), chunks)).status).toBe(303)
    }
    const [first, ...others] = await documents()
    expect(first?.size).toBe('The\r\n--y\rwhole\r\n--file'.length)
    expect(new Set(others.map(({ sha256 }) => sha256))).toEqual(new Set([first?.sha256]))
  })

  it('leaves nothing behind where its form is refused', async () => {
    const before = blobNames().length
    const refused = [
      await send(ofStaff('note-added'), [fieldPart('csrf', token), filePart('file', 'a.txt', 'Nobody'), closing], {
        cookie,
      }),
      await send(`${ofRequester('/api/v1')}&event=99`, [filePart('file', 'a.txt', 'Nobody 2'), closing]),
      await send(ofRequester(), [filePart('file', 'a.txt', ''), closing]),
      await send(ofRequester(), [filePart('file', 'a.txt', 'cut off')]),
      await send(ofRequester(), longFile('file', 16)),
    ]
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
    expect([blobNames().length, incoming()]).toEqual([before, []])
  })

  it('that stops on its way is given up, and leaves nothing behind', async () => {
    const stalled = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
    })
    const taken = office.ports.blobs.stage(bodyChunks(stalled, { periodInMilliseconds: 10, bytes: 11 }), 100)
    await expect(taken).rejects.toMatchObject({ name: 'BodyRefused', refusal: { code: 'too-slow' } })
    expect(incoming()).toEqual([])
  })

  it('with an empty field for a file is a form without one', async () => {
    const form = [fieldPart('csrf', token), filePart('file', '', ''), fieldPart('text', 'Seen'), closing]
    expect((await send(ofStaff('note-added'), form, { cookie })).status).toBe(303)
    expect(await documents()).toEqual([])
  })
})

describe('uploads under way', () => {
  it('are limited for a case and for a caller, and what is over is told when to come again', async () => {
    const limits = { uploads: 2, bytes: 1_500_000 }
    const slots = uploadSlots({
      case: limits,
      caller: { ...limits, uploads: 3 },
      staff: { uploads: 1, bytes: 1_000_000 },
      public: { uploads: 9, bytes: 9_000_000 },
    })
    const end = [
      slots.take({ side: 'public', case: 'A', caller: 'one' }, 10),
      slots.take({ side: 'public', case: 'A', caller: 'two' }, 10),
    ]
    expect(slots.take({ side: 'public', case: 'A', caller: 'three' }, 10)).toBeUndefined()
    end[0]?.()
    end[0]?.()
    expect(slots.take({ side: 'public', case: 'A', caller: 'three' }, 1_499_991)).toBeUndefined()
    expect(slots.take({ side: 'public', case: 'A', caller: 'three' }, 10)).toBeDefined()
    expect(slots.take({ side: 'public', case: 'B', caller: 'three' }, 10)).toBeDefined()
    expect(slots.take({ side: 'public', case: 'C', caller: 'three' }, 10)).toBeDefined()
    expect(slots.take({ side: 'public', case: 'D', caller: 'three' }, 10)).toBeUndefined()
  })

  it('of strangers leave those of staff their own share, and the other way about', () => {
    const slots = usualUploadSlots(1_000_000)
    const taken = (side: UploadSide) => {
      let uploads = 0
      while (slots.take({ side, case: `case ${uploads}`, caller: `${side} ${uploads}` }, 1000)) uploads += 1
      return uploads
    }
    const ofPublic = taken('public')
    expect([ofPublic, taken('staff')]).toEqual([64, 32])
  })

  it('of a requester who sends slowly keep no officer from attaching a file to the same case', async () => {
    const stalled = Array.from({ length: 4 }, () => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const writer = writable.getWriter()
      void writer.write(new TextEncoder().encode(filePart('file', 'a.txt', 'slow'))).catch(() => undefined)
      const init = {
        method: 'POST',
        headers: { ...multipart, 'content-length': '400000' },
        body: readable,
        duplex: 'half',
      }
      return { answer: office.request(ofRequester('/api/v1'), init as RequestInit), writer }
    })
    await vi.waitFor(() => expect(incoming()).toHaveLength(4))
    expect((await send(ofRequester('/api/v1'), [filePart('file', 'a.txt', 'x'), closing])).status).toBe(429)
    const officers = await send(ofStaff(), [fieldPart('csrf', token), filePart('file', 'a.txt', 'x'), closing], {
      cookie,
    })
    expect(officers.status).toBe(303)
    for (const { writer } of stalled) await writer.abort(new Error('gone')).catch(() => undefined)
    await Promise.all(stalled.map(({ answer }) => answer))
  })

  it('of one secret: of twelve at once some are taken, and the rest are refused before their file is read', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => send(ofRequester('/api/v1'), longFile('file', 8))))
    const refused = all.filter(({ status }) => status === 429)
    expect(all.length - refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeGreaterThan(0)
    for (const { headers, pulls } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(pulls).toBeLessThanOrEqual(2)
    }
    expect((await send(ofRequester('/api/v1'), longFile('file', 8))).status).toBeLessThan(429)
  })
})

describe('what one case may hold', () => {
  it('a requester cannot go on sending files for ever', async () => {
    for (let sent = 0; sent < 10; sent += 1) {
      const file = [filePart('file', `${sent}.txt`, 'y'.repeat(999_990)), closing]
      expect((await send(ofRequester('/api/v1'), file)).status).toBe(201)
    }
    expect((await send(ofRequester('/api/v1'), [filePart('file', 'a.txt', 'y'.repeat(999_990)), closing])).status).toBe(
      201,
    )
    expect((await send(ofRequester('/api/v1'), [filePart('file', 'a.txt', 'y'), closing])).status).toBe(413)
  })
})
