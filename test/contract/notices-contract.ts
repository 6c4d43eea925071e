import { expect, test } from 'vitest'
import type { Follower } from '../../src/app/ports/store/mail/followers.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { putBody, putStaff } from '../support/put-row.ts'
import { aBody, aDocument, aRequest, aStaff, at, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'
import { aMail } from './intake-contract.ts'

const on = (day: number) => civilDate(`2026-03-${String(day).padStart(2, '0')}`)
let made = 0

function aFollower(more: Partial<Follower> = {}): Follower {
  made += 1
  return {
    id: `follower-${String(made).padStart(4, '0')}`,
    requestId: 'r',
    bodyId: 'b',
    email: `reader-${made}@example.net`,
    locale: 'zh-Hans',
    tokenHash: `hash-${made}`,
    confirmedAt: null,
    createdAt: at(0),
    ...more,
  }
}

export function noticesContract(engine: () => EngineUnderTest): void {
  test('digests count what came, was closed, is due and is late, and give the first of each', async () => {
    const { store } = engine()
    const body = aBody()
    const other = aBody()
    await putBody(store, body)
    await putBody(store, other)
    const closed = { stage: 'answered', closedOn: on(9) } as const
    const rows = [
      aRequest(body, { subject: 'late', receivedOn: on(1), dueOn: on(8), unit: 'Legal', assigneeId: 'ann' }),
      aRequest(body, { subject: 'later', receivedOn: on(9), dueOn: on(2) }),
      aRequest(body, { subject: 'paused', receivedOn: on(1), dueOn: null, lastDueOn: on(2), clockState: 'paused' }),
      aRequest(body, { subject: 'due', receivedOn: on(9), dueOn: on(10), assigneeId: 'ann' }),
      aRequest(body, { subject: 'in time', receivedOn: on(1), dueOn: on(9), ...closed }),
      aRequest(body, { subject: 'too late', receivedOn: on(1), dueOn: on(3), late: true, ...closed }),
      aRequest(other, { subject: 'not ours', receivedOn: on(9), dueOn: on(2) }),
    ]
    await store.cases.commit(rows.map((row) => opening(row)))
    const { digests } = store
    const shown = ({ count, rows: some }: { count: number; rows: readonly { subject: string }[] }) => [
      count,
      ...some.map(({ subject }) => subject),
    ]
    expect((await digests.receivedIn(body.id, on(9), on(9), 1)).count).toBe(2)
    expect((await digests.receivedIn(body.id, on(9), on(9), 1)).rows).toHaveLength(1)
    const ended = await digests.closedIn(body.id, on(9), on(9), 9)
    expect([ended.count, ended.inTime]).toEqual([2, 1])
    expect(shown(await digests.dueIn(body.id, on(9), on(12), 9))).toEqual([1, 'due'])
    expect(shown(await digests.late({ bodyId: body.id, dueBefore: on(9), limit: 9 }))).toEqual([2, 'later', 'late'])
    const ofAnn = { bodyId: body.id, dueBefore: on(9), limit: 9, assignees: ['ann'] }
    expect(shown(await digests.late(ofAnn))).toEqual([1, 'late'])
    expect(shown(await digests.late({ ...ofAnn, assignees: ['ann', null] }))).toEqual([2, 'later', 'late'])
    expect(shown(await digests.late({ ...ofAnn, assignees: [null] }))).toEqual([1, 'later'])
    expect(shown(await digests.late({ ...ofAnn, assignees: [] }))).toEqual([0])
    expect(shown(await digests.late({ bodyId: body.id, dueBefore: on(9), limit: 9, unit: 'Legal' }))).toEqual([
      1,
      'late',
    ])
    expect(shown(await digests.receivedIn('nobody', on(1), on(31), 9))).toEqual([0])
  })

  test('a follower is kept once an entry and address, and gets news only after saying yes', async () => {
    const { followers } = engine().store
    const one = aFollower({ email: 'one@example.net' })
    expect(await followers.add(one)).toEqual(one)
    expect(await followers.add(aFollower({ email: 'one@example.net', locale: 'en' }))).toEqual(one)
    expect(await followers.confirmedOf('r', null, 9)).toEqual([])
    await followers.confirm(one.id, at(5))
    await followers.confirm(one.id, at(9))
    expect(await followers.byToken(one.tokenHash)).toEqual({ ...one, confirmedAt: at(5) })
    const two = aFollower({ confirmedAt: at(1) })
    await followers.add(two)
    await followers.add(aFollower({ requestId: 'other', confirmedAt: at(1) }))
    expect((await followers.confirmedOf('r', null, 1)).map(({ id }) => id)).toEqual([one.id])
    expect((await followers.confirmedOf('r', one.id, 9)).map(({ id }) => id)).toEqual([two.id])
    await followers.forget(one.id)
    expect(await followers.byToken(one.tokenHash)).toBeNull()
  })

  test('who never said yes is forgotten after a while', async () => {
    const { followers } = engine().store
    const [old, young, sure] = [
      aFollower(),
      aFollower({ createdAt: at(9) }),
      aFollower({ confirmedAt: at(1), createdAt: at(0) }),
    ]
    for (const one of [old, young, sure]) await followers.add(one)
    await followers.forgetUnconfirmed(at(5))
    const left = await Promise.all([old, young, sure].map(({ tokenHash }) => followers.byToken(tokenHash)))
    expect(left).toEqual([null, young, sure])
  })

  test('a file is in use while a document, a letter or a logo refers to it that was not erased', async () => {
    const { store } = engine()
    const hash = (letter: string) => letter.repeat(64)
    const logo = { sha256: hash('e'), mediaType: 'image/png', width: 9, height: 9 }
    const body = aBody()
    await putBody(store, { ...body, settings: { ...body.settings, brand: { logo } } })
    const request = aRequest(body)
    const gone = { origin: 'requester', state: 'withdrawn', name: '', title: null } as const
    const documents = [
      aDocument(request, { sha256: hash('a'), origin: 'requester' }),
      aDocument(request, { sha256: hash('b'), ...gone }),
    ]
    await store.cases.commit([{ ...opening(request), documents }])
    const erased = { from: '', to: '', envelopeFrom: '', envelopeTo: '', status: 'filed' } as const
    const file = { name: 'a.png', type: 'image/png', size: 1, sha256: hash('f') }
    await store.intake.take([
      aMail({ rawSha256: hash('c'), attachments: [file] }),
      aMail({ rawSha256: hash('d'), ...erased, attachments: [] }),
    ])
    const all = ['a', 'b', 'c', 'd', 'e', 'f', '9'].map(hash)
    const used = await store.fileUses.usedAmong(all)
    expect([...used].map((one) => one[0]).sort()).toEqual(['a', 'c', 'e', 'f'])
    expect(await store.fileUses.usedAmong([])).toEqual(new Set())
  })

  test('a person has one calendar address at most, and an API key is none', async () => {
    const { store } = engine()
    const body = aBody()
    const person = aStaff(body)
    await putBody(store, body)
    await putStaff(store, person)
    const key = (keyHash: string, scopes: readonly string[]) => ({
      keyHash,
      staffId: person.id,
      name: 'calendar',
      scopes,
      createdAt: at(0),
      revokedAt: null,
    })
    await store.apiKeys.create(key('api', ['read']))
    await store.calendarKeys.replace(person.id, key('one', ['calendar']))
    await store.calendarKeys.replace(person.id, key('two', ['calendar']))
    expect(await store.apiKeys.byHash('one')).toBeNull()
    expect(await store.apiKeys.byHash('two')).toEqual(key('two', ['calendar']))
    await store.calendarKeys.replace(person.id, null)
    expect([await store.apiKeys.byHash('two'), (await store.apiKeys.byHash('api'))?.scopes]).toEqual([null, ['read']])
  })

  test('an erased request leaves its requester’s files and its letters to be removed, and no others', async () => {
    const { store } = engine()
    const body = aBody()
    await putBody(store, body)
    const request = aRequest(body)
    const gone = { origin: 'requester', state: 'withdrawn', name: '', title: null } as const
    const documents = [aDocument(request, { sha256: 'a'.repeat(64), ...gone }), aDocument(request)]
    await store.cases.commit([{ ...opening(request), documents }])
    const erased = { from: '', to: '', envelopeFrom: '', envelopeTo: '', status: 'filed' } as const
    await store.intake.take([
      aMail({ rawSha256: 'd'.repeat(64), requestId: request.id, ...erased }),
      aMail({ rawSha256: 'e'.repeat(64), requestId: 'another', ...erased }),
    ])
    const hashes = await store.fileUses.erasedOf(request.id)
    expect(hashes.map((hash) => hash[0]).sort()).toEqual(['a', 'd'])
  })
}
