import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parserPool } from '../../../src/adapters/parse/parser-pool.ts'
import { pooledMailReader } from '../../../src/adapters/parse/pooled-mail-reader.ts'
import { fileMail } from '../../../src/app/mail/inbound/file-mail.ts'
import { acceptMail, receiveMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import { ParseFailed, ParserBusy } from '../../../src/app/ports/parse-ports.ts'
import type { MailPorts } from '../../../src/app/ports/ports.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { builtEntry } from '../writes/built-entry.ts'

const envelope = { from: 'Li@example.net', to: ['riverford@example.org'] }
const raw = rawMail(...headOf({ Subject: 'Trees' }), '', 'Every tree, please.')

let office: HttpOffice
let reads: number
beforeEach(async () => {
  office = await openHttpOffice()
  reads = 0
})
afterEach(() => office.close())

/** A reader that fails as it is told, and counts how often it is asked. */
const failing = (error: () => Error, during: () => Promise<void> = async () => undefined): MailPorts => ({
  ...office.ports,
  mailReader: {
    ...office.ports.mailReader,
    async read() {
      reads += 1
      await during()
      throw error()
    },
  },
})
const endless = () => new ParseFailed('timed-out', 'It took more than 10 seconds of processor time')

const page = async (path: string) => {
  const headers = { cookie: await office.sessionOf(office.people.officer) }
  const answer = await office.request(path, { headers })
  return { answer, text: await answer.text() }
}
const api = async (path: string, body?: object) => {
  const headers = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
  return body === undefined
    ? office.request(`/api/v1${path}`, { headers })
    : office.post(`/api/v1${path}`, body, headers)
}

async function unreadable(): Promise<string> {
  const ports = failing(endless)
  const [id = ''] = (await acceptMail(ports, raw, envelope)).ids
  for (let count = 0; count < 5; count += 1) await fileMail(ports, id)
  return id
}

test('an attempt is on the disk before the reading begins', async () => {
  let seen: unknown
  let id = ''
  const ports = failing(endless, async () => {
    seen = await office.ports.store.intake.byId(id)
  })
  id = (await acceptMail(ports, raw, envelope)).ids[0] ?? ''
  await fileMail(ports, id)
  expect(seen).toMatchObject({ status: 'new', attempts: 1, failedReads: 1, readBegunAt: office.ports.clock.now() })
})

test('a letter that cannot be read is read twice and no more, and then waits whole for a person', async () => {
  const id = await unreadable()
  expect(reads).toBe(2)
  const row = await office.ports.store.intake.byId(id)
  expect(row).toMatchObject({ status: 'waiting', attempts: 2, from: 'li@example.net', subject: '', attachments: [] })
  expect(row?.warnings.map(({ code }) => code)).toEqual(['unreadable'])
  const { letters } = (await (await api('/intake')).json()) as { letters: { warnings: { code: string }[] }[] }
  expect(letters.map(({ warnings }) => warnings[0]?.code)).toEqual(['unreadable'])
  expect((await page('/desk/intake')).text).toContain('Could not be read safely')
  const { text } = await page(`/desk/intake/${id}`)
  expect(text).toContain('A letter that could not be read safely')
  expect(text).toContain('li@example.net')
  expect(text).toContain(`/desk/intake/${id}/message.eml`)
  expect(text).not.toContain(`/desk/intake/${id}/open`)
})

test('two processes that died in the middle of a reading are two attempts, whatever the clock says later', async () => {
  const [id = ''] = (await acceptMail(office.ports, raw, envelope)).ids
  const { intake } = office.ports.store
  await intake.beginRead(id, 0, office.ports.clock.now())
  await intake.beginRead(id, 1, office.ports.clock.now())
  // It may be that it is being read just now.
  await fileMail(failing(endless), id)
  expect((await intake.byId(id))?.status).toBe('new')
  office.at('2024-05-07T08:00:00Z')
  await fileMail(failing(endless), id)
  expect(await intake.byId(id)).toMatchObject({ status: 'waiting', attempts: 2, readBegunAt: null })
  expect(reads).toBe(0)
})

test('where nothing could be begun, nothing is counted', async () => {
  const [id = ''] = (await acceptMail(office.ports, raw, envelope)).ids
  for (let count = 0; count < 3; count += 1)
    await fileMail(
      failing(() => new ParserBusy('stopping')),
      id,
    )
  expect(await office.ports.store.intake.byId(id)).toMatchObject({ status: 'new', attempts: 0, failedReads: 0 })
  await fileMail(office.ports, id)
  expect(await office.ports.store.intake.byId(id)).toMatchObject({
    status: 'waiting',
    subject: 'Trees',
    failedReads: 0,
  })
})

test('the listener, the jobs and a page that come to the same letter read it once', async () => {
  const [id = ''] = (await acceptMail(office.ports, raw, envelope)).ids
  const { mailReader } = office.ports
  const ports = {
    ...office.ports,
    mailReader: {
      ...mailReader,
      read: (...given: Parameters<typeof mailReader.read>) => {
        reads += 1
        return mailReader.read(...given)
      },
    },
  }
  await Promise.all([fileMail(ports, id), fileMail(ports, id), fileMail(ports, id)])
  expect(reads).toBe(1)
})

test('the bytes are downloaded as they came, and no browser shows them', async () => {
  const id = await unreadable()
  for (const answer of [(await page(`/desk/intake/${id}/message.eml`)).answer, await api(`/intake/${id}/message`)]) {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="letter-[\w-]+\.eml"$/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  }
  expect(Buffer.from(await (await api(`/intake/${id}/message`)).arrayBuffer())).toEqual(Buffer.from(raw))
})

test('it goes on a request as a file, or is put away; no request is made of what nobody has read', async () => {
  const { reference } = await office.submit()
  const id = await unreadable()
  expect((await api(`/intake/${id}/opened`, {})).status).toBe(422)
  expect((await api(`/intake/${id}/joined`, { reference })).status).toBe(200)
  const request = await office.ports.store.cases.byReference(reference)
  const events = await office.ports.store.cases.events(request?.id ?? '')
  const attached = events.find(({ type }) => type === 'document-attached')
  // Its name stands with the words, to be erased with them.
  expect(attached?.data).toMatchObject({ mediaType: 'application/octet-stream', size: raw.length })
  expect(reads).toBe(2)
})

test('a letter to a case that cannot be read says which case', async () => {
  const { reference } = await office.submit()
  const { caseAddressOf } = await import('../../../src/app/mail/case-address.ts')
  const request = await office.ports.store.cases.byReference(reference)
  const to = request ? (caseAddressOf(office.ports, office.body, request) ?? '') : ''
  const ports = failing(endless)
  const [id = ''] = (await acceptMail(ports, raw, { from: 'li@example.net', to: [to] })).ids
  await fileMail(ports, id)
  await fileMail(ports, id)
  expect(await office.ports.store.intake.byId(id)).toMatchObject({ status: 'waiting', suggestion: reference })
})

let built: Awaited<ReturnType<typeof builtEntry>>
beforeAll(async () => {
  built = await builtEntry('src/server/outside-bytes.child-process.ts')
})
afterAll(() => built.remove())

test('a process reads a letter as the same code does here, with its files', async () => {
  const pool = parserPool({ entry: built.entry })
  const ports: MailPorts = { ...office.ports, mailReader: pooledMailReader(pool) }
  const pdf = Buffer.alloc(700_000, '%PDF ')
  const letter = rawMail(
    ...headOf({ Subject: '道路', 'Content-Type': 'multipart/mixed; boundary=b' }),
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Words',
    '--b',
    'Content-Type: application/pdf; name=a.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    pdf.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--b--',
  )
  const [id = ''] = (await receiveMail(ports, letter, envelope)).ids
  const row = await office.ports.store.intake.byId(id)
  expect(row).toMatchObject({ status: 'waiting', subject: '道路', text: 'Words', warnings: [] })
  const blob = await office.ports.blobs.get(row?.attachments[0]?.sha256 ?? '')
  expect(Buffer.from(await new Response(blob?.stream).arrayBuffer()).equals(pdf)).toBe(true)
  await pool.close()
})
