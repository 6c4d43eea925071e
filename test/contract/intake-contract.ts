import { expect, test } from 'vitest'
import type { IntakeRow } from '../../src/app/ports/store/mail/intake.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, adding, aMessage, aRequest, at, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

let made = 0

export function aMail(more: Partial<IntakeRow> = {}): IntakeRow {
  made += 1
  const id = `mail-${String(made).padStart(6, '0')}`
  return {
    id,
    key: `key-${id}`,
    rawSha256: 'a'.repeat(64),
    rawSize: 1234,
    envelopeFrom: 'jo@example.net',
    envelopeTo: 'riverford@example.org',
    receivedAt: at(0),
    bodyId: null,
    status: 'waiting',
    kind: 'message',
    messageId: `<${id}@example.net>`,
    from: 'jo@example.net',
    to: 'riverford@example.org',
    subject: '道路 Potholes',
    text: 'All of them.',
    quoted: '> Which?',
    attachments: [{ name: '图.png', type: 'image/png', size: 3, sha256: 'b'.repeat(64) }],
    warnings: [{ code: 'charset', message: 'was not what it said' }],
    authentication: 'none',
    trustedRelay: false,
    suggestion: null,
    requestId: null,
    settledBy: null,
    settledAt: null,
    reason: null,
    attempts: 0,
    failedReads: 0,
    readBegunAt: null,
    lastError: null,
    ...more,
  }
}

