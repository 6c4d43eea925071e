import { expect, test } from 'vitest'
import type { OfficeChange } from '../../src/app/ports/office-ports.ts'
import type { IdempotentAnswer, Staff } from '../../src/app/ports/records.ts'
import { aBody, aStaff, at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

export function peopleContract(engine: () => EngineUnderTest): void {
  test('a body is found by id and by slug, and is changed by saving it again', async () => {
    const { store } = engine()
    const body = aBody()
    const withRegion = { ...aBody(), region: 'GB-SCT' }
    await store.saveBody(body)
    await store.saveBody(withRegion)
    expect(await store.bodyById(body.id)).toStrictEqual(body)
    expect(await store.bodyBySlug(withRegion.slug)).toStrictEqual(withRegion)
    expect(await store.bodyBySlug('none')).toBeNull()
    await store.saveBody({ ...body, name: { en: 'Renamed' } })
    expect(await store.bodies()).toStrictEqual([{ ...body, name: { en: 'Renamed' } }, withRegion])
  })

  test('staff are found by id, by e-mail in every body they serve, and by body', async () => {
    const { store } = engine()
    const [one, two] = [aBody(), aBody()]
    await store.saveBody(one)
    await store.saveBody(two)
    const ada = aStaff(one, { email: 'ada@example.org' })
    const adaToo = aStaff(two, { email: 'ada@example.org', active: false })
    const ben = aStaff(one, { name: 'Ben', roles: [] })
    for (const staff of [ada, adaToo, ben]) await store.saveStaff(staff)
    expect(await store.staffById(ada.id)).toEqual(ada)
    expect(await store.staffById('none')).toBeNull()
    expect(await store.staffByEmail('ada@example.org')).toEqual([ada, adaToo])
    expect(await store.staffOf(one.id)).toEqual([ada, ben])
    await store.saveStaff({ ...ben, active: false })
    expect((await store.staffById(ben.id))?.active).toBe(false)
  })

  test('what has run out is forgotten, and what has not is kept', async () => {
    const { store } = engine()
    const body = aBody()
    const staff = aStaff(body)
    await store.saveBody(body)
    await store.saveStaff(staff)
    const expiresAt = at(-210)
    const session = { staffId: staff.id, createdAt: at(-230), lastUsedAt: null }
    await store.saveSession({ ...session, tokenHash: 'forget-old', expiresAt })
    await store.saveSession({ ...session, tokenHash: 'forget-new', expiresAt: at(-190) })
    const answer = { requestHash: 'h', status: 201, body: '{}', headers: {} }
    await store.saveIdempotentAnswer({ ...answer, keyHash: 'forget-old', at: at(-290) })
    await store.saveIdempotentAnswer({ ...answer, keyHash: 'forget-new', at: at(-230) })
    await store.forgetExpired(at(-200), at(-250))
    expect([await store.session('forget-old'), (await store.session('forget-new'))?.tokenHash]).toEqual([
      null,
      'forget-new',
    ])
    const kept = await store.idempotentAnswer('forget-new')
    expect([await store.idempotentAnswer('forget-old'), kept?.keyHash]).toEqual([null, 'forget-new'])
  })

  test('a sign-in token is given out once, and not after it has expired', async () => {
    const { store, another } = engine()
    const body = aBody()
    const staff = aStaff(body)
    await store.saveBody(body)
    await store.saveStaff(staff)
    const token = { tokenHash: 'hash', staffId: staff.id, expiresAt: at(15) }
    await store.saveSignInToken({ ...token, tokenHash: 'old' })
    expect(await store.takeSignInToken('old', at(15))).toBeNull()
    await store.saveSignInToken(token)
    // A new link ends the older ones.
    expect(await store.takeSignInToken('old', at(14))).toBeNull()
    const second = await another()
    const taken = await Promise.all([store, second, store].map((taker) => taker.takeSignInToken('hash', at(14))))
    await second.close()
    expect(taken.filter((one) => one !== null)).toEqual([{ ...token, usedAt: at(14) }])
    expect(await store.takeSignInToken('hash', at(14))).toBeNull()
    // Its message is tried again: that it was used stays so.
    await store.saveSignInToken(token)
    expect(await store.takeSignInToken('hash', at(14))).toBeNull()
    expect(await store.takeSignInToken('none', at(14))).toBeNull()
  })

  test('sessions and API keys are found by hash; a session can end and a key be revoked', async () => {
    const { store } = engine()
    const body = aBody()
    const staff = aStaff(body)
    await store.saveBody(body)
    await store.saveStaff(staff)
    const session = { tokenHash: 's', staffId: staff.id, createdAt: at(0), expiresAt: at(30), lastUsedAt: at(0) }
    await store.saveSession(session)
    expect(await store.session('s')).toEqual(session)
    await store.deleteSession('s')
    expect(await store.session('s')).toBeNull()

    const key = { keyHash: 'k', staffId: staff.id, name: 'bench', scopes: ['read'], createdAt: at(0), revokedAt: null }
    await store.saveApiKey(key)
    expect(await store.apiKey('k')).toEqual(key)
    await store.saveApiKey({ ...key, revokedAt: at(1) })
    expect((await store.apiKey('k'))?.revokedAt).toBe(at(1))
    expect(await store.apiKey('none')).toBeNull()
    await store.saveApiKey({ ...key, keyHash: 'j', name: 'later', createdAt: at(2) })
    expect((await store.apiKeysOf(staff.id)).map(({ keyHash }) => keyHash)).toEqual(['k', 'j'])
    expect(await store.apiKeysOf('nobody')).toEqual([])
  })

  test('what changes in an office stands in its history, and in no other body’s', async () => {
    const { store } = engine()
    const body = aBody()
    await store.saveBody(body)
    const person: Staff = {
      id: 'p',
      bodyId: body.id,
      email: 'p@b.example',
      name: 'P',
      roles: [],
      active: true,
      locale: 'en',
    }
    const line = (id: string, minute: number, bodyId = 'b-history'): OfficeChange => ({
      ...{ id, bodyId, at: at(minute), by: 'staff:a', kind: 'staff-changed', staffId: 'p' },
      fields: [{ field: 'roles', from: null, to: ['intake', '审批 "a"'] }],
    })
    await store.saveStaff(person, line('h1', 1))
    await store.saveStaff(person)
    await store.saveStaff(person, line('h3', 2))
    await store.saveStaff(person, line('h2', 2))
    await store.saveApiKey(
      { keyHash: 'h', staffId: 'p', name: 'n', scopes: [], createdAt: at(0), revokedAt: null },
      line('h4', 3, 'b-other'),
    )
    const ids = async (limit: number, before?: string) =>
      (await store.officeHistory.of('b-history', limit, before)).map(({ id }) => id)
    expect(await store.officeHistory.of('b-history', 1)).toEqual([line('h3', 2)])
    expect(await ids(10)).toEqual(['h3', 'h2', 'h1'])
    expect(await ids(1, 'h3')).toEqual(['h2'])
    expect(await ids(10, 'h1')).toEqual([])
    expect(await ids(10, 'h4')).toEqual([])
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
    const saved = await Promise.all([answer, { ...answer, status: 500 }].map((one) => store.saveIdempotentAnswer(one)))
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect((await store.idempotentAnswer('key'))?.status).toBe(saved[0] ? 201 : 500)
    expect(await store.idempotentAnswer('none')).toBeNull()
  })
}
