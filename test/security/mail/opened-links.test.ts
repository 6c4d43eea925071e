import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { confirmAddress } from '../../../src/app/mail/links/confirm-address.ts'
import type { OutboxMessage } from '../../../src/app/ports/store/mail/outbox.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { answeredAndPublished } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { recordingMailer } from '../../support/recording-mailer.ts'

let office: HttpOffice
let sent: OutboxMessage[]
beforeEach(async () => {
  office = await openHttpOffice()
  sent = []
})
afterEach(() => office.close())

const mailer = recordingMailer((message) => sent.push(message))
async function jobs(): Promise<void> {
  for (let run = 0; run < 3; run += 1) await runJobs({ ...office.ports, mailer }, office.ports.clock.now())
}

/** Everything that stands in the database, by table; the search index's own tables hold no more than the rest. */
function everything(): unknown {
  const db = new Database(join(office.folder, 'candor.db'), { readonly: true })
  const names = db.prepare(`SELECT "name" FROM "sqlite_master" WHERE "type" = 'table'`).pluck().all() as string[]
  const tables = names.filter((name) => !/SearchText|^sqlite_/.test(name))
  const rows = Object.fromEntries(tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]))
  db.close()
  return rows
}

const ours = /http:\/\/localhost:3000\/[^\s"'<>)]*/g
const linksOf = ({ text, html, headers }: OutboxMessage) =>
  [text, html.replaceAll('&amp;', '&'), Object.values(headers).join('\n')].flatMap((part) => part.match(ours) ?? [])

it('a program that opens every link of every letter changes nothing', async () => {
  const { reference } = await answeredAndPublished(office, { email: 'jo@example.net' })
  const asked = await office.submit({ email: 'kim@example.net' })
  await office.act(office.as('officer'), asked.reference, 'clarification-requested', { question: 'Which end?' })
  const open = await office.submit({ email: 'lee@example.net' })
  await office.act(office.as('officer'), open.reference, 'assigned', { to: office.people.officer.email })
  await confirmAddress(office.ports, 'reader@example.net')
  for (const email of ['reader@example.net', 'other@example.net'])
    await office.post(`/api/v1/log/${reference}/followers`, { email })
  await office.post('/api/v1/sign-in-links', { email: office.people.officer.email })
  await jobs()
  const confirm = sent.find(({ kind, to }) => kind === 'follow-confirm' && to === 'reader@example.net')
  const token = /\/log\/follow\/([\w.-]+)/.exec(confirm?.text ?? '')?.[1] ?? ''
  expect((await office.post('/api/v1/followers/confirm', { token })).status).toBe(202)
  await office.act(office.as('publisher'), reference, 'log-published', { title: 'Another title', summary: 'All.' })
  office.at('2024-06-05T09:00:00Z')
  await office.submit({ email: 'jo@example.net' })
  await jobs()
  const kinds = new Set(sent.map(({ kind }) => kind))
  for (const kind of ['acknowledgement', 'follow-confirm', 'follower-news', 'reminder']) expect(kinds).toContain(kind)

  const links = [...new Set(sent.flatMap(linksOf))]
  const secrets = [/mailed=/, /\/log\/follow\//, /\/log\/unfollow\//, /\/mail\/stop\//, /\/sign-in\//]
  for (const secret of secrets)
    expect(
      links.some((link) => secret.test(link)),
      String(secret),
    ).toBe(true)
  const before = everything()
  for (const link of links) {
    const answer = await office.request(link, { headers: { accept: 'text/html' } })
    expect(answer.status, link).toBeLessThan(500)
    await answer.text()
    expect(answer.headers.get('set-cookie') ?? '', link).not.toContain('candor=')
  }
  expect(everything()).toEqual(before)
})