export function intakeContract(engine: () => EngineUnderTest): void {
  test('mail is kept as it came, once a key', async () => {
    const { intake } = engine().store
    const [one, two] = [aMail(), aMail({ status: 'new' })]
    expect(await intake.take([one, two])).toEqual([one.key, two.key])
    expect(await intake.take([{ ...one, id: 'again', subject: 'Again' }])).toEqual([])
    expect(await intake.byId(one.id)).toEqual(one)
    expect(await intake.byId('again')).toBeNull()
    expect((await intake.list({ status: 'new', limit: 9 })).rows).toEqual([two])
  })

  test('a reading counts as failed from its beginning, and one that another has begun meanwhile does not begin', async () => {
    const { intake } = engine().store
    const mail = aMail({ status: 'new' })
    const now = () => intake.byId(mail.id)
    await intake.take([mail])
    expect(await intake.beginRead(mail.id, 0, at(1))).toBe(true)
    expect(await intake.beginRead(mail.id, 0, at(2))).toBe(false)
    expect(await now()).toEqual({ ...mail, attempts: 1, failedReads: 1, readBegunAt: at(1) })
    await intake.failRead(mail.id, 'timed-out')
    expect(await now()).toEqual({ ...mail, attempts: 1, failedReads: 1, lastError: 'timed-out' })
    await intake.beginRead(mail.id, 1, at(3))
    await intake.cancelRead(mail.id)
    expect(await now()).toEqual({ ...mail, attempts: 1, failedReads: 1, lastError: 'timed-out' })
    await intake.beginRead(mail.id, 1, at(4))
    await intake.endRead(mail.id, 'the disk is full')
    expect(await now()).toEqual({ ...mail, attempts: 2, lastError: 'the disk is full' })
  })

  test('waiting mail is listed oldest first, page by page, for a body and what names no body', async () => {
    const { intake } = engine().store
    const rows = [3, 1, 2].map((minute) => aMail({ receivedAt: at(minute), bodyId: minute === 2 ? null : 'b' }))
    await intake.take([...rows, aMail({ bodyId: 'c' }), aMail({ bodyId: 'b', status: 'discarded' })])
    const first = await intake.list({ status: 'waiting', bodyId: 'b', limit: 2 })
    const second = await intake.list({ status: 'waiting', bodyId: 'b', limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.rows, ...second.rows].map(({ receivedAt }) => receivedAt)).toEqual([at(1), at(2), at(3)])
    expect(second.nextCursor).toBeNull()
    expect(await intake.countWaiting('b')).toBe(3)
  })

  test('mail is placed by one of two who try', async () => {
    const { store, another } = engine()
    const row = aMail()
    await store.intake.take([row])
    const second = await another()
    const away = { ...row, status: 'discarded', reason: 'spam', settledBy: 'staff:1', settledAt: at(2) } as const
    const outcomes = await Promise.all([
      store.intake.replace(away, 'waiting'),
      second.intake.replace({ ...away, reason: 'other' }, 'waiting'),
    ])
    await second.close()
    expect(outcomes.sort()).toEqual([false, true])
    expect(await store.intake.byId(row.id)).toMatchObject({ status: 'discarded', settledAt: at(2) })
  })

  test('mail joins a case in the commit of the case or not at all', async () => {
    const { store } = engine()
    const body = aBody()
    const request = aRequest(body)
    await putBody(store, body)
    await store.cases.commit([opening(request)])
    const row = aMail()
    await store.intake.take([row])
    const settled = {
      id: row.id,
      from: 'waiting',
      requestId: request.id,
      sender: row.from,
      kind: 'message',
      by: 'system',
      at: at(3),
    } as const
    expect(await store.cases.commit([adding(request, 1, { intake: settled })])).toEqual({ ok: true })
    expect(await store.intake.byId(row.id)).toMatchObject({
      status: 'filed',
      requestId: request.id,
      subject: '',
      text: '',
      attachments: [],
      from: row.from,
    })
    const again = await store.cases.commit([adding(request, 2, { intake: settled })])
    expect(again).toMatchObject({ ok: false, conflict: 'seq' })
    expect(await store.cases.events(request.id)).toHaveLength(2)
    await store.cases.commit([adding(request, 2, { erasesMessages: true })])
    expect(await store.intake.byId(row.id)).toMatchObject({ from: '', to: '', envelopeFrom: '' })
  })

  test('a sender is counted since a moment; our letters are found by their Message-ID', async () => {
    const { store } = engine()
    await store.intake.take([1, 2, 3].map((minute) => aMail({ receivedAt: at(minute), from: 'many@example.net' })))
    expect(await store.intake.countFrom('many@example.net', at(2))).toBe(2)
    const letter = aMessage({ messageId: '<letter@example.org>' })
    await store.outbox.queue([letter, aMessage()])
    expect((await store.intake.sentAs(['<other@x>', '<letter@example.org>'])).map(({ id }) => id)).toEqual([letter.id])
    expect(await store.intake.sentAs([])).toEqual([])
  })

  test('a letter is found by its return path until it is erased; whether a relay brought a message is kept', async () => {
    const { store } = engine()
    const body = aBody()
    await putBody(store, body)
    const request = aRequest(body)
    const letter = aMessage({ requestId: request.id, bodyId: body.id, returnToken: 'abcdefghijkmnpqrstuvwxyz23' })
    await store.cases.commit([opening(request, { outbox: [letter, aMessage({ requestId: request.id })] })])
    expect(await store.intake.returnedTo('abcdefghijkmnpqrstuvwxyz23')).toMatchObject({ id: letter.id })
    expect(await store.intake.returnedTo('abcdefghijkmnpqrstuvwxyz24')).toBeNull()
    await store.cases.commit([adding(request, 1, { erasesMessages: true })])
    expect(await store.intake.returnedTo('abcdefghijkmnpqrstuvwxyz23')).toBeNull()
    const mails = [aMail({ trustedRelay: true }), aMail()]
    await store.intake.take(mails)
    const kept = await Promise.all(mails.map(({ id }) => store.intake.byId(id)))
    expect(kept.map((row) => row?.trustedRelay)).toEqual([true, false])
  })

  test('the open requests of one body whose letters go to an address come in the order of their ids', async () => {
    const { store } = engine()
    const [body, other] = [aBody(), aBody()]
    await putBody(store, body)
    await putBody(store, other)
    const requests = ['Gone@example.net', 'gone@example.net', 'here@example.net'].map((requesterEmail) =>
      aRequest(body, { requesterEmail }),
    )
    const answered = aRequest(body, { requesterEmail: 'gone@example.net', stage: 'answered' })
    const elsewhere = aRequest(other, { requesterEmail: 'gone@example.net' })
    await store.cases.commit([...requests, answered, elsewhere].map((request) => opening(request)))
    const [first, second] = requests
    const ids = async (after: string, limit: number) =>
      (await store.lists.openRequestsTo(body.id, 'gone@Example.net', after, limit)).map(({ id }) => id)
    expect(await ids('', 10)).toEqual([first?.id, second?.id])
    expect(await ids('', 1)).toEqual([first?.id])
    expect(await ids(first?.id ?? '', 10)).toEqual([second?.id])
  })
}
