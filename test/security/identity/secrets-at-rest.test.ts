import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { caseAddressOf } from '../../../src/app/mail/case-address.ts'
import { confirmFollowing, followEntry } from '../../../src/app/mail/follow-entry.ts'
import { answerLinkRequests } from '../../../src/app/mail/links/answer-link-requests.ts'
import { withLinks } from '../../../src/app/mail/links/letter-links.ts'
import { sendMyRequests } from '../../../src/app/mail/links/send-my-requests.ts'
import { makeCalendarAddress } from '../../../src/app/mail/reminders/calendar-address.ts'
import { requestSignIn } from '../../../src/app/office/request-sign-in.ts'
import { signIn } from '../../../src/app/office/sign-in.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import type { OutboxMessage } from '../../../src/app/ports/store/mail/outbox.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { newStore } from '../../support/migrated-database.ts'
import { type Office, officeOn } from '../../support/office.ts'
import { recordingMailer } from '../../support/recording-mailer.ts'

let folder: string
let store: Store
let office: Office
let sent: OutboxMessage[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-at-rest-'))
  store = await newStore(join(folder, 'candor.db'))
  office = await officeOn({ store, blobs: fileBlobs(join(folder, 'blobs')) })
  sent = []
})
afterEach(async () => {
  await store.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

const mailer = recordingMailer((message) => sent.push(message))
const jobs = () => runJobs({ ...office.ports, mailer }, office.ports.clock.now())

/** The file as it lies on the disk. @param withLog also what stood in its log, which is written back now */
function bytesOf(withLog = true): string {
  const file = join(folder, 'candor.db')
  const log = (() => {
    try {
      return readFileSync(`${file}-wal`, 'latin1')
    } catch {
      return ''
    }
  })()
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return (withLog ? log : '') + readFileSync(file, 'latin1')
}

const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, found = '']) => found)

it('no secret that opens anything stands in the database, neither while letters wait nor after they are sent', async () => {
  const { reference, requestId, secret } = await office.submit()
  const officer = office.as('officer')
  const secrets = [secret]
  // While they wait.
  await office.act(officer, reference, 'assigned', { to: office.people.officer.email })
  await office.act(officer, reference, 'third-party-consulted', { party: 'Sand Ltd', email: 'sand@company.example' })
  await office.act(officer, reference, 'third-party-replied', {})
  await office.act(officer, reference, 'clarification-requested', { question: 'Which end?' })
  await sendMyRequests(office.ports, 'jo@example.org', 'en')
  await requestSignIn(office.ports, office.people.officer.email)
  await answerLinkRequests(office.ports)
  const waiting = bytesOf()
  await jobs()
  const row = await store.cases.byId(requestId)
  const address = (row && caseAddressOf(office.ports, office.body, row)) ?? ''
  secrets.push(/\+(\w+)@/.exec(address)?.[1] ?? '')
  const letters = () => sent.map(({ text, html, headers }) => `${text}\n${html}\n${JSON.stringify(headers)}`).join('\n')
  secrets.push(...all(/mailed=([\w-]+)/g, letters()))
  secrets.push(...all(/\/sign-in\/([\w-]+)/g, letters()))
  secrets.push(...all(/"Reply-To":"[^"]*\+([^@"]+)@/g, letters()))
  expect(new Set(secrets).size).toBeGreaterThanOrEqual(5)
  for (const one of secrets) expect(letters()).toContain(one)
  for (const one of secrets) expect(waiting, `while it waits: ${one}`).not.toContain(one)

  const signed = await signIn(office.ports, all(/\/sign-in\/([\w-]+)/g, letters())[0] ?? '')
  if (!signed.ok) throw new Error(signed.refusal.code)
  secrets.push(signed.value.token)
  await office.act({ kind: 'requester', requestId }, reference, 'clarification-received', { answer: 'The north end.' })
  await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
  await office.act(office.as('publisher'), reference, 'log-published', { title: 'Potholes', summary: 'All.' })
  await followEntry(office.ports, reference, { email: 'reader@example.net' }, '')
  await jobs()
  const [following = ''] = all(/\/log\/follow\/(\S+)/g, letters())
  expect((await confirmFollowing(office.ports, following)).ok).toBe(true)
  await office.act(office.as('publisher'), reference, 'log-withdrawn', { reason: 'A mistake.' })
  await jobs()
  await jobs()
  const calendar = await makeCalendarAddress(office.ports, officer, office.people.officer)
  if (!calendar.ok) throw new Error(calendar.refusal.code)
  secrets.push(following, /cal_[\w-]+/.exec(calendar.value)?.[0] ?? '')
  expect(sent.map(({ kind }) => kind)).toContain('follower-news')

  const after = bytesOf()
  for (const one of secrets) expect(after, `after it was sent: ${one}`).not.toContain(one)
  expect(after).not.toMatch(/secret=(?!placeholder-)[\w-]{16,}/)
})

it('a placeholder that an outsider quotes stays words, in every letter but its own', async () => {
  const { reference, requestId } = await office.submit()
  const { rows } = await store.outbox.list({ limit: 1 })
  const stolen = /placeholder-request-\w+-\w+/.exec(rows[0]?.text ?? '')?.[0] ?? ''
  expect(stolen).not.toBe('')
  await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
  await office.act({ kind: 'requester', requestId }, reference, 'message-received', { text: `Open ${stolen}` })
  const waiting = (await store.outbox.list({ limit: 9 })).rows.find(({ kind }) => kind === 'new-message')
  const letter = waiting && (await withLinks(office.ports, waiting))
  expect(letter?.text).not.toContain(office.ports.secrets.requestSecret(requestId))
})

it('letters of an earlier version that hold secrets are sent once, and what was sent is blanked', async () => {
  const one = await office.submit()
  const two = await office.submit({ email: 'other@example.org' })
  const db = new Database(join(folder, 'candor.db'))
  // As the version before wrote them.
  for (const { requestId, secret, reference } of [one, two])
    db.prepare('UPDATE "OutboxMessage" SET "text" = ?, "html" = ?, "toConfirmed" = NULL WHERE "requestId" = ?').run(
      `See http://localhost:3000/requests/${reference}?secret=${secret}\n`,
      `<a href="http://localhost:3000/requests/${reference}/due.ics?secret=${secret}">x</a>`,
      requestId,
    )
  db.prepare(`UPDATE "OutboxMessage" SET "status" = 'sent' WHERE "requestId" = ?`).run(two.requestId)
  db.close()
  await store.jobs.queue([
    {
      id: 'mask-stored-links',
      key: 'mask-stored-links',
      kind: 'mask-stored-links',
      payload: '{"after":""}',
      runAfter: office.ports.clock.now(),
    },
  ])
  await jobs()
  await jobs()
  expect(sent.map(({ to }) => to)).toEqual(['jo@example.org'])
  expect(sent[0]?.text).toContain(`?secret=${one.secret}`)
  const kept = bytesOf(false)
  expect(kept).not.toContain(one.secret)
  expect(kept).not.toContain(two.secret)
})

it('a queued letter whose secret cannot be made again is sent as it is, and blanked then', async () => {
  const { requestId, reference } = await office.submit()
  const old = 'a-secret-of-an-earlier-SECRET-1234'
  const db = new Database(join(folder, 'candor.db'))
  db.prepare('UPDATE "OutboxMessage" SET "text" = ? WHERE "requestId" = ?').run(
    `See http://localhost:3000/requests/${reference}?secret=${old}\n`,
    requestId,
  )
  db.close()
  await jobs()
  expect(sent[0]?.text).toContain(old)
  expect(bytesOf(false)).not.toContain(old)
})
