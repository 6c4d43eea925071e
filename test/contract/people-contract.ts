import { expect, test } from 'vitest'
import type { IdempotentAnswer } from '../../src/app/ports/store/idempotent-answers.ts'
import type { OfficeChange } from '../../src/app/ports/store/office-history.ts'
import type { CalendarChange } from '../../src/domain/calendar/calendar-changes.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aStaff, at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

export function peopleContract(engine: () => EngineUnderTest): void {
  test('a body is found by id and by slug, and is changed by saving its next version', async () => {
    const { store } = engine()
    const body = aBody()
    const withRegion = { ...aBody(), region: 'GB-SCT' }
    expect(await store.bodies.create(body)).toStrictEqual({ ok: true, row: body })
    await store.bodies.create(withRegion)
    expect(await store.bodies.byId(body.id)).toStrictEqual(body)
    expect(await store.bodies.bySlug(withRegion.slug)).toStrictEqual(withRegion)
    expect(await store.bodies.bySlug('none')).toBeNull()
    const renamed = { ...body, name: { en: 'Renamed' } }
    expect(await store.bodies.update(renamed)).toEqual({ ok: true, row: { ...renamed, version: 2 } })
    expect(await store.bodies.all()).toStrictEqual([{ ...renamed, version: 2 }, withRegion])
  })

  test('staff are found by id, by e-mail in every body they serve, and by body', async () => {
    const { store } = engine()
    const [one, two] = [aBody(), aBody()]
    await store.bodies.create(one)
    await store.bodies.create(two)
    const ada = aStaff(one, { email: 'ada@example.org' })
    const adaToo = aStaff(two, { email: 'ada@example.org', active: false })
    const ben = aStaff(one, { name: 'Ben', roles: [] })
    for (const staff of [ada, adaToo, ben]) await store.staff.create(staff)
    expect(await store.staff.byId(ada.id)).toEqual(ada)
    expect(await store.staff.byId('none')).toBeNull()
    expect(await store.staff.byEmail('ada@example.org')).toEqual([ada, adaToo])
    expect(await store.staff.of(one.id)).toEqual([ada, ben])
    await store.staff.update({ ...ben, active: false })
    expect((await store.staff.byId(ben.id))?.active).toBe(false)
  })

  test('what has run out is forgotten, and what has not is kept', async () => {
    const { store } = engine()
    const body = aBody()
    const staff = aStaff(body)
    await store.bodies.create(body)
    await store.staff.create(staff)
    const expiresAt = at(-210)
    const session = { staffId: staff.id, createdAt: at(-230), lastUsedAt: null }
    await store.signIn.saveSession({ ...session, tokenHash: 'forget-old', expiresAt })
    await store.signIn.saveSession({ ...session, tokenHash: 'forget-new', expiresAt: at(-190) })
    const answer = { requestHash: 'h', status: 201, body: '{}', headers: {} }
    await store.idempotentAnswers.save({ ...answer, keyHash: 'forget-old', at: at(-290) })
    await store.idempotentAnswers.save({ ...answer, keyHash: 'forget-new', at: at(-230) })
    await store.signIn.forgetExpired(at(-200), at(-250))
    expect([await store.signIn.session('forget-old'), (await store.signIn.session('forget-new'))?.tokenHash]).toEqual([
      null,
      'forget-new',
    ])
    const kept = await store.idempotentAnswers.byKey('forget-new')
    expect([await store.idempotentAnswers.byKey('forget-old'), kept?.keyHash]).toEqual([null, 'forget-new'])
  })

  test('a sign-in token is given out once, and not after it has expired', async () => {
    const { store, another } = engine()
    const body = aBody()
    const staff = aStaff(body)
    await store.bodies.create(body)
    await store.staff.create(staff)
    const token = { tokenHash: 'hash', staffId: staff.id, expiresAt: at(15) }
    await store.signIn.saveToken({ ...token, tokenHash: 'old' })
    expect(await store.signIn.takeToken('old', at(15))).toBeNull()
    await store.signIn.saveToken(token)
    // A new link ends the older ones.
    expect(await store.signIn.takeToken('old', at(14))).toBeNull()
    const second = await another()
    const taken = await Promise.all([store, second, store].map((taker) => taker.signIn.takeToken('hash', at(14))))
    await second.close()
    expect(taken.filter((one) => one !== null)).toEqual([{ ...token, usedAt: at(14) }])
    expect(await store.signIn.takeToken('hash', at(14))).toBeNull()
    // Its message is tried again: that it was used stays so.
    await store.signIn.saveToken(token)
    expect(await store.signIn.takeToken('hash', at(14))).toBeNull()
    expect(await store.signIn.takeToken('none', at(14))).toBeNull()
  })

  test('sessions and API keys are found by hash; a session can end and a key be revoked', async () => {
    const { store } = engine()
    const body = aBody()
    const staff = aStaff(body)
    await store.bodies.create(body)
    await store.staff.create(staff)
    const session = { tokenHash: 's', staffId: staff.id, createdAt: at(0), expiresAt: at(30), lastUsedAt: at(0) }
    await store.signIn.saveSession(session)
    expect(await store.signIn.session('s')).toEqual(session)
    await store.signIn.deleteSession('s')
    expect(await store.signIn.session('s')).toBeNull()

    const key = { keyHash: 'k', staffId: staff.id, name: 'bench', scopes: ['read'], createdAt: at(0), revokedAt: null }
    await store.apiKeys.create(key)
    expect(await store.apiKeys.byHash('k')).toEqual(key)
    expect(await store.apiKeys.end('k', at(1))).toBe(true)
    expect(await store.apiKeys.end('k', at(2))).toBe(false)
    expect(await store.apiKeys.end('none', at(2))).toBe(true)
    expect((await store.apiKeys.byHash('k'))?.revokedAt).toBe(at(1))
    expect(await store.apiKeys.byHash('none')).toBeNull()
    await store.apiKeys.create({ ...key, keyHash: 'j', name: 'later', createdAt: at(2) })
    expect((await store.apiKeys.of(staff.id)).map(({ keyHash }) => keyHash)).toEqual(['k', 'j'])
    expect(await store.apiKeys.of('nobody')).toEqual([])
  })

  test('what changes in an office stands in its history, and in no other body’s', async () => {
    const { store } = engine()
    const body = aBody()
    await store.bodies.create(body)
    const person = aStaff(body, { id: 'p', email: 'p@b.example', name: 'P', roles: [] })
    const line = (id: string, minute: number, bodyId = 'b-history', version: number | null = null): OfficeChange => ({
      version,
      ...{ id, bodyId, at: at(minute), by: 'staff:a', kind: 'staff-changed', staffId: 'p' },
      fields: [{ field: 'roles', from: null, to: ['intake', '审批 "a"'] }],
    })
    await store.staff.create(person, line('h1', 1, 'b-history', 1))
    await store.staff.update(person)
    await store.staff.update({ ...person, version: 2 }, line('h3', 2, 'b-history', 3))
    await store.staff.update({ ...person, version: 3 }, line('h2', 2, 'b-history', 4))
    await store.apiKeys.create(
      { keyHash: 'h', staffId: 'p', name: 'n', scopes: [], createdAt: at(0), revokedAt: null },
      line('h4', 3, 'b-other'),
    )
    const ids = async (limit: number, before?: string) =>
      (await store.officeHistory.of('b-history', limit, before)).map(({ id }) => id)
    expect(await store.officeHistory.of('b-history', 1)).toEqual([line('h3', 2, 'b-history', 3)])
    expect(await ids(10)).toEqual(['h3', 'h2', 'h1'])
    expect(await ids(1, 'h3')).toEqual(['h2'])
    expect(await ids(10, 'h1')).toEqual([])
    expect(await ids(10, 'h4')).toEqual([])
    const after = await store.officeHistory.after('b-history', 'p', 2)
    expect(after.map(({ id }) => id)).toEqual(['h3', 'h2'])
    expect(await store.officeHistory.after('b-history', null, 0)).toEqual([])
  })

  test('of two answers to one idempotency key the first stays', async () => {
    const { store } = engine()
    const answer: IdempotentAnswer = {
      keyHash: 'key',
      requestHash: 'request',
      status: 201,
      body: '{"reference":"R-1"}',
      headers: { location: '/r/1' },
      at: at(0),
    }
    const saved = await Promise.all(
      [answer, { ...answer, status: 500 }].map((one) => store.idempotentAnswers.save(one)),
    )
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect((await store.idempotentAnswers.byKey('key'))?.status).toBe(saved[0] ? 201 : 500)
    expect(await store.idempotentAnswers.byKey('none')).toBeNull()
  })
}

