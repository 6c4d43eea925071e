import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { attachToCase } from '../../../src/app/mail/inbound/attach-mail.ts'
import { fileMail } from '../../../src/app/mail/inbound/file-mail.ts'
import { receiveMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import { outboxMessage } from '../../../src/app/mail/mail.ts'
import { addressHashesOf } from '../../../src/app/mail/mail-choices.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { openHttpOffice } from '../../http/http-office.ts'
import { newStore } from '../../support/migrated-database.ts'
import { officeOn } from '../../support/office.ts'

/** Whom somebody with the database file would try. */
const person = {
  name: 'Zebulon Quartermaine',
  email: 'zebulon@quartermaine.example',
  telephone: '020 7946 0999',
  address: '77 Obsidian Row, Riverford',
}
const fileName = 'Quartermaine-passport.txt'
const messageId = '<zebulon.77@quartermaine.example>'
const reasons = ['waived-for-quartermaine', 'dropped-for-quartermaine', 'reopened-for-quartermaine']

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Each text as it stands, and as each plain hash that anybody could make of it. */
function dictionary(): readonly string[] {
  const { name, email, telephone, address } = person
  const texts = [name, email, telephone, address, fileName, messageId, messageId.slice(1, -1), ...reasons]
  const identities = [person, { name, email }, { name, email, address, telephone }, { name, email, telephone, address }]
  const hashed = [...texts, ...texts.map((text) => text.toLowerCase()), ...identities.map((one) => JSON.stringify(one))]
  return [...texts, ...hashed.map(sha256)]
}

/** Which of these stand in the database's files, in capitals or small letters. */
async function foundIn(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => name.startsWith('candor.db'))
  const raw = await Promise.all(files.map(async (name) => (await readFile(join(folder, name), 'latin1')).toLowerCase()))
  return texts.filter((text) => raw.some((content) => content.includes(text.toLowerCase())))
}

