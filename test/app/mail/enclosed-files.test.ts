import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { type SmtpMailer, smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import { viewCase } from '../../../src/app/cases/view/case-view.ts'
import { sendOutbox } from '../../../src/app/mail/send-outbox.ts'
import type { FileScanner } from '../../../src/app/ports/file-scanner-ports.ts'
import type { MailReader } from '../../../src/app/ports/mail-reader-ports.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { recordBySystem } from '../../../src/app/record-by-system.ts'
import { inspectionLane } from '../../../src/app/release/inspect-waiting.ts'
import { fitInLetter, mailedBytes } from '../../../src/domain/mail/enclosed-files.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { attached, ok } from '../../http/answered-request.ts'
import { approvalOf } from '../../support/approval.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { startSmtp, type TestSmtp } from '../../support/smtp.ts'

const reader: MailReader = mailReader
let office: Office
let server: TestSmtp
let mailer: SmtpMailer
let ports: Ports
let reference: string
let requestId: string

beforeEach(async () => {
  office = await openOffice()
  server = await startSmtp()
  mailer = smtpMailer(server.url, 'foi@example.org')
  ports = { ...office.ports, mailer }
  ;({ reference, requestId } = await office.submit())
})
afterEach(async () => {
  mailer.close()
  await server.close()
  await office.close()
})

const act = (who: keyof Office['people'], type: EventType, input: object = {}) =>
  ok(office.act(office.as(who), reference, type, input))

async function released(name: string, text = `The bytes of ${name}.`): Promise<string> {
  const id = await attached(office, reference, name, text)
  await act('approver', 'document-approved', approvalOf(id))
  return id
}

async function issue(): Promise<void> {
  await act('officer', 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' })
  await act('approver', 'decision-approved')
  await act('officer', 'decision-issued')
}

/** What the mail server took of the answer, each time; a mail program reads it. */
async function sentAnswers() {
  await sendOutbox(ports)
  const raws = server.received.map(({ raw }) => raw).filter((raw) => raw.includes('Here it is.'))
  return Promise.all(
    raws.map(async (raw) => {
      const mail = await reader.read(new TextEncoder().encode(raw))
      const files = await Promise.all(
        mail.attachments.map(async ({ name, type, bytes }) => {
          const parts: Uint8Array[] = []
          if (bytes instanceof Uint8Array) parts.push(bytes)
          else for await (const part of bytes) parts.push(part)
          return { name, type, text: Buffer.concat(parts).toString() }
        }),
      )
      return { raw, text: mail.text.replaceAll(/\s+/g, ' '), files }
    }),
  )
}

const deliveries = async () => (await ok(viewCase(ports, office.as('officer'), reference))).case.deliveries
const storedLetter = async () => {
  const { rows } = await ports.store.outbox.list({ limit: 50 })
  return rows.find(({ kind }) => kind === 'decision')
}

describe('the files of an answer in its letter', () => {
  it('are attached with their names and types, and listed with their sizes', async () => {
    const id = await released('道路维修记录 (第一部分) – “reports”.txt', 'Twelve reports, 澄明.')
    await issue()
    expect(await deliveries()).toEqual([
      { documentId: id, letter: { state: 'waiting', on: '2024-05-07' }, linkSentOn: null, fetched: null },
    ])
    const [answer, ...more] = await sentAnswers()
    expect(more).toEqual([])
    expect(answer?.files).toEqual([
      { name: '道路维修记录 (第一部分) – “reports”.txt', type: 'text/plain', text: 'Twelve reports, 澄明.' },
    ])
    expect(answer?.raw).toMatch(/Content-Disposition: attachment;\s+filename\*0\*=utf-8''/)
    expect(answer?.raw).toContain('multipart/mixed')
    expect(answer?.text).toContain('Files with this letter')
    expect(answer?.text).toContain('“reports”.txt (23 bytes)')
    expect(answer?.text).toContain('The file is attached to this letter.')
    expect(answer?.text).not.toContain('/files/')
    expect(answer?.raw).not.toContain('placeholder')
    expect(await deliveries()).toMatchObject([{ letter: { state: 'attached', on: '2024-05-07' } }])
  })

  it('stand in the outbox by document and hash alone', async () => {
    const id = await released('reports.txt')
    await issue()
    const letter = await storedLetter()
    expect(letter?.enclosures).toEqual([{ documentId: id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), size: 25 }])
    expect(JSON.stringify(letter)).not.toContain('The bytes of')
  })

  it('go by link where all of them together are too large for a letter', async () => {
    await released('one.txt', 'x'.repeat(25))
    await released('two.txt', 'y'.repeat(22))
    Object.assign(office.ports.settings, { maxMailedBytes: 71 })
    await issue()
    const [answer] = await sentAnswers()
    expect(answer?.files).toEqual([])
    expect(answer?.text).toContain('/files/')
    expect(answer?.text).toContain('one.txt (25 bytes)')
    expect(await deliveries()).toMatchObject([{ letter: null, linkSentOn: '2024-05-07', fetched: null }, {}])
  })

  it('are attached where they take just so much, and never where the operator attaches none', () => {
    expect([25, 22].map(mailedBytes)).toEqual([38, 34])
    expect([72, 71, 0].map((max) => fitInLetter([25, 22], max))).toEqual([true, false, false])
    expect(fitInLetter([0], 0)).toBe(false)
    expect(fitInLetter(Array(51).fill(1), 1_000_000)).toBe(false)
    expect(mailedBytes(57 * 100)).toBe(7800)
  })

  it('are only what the requester may have', async () => {
    await released('reports.txt')
    const held = await attached(office, reference, 'names.txt', 'Withheld.')
    await act('officer', 'document-withheld', { documentId: held, exemptions: ['s.40(2)'] })
    const gone = await released('gone.txt')
    await act('publisher', 'document-withdrawn', { documentId: gone, reason: 'It names a person.' })
    await issue()
    const [answer] = await sentAnswers()
    expect(answer?.files.map(({ name }) => name)).toEqual(['reports.txt'])
    expect(answer?.text).not.toContain('gone.txt')
  })

  it('are left out where they were withdrawn before the letter went out, and the letter says so', async () => {
    const id = await released('reports.txt')
    const other = await released('map.txt')
    await issue()
    await act('publisher', 'document-withdrawn', { documentId: id, reason: 'It names a person.' })
    const [answer] = await sentAnswers()
    expect(answer?.files.map(({ name }) => name)).toEqual(['map.txt'])
    expect(answer?.text).toContain('Not attached: reports.txt.')
    expect(answer?.raw).not.toContain(Buffer.from('The bytes of reports').toString('base64').slice(0, 20))
    expect(await deliveries()).toMatchObject([
      { documentId: id, letter: { state: 'left-out' } },
      { documentId: other, letter: { state: 'attached' } },
    ])
    expect((await storedLetter())?.text).toContain('Not attached: reports.txt.')
  })

  it('are left out where they were replaced before the letter went out, and by the one that was made of them', async () => {
    const id = await released('reports.txt')
    await issue()
    const made = await attached(office, reference, 'cut.txt', 'Nobody is named.')
    await recordBySystem(office.ports, requestId, ({ today }) => ({
      type: 'document-redacted',
      on: today,
      data: { documentId: made, fromDocumentId: id, boxes: 1 },
    }))
    await act('approver', 'document-approved', approvalOf(made))
    const [answer] = await sentAnswers()
    expect(answer?.files).toEqual([])
    expect(answer?.text).toContain('Not attached: reports.txt.')
    expect(await deliveries()).toMatchObject([{ documentId: id, letter: { state: 'left-out' } }])
    await act('officer', 'files-offered')
    expect(await deliveries()).toMatchObject([
      { documentId: id, linkSentOn: null },
      { documentId: made, letter: null, linkSentOn: '2024-05-07' },
    ])
  })

  it('are left out where malware was found in them before the letter went out, and the officer sees it', async () => {
    const id = await released('reports.txt')
    await issue()
    const scanner: FileScanner = {
      programs: ['clamd'],
      async scan(bytes) {
        for await (const _piece of bytes);
        return {
          type: 'text/plain',
          verdict: 'blocked',
          sha256: '',
          findings: [{ kind: 'malware', severity: 'high', where: {} }],
        }
      },
    }
    Object.assign(office.ports, { scanner })
    ports = { ...ports, scanner }
    expect(await sentAnswers()).toEqual([])
    await inspectionLane(office.ports)()
    office.at('2024-05-07T12:00:00Z')
    const [answer] = await sentAnswers()
    expect(answer?.files).toEqual([])
    expect(answer?.raw).not.toContain(Buffer.from('The bytes of reports').toString('base64').slice(0, 20))
    expect(answer?.text).toContain('Not attached: reports.txt.')
    expect(await deliveries()).toMatchObject([{ documentId: id, letter: { state: 'left-out' } }])
    const view = await ok(viewCase(ports, office.as('officer'), reference))
    expect(view.case.history.find(({ type }) => type === 'files-mailed')?.detail).toMatchObject({
      leftOut: 'reports.txt',
    })
    expect(await office.act(office.as('officer'), reference, 'files-offered')).toMatchObject({
      refusal: { code: 'malware-found' },
    })
  })

  it('are not sent where the answer was taken back before', async () => {
    await released('reports.txt')
    await issue()
    await act('approver', 'reopened', { because: 'error', reason: 'A page was missing.' })
    const [answer] = await sentAnswers()
    expect(answer?.files).toEqual([])
    expect(answer?.text).toContain('Not attached: reports.txt.')
  })

  it('are the same bytes at each try', async () => {
    await released('reports.txt')
    await issue()
    let tries = 0
    const send: SmtpMailer['send'] = async (...given) => {
      const outcome = await mailer.send(...given)
      tries += given[0].kind === 'decision' ? 1 : 0
      return tries === 1 ? { ok: false, permanent: false, error: 'The line broke' } : outcome
    }
    ports = { ...ports, mailer: { ...mailer, send } }
    await sendOutbox(ports)
    office.at('2024-05-07T12:00:00Z')
    const answers = await sentAnswers()
    expect(answers.length).toBe(2)
    expect(answers[1]?.raw).toBe(answers[0]?.raw)
    const view = await ok(viewCase(ports, office.as('officer'), reference))
    expect(view.case.history.filter(({ type }) => type === 'files-mailed')).toMatchObject([
      { detail: { name: 'reports.txt' } },
    ])
  })

  it('make the letter wait while one of them is looked through again', async () => {
    await released('reports.txt')
    await issue()
    const scanner = { scan: () => Promise.reject(new Error('Not asked here')) } as unknown as NonNullable<
      Ports['scanner']
    >
    ports = { ...ports, scanner }
    expect(await sentAnswers()).toEqual([])
    expect(await storedLetter()).toMatchObject({
      status: 'queued',
      lastError: expect.stringContaining('looked through'),
    })
    const { scanner: _none, ...without } = ports
    ports = without
    office.at('2024-05-07T12:00:00Z')
    expect((await sentAnswers()).length).toBe(1)
  })

  it('can be had by a link that is sent later', async () => {
    const id = await released('reports.txt')
    await issue()
    await sentAnswers()
    await act('officer', 'files-offered')
    expect(await deliveries()).toEqual([
      { documentId: id, letter: { state: 'attached', on: '2024-05-07' }, linkSentOn: '2024-05-07', fetched: null },
    ])
  })

  it('leave the outbox with the erasure of the case', async () => {
    await released('reports of Jo Sample.txt')
    await issue()
    await sentAnswers()
    office.at('2024-05-09T09:00:00Z')
    await act('admin', 'personal-data-erased', { reason: 'Asked', confirm: true })
    const { rows } = await ports.store.outbox.list({ limit: 50 })
    expect(rows.filter((row) => row.enclosures !== undefined)).toEqual([])
    expect(JSON.stringify(rows)).not.toContain('reports of')
  })
})