/** What administrators said of days of the calendars. */
export function calendarChangesContract(engine: () => EngineUnderTest): void {
  const line = (seq: number, on: string, more: Partial<CalendarChange> = {}): CalendarChange => ({
    ...{ seq, calendar: 'uk', region: null, on: civilDate(on), says: 'not-worked', name: 'Jubilee' },
    ...{ source: 'Proclamation', at: at(1), by: 'system' },
    ...more,
  })

  test('lines are added all or none, each number once, and every body is read with them', async () => {
    const { store } = engine()
    const before = await store.calendarChanges.all()
    const first = before.length + 1
    const lines = [line(first, '2027-06-07'), line(first + 1, '2027-06-12', { says: 'worked', region: 'SCT' })]
    expect(await store.calendarChanges.add(lines)).toBe('added')
    const late = [line(first + 2, '2027-07-01'), line(first + 1, '2027-08-02')]
    expect(await store.calendarChanges.add(late)).toBe('stale')
    expect(await store.calendarChanges.all()).toEqual([...before, ...lines])

    const body = await putBody(store, aBody())
    expect(body.calendarChanges.slice(-2)).toEqual(lines)
    expect((await store.bodies.byId(body.id))?.calendarChanges.slice(-2)).toEqual(lines)
    expect((await store.bodies.bySlug(body.slug))?.calendarChanges.slice(-2)).toEqual(lines)
    expect((await store.bodies.all()).every((one) => one.calendarChanges.length === first + 1)).toBe(true)
  })
}