it('after an erasure nobody finds a name, an address, a file name, a Message-ID or a reason in the database, by trying', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'candor-erasure-'))
  try {
    const store = await newStore(join(folder, 'candor.db'))
    const office = await officeOn({ store, blobs: fileBlobs(join(folder, 'blobs')) })
    const ports = { ...office.ports, mailReader }
    const { reference, requestId } = await office.submit({
      ...{ name: person.name, email: person.email, address: person.address },
      subject: `The file of ${person.name}`,
      words: `Everything about me. My telephone: ${person.telephone}`,
    })
    const requester: Actor = { kind: 'requester', requestId }
    const [officer, admin] = [office.as('officer'), office.as('admin')]
    const act = async (actor: Actor, type: Parameters<typeof office.act>[2], input: object) => {
      const done = await office.act(actor, reference, type, input)
      if (!done.ok) throw new Error(`${type}: ${done.refusal.code}`)
    }
    const file = { name: fileName, mediaType: 'text/plain', bytes: new TextEncoder().encode('Page 1 of 4') }
    expect((await uploadDocument(ports, requester, { reference }, file)).ok).toBe(true)
    const head = headOf({ From: `${person.name} <${person.email}>`, 'Message-ID': messageId, Subject: reference })
    const taken = await receiveMail(ports, rawMail(...head, '', 'It is I.'), {
      from: person.email,
      to: ['riverford@example.org'],
    })
    for (const id of taken.ids) await fileMail(ports, id)
    await act(officer, 'fee-notice', { amount: '10.00', currency: 'GBP' })
    await act(officer, 'fee-waived', { reason: reasons[0] })
    await act(officer, 'task-added', { text: `Ring ${person.telephone}`, dueOn: '2024-05-20' })
    const task = (await store.cases.events(requestId)).find(({ type }) => type === 'task-added')
    const taskId = task?.type === 'task-added' ? task.data.taskId : ''
    await act(officer, 'task-dropped', { taskId, reason: reasons[1] })
    await act(requester, 'withdrawn', {})
    await act(office.as('approver'), 'reopened', { because: 'error', reason: reasons[2] })
    await act(requester, 'withdrawn', { reason: `I am ${person.name}` })
    await act(admin, 'personal-data-erased', { reason: `${person.name} asked for it`, confirm: true })

    const events = await store.cases.events(requestId)
    expect(events.some(({ type }) => type === 'message-received')).toBe(true)
    await store.close()
    expect(await foundIn(folder, dictionary())).toEqual([])
    expect(await foundIn(folder, [reference])).toEqual([reference])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it('nor what was kept of the person outside the case: followers, letters of no case, kept answers, choices of mail, words of the search', async () => {
  const office = await openHttpOffice()
  try {
    const { ports, folder } = office
    const { store } = ports
    const filing = JSON.stringify({
      ...{ body: 'riverford', name: person.name, email: person.email, subject: `The file of ${person.name}` },
      words: 'Everything about me.',
    })
    const filed = await office.post('/api/v1/requests', filing, { 'idempotency-key': 'a key of the caller' })
    expect(filed.status).toBe(201)
    const { reference } = (await filed.json()) as { reference: string }
    const row = await store.cases.byReference(reference)
    if (!row) throw new Error('no case')
    const [requestId, bodyId, at] = [row.id, row.bodyId, ports.clock.now()]

    const follower = { requestId, bodyId, locale: 'en', confirmedAt: at, createdAt: at } as const
    await store.followers.add({ ...follower, id: 'own', email: person.email, tokenHash: 'a' })
    await store.followers.add({ ...follower, id: 'other', email: 'other@example.org', tokenHash: 'b' })

    const rendered = { subject: `Requests of ${person.name}`, text: person.email, html: person.email }
    for (const kind of ['my-requests', 'held-letters', 'follow-confirm']) {
      const letter = outboxMessage(ports, rendered, { kind, to: person.email, occasion: kind })
      await store.outbox.queue([letter])
      await store.outbox.markStopped(letter.id, `${person.email} is not there`)
    }
    const [toRequester] = (await store.outbox.list({ limit: 50 })).rows.filter(
      (letter) => letter.requestId === requestId,
    )
    await store.mailChoices.save({
      ...{ addressHash: sha256(person.email), kind: 'bounced', bodyId, at },
      ...{ reason: `550 ${person.name} has left`, letterId: toRequester?.id ?? '' },
    })

    const head = headOf({ From: `<${person.email}>`, 'Message-ID': messageId, Subject: 'About my papers' })
    const taken = await receiveMail(ports, rawMail(...head, '', `I am ${person.name}.`), {
      ...{ from: person.email, to: ['riverford@example.org'] },
    })
    for (const id of taken.ids) await fileMail(ports, id)
    const officer = office.as('officer')
    const { rows: waiting } = await store.intake.list({ status: 'waiting', limit: 5 })
    expect(waiting.map((one) => one.messageId)).toEqual([messageId])
    for (const { id } of waiting) expect((await attachToCase(ports, officer, id, { reference })).ok).toBe(true)

    await office.act({ kind: 'requester', requestId }, reference, 'withdrawn', {})
    const erased = await office.act(office.as('admin'), reference, 'personal-data-erased', {
      reason: 'asked',
      confirm: true,
    })
    expect(erased.ok).toBe(true)

    // The other follower stays, and the mark that nobody can be reached there goes on under a keyed hash.
    expect((await store.followers.confirmedOf(requestId, null, 5)).map(({ id }) => id)).toEqual(['other'])
    const kept = await store.mailChoices.of(addressHashesOf(ports, person.email))
    expect(kept.map(({ kind, reason }) => [kind, reason])).toEqual([['bounced', null]])
    await store.close()
    const found = [...dictionary(), sha256(`POST /api/v1/requests\n${filing}`)]
    expect(await foundIn(folder, found)).toEqual([])
    expect(await foundIn(folder, ['quartermaine', 'zebulon', 'obsidian'])).toEqual([])
  } finally {
    await rm(office.folder, { recursive: true, force: true })
  }
})
