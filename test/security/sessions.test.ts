import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeSignInLink } from '../../src/app/office/make-sign-in-link.ts'
import { requestSignIn } from '../../src/app/office/request-sign-in.ts'
import { signIn } from '../../src/app/office/sign-in.ts'
import { signOut } from '../../src/app/office/sign-out.ts'
import { useSession } from '../../src/app/office/use-session.ts'
import { lettersAsSent } from '../support/as-sent.ts'
import { type Office, openOffice } from '../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function session(): Promise<string> {
  const { link } = await makeSignInLink(office.ports, office.people.officer, 15)
  const signed = await signIn(office.ports, link.slice(link.lastIndexOf('/') + 1))
  if (!signed.ok) throw new Error(signed.refusal.code)
  return signed.value.token
}

it('a session that nobody uses for eight hours is over; one that is used goes on until its twelve are over', async () => {
  const [idle, used] = [await session(), await session()]
  office.at('2024-05-07T13:00:00Z')
  expect((await useSession(office.ports, used))?.id).toBe(office.people.officer.id)
  office.at('2024-05-07T17:00:00Z')
  expect(await useSession(office.ports, idle)).toBeNull()
  expect(await useSession(office.ports, used)).not.toBeNull()
  office.at('2024-05-07T21:00:00Z')
  expect(await useSession(office.ports, used)).toBeNull()
})

it('use is written at most once a minute', async () => {
  const token = await session()
  const hash = office.ports.digest.sha256(token)
  let writes = 0
  const { signIn } = office.ports.store
  const store = {
    ...office.ports.store,
    signIn: {
      ...signIn,
      touchSession: (...args: Parameters<typeof signIn.touchSession>) => {
        writes += 1
        return signIn.touchSession(...args)
      },
    },
  }
  for (const second of ['10', '20', '59']) {
    office.at(`2024-05-07T09:00:${second}Z`)
    await useSession({ ...office.ports, store }, token)
  }
  expect(writes).toBe(0)
  for (const second of ['00', '30', '59']) {
    office.at(`2024-05-07T09:01:${second}Z`)
    await useSession({ ...office.ports, store }, token)
  }
  expect(writes).toBe(1)
  expect(await office.ports.store.signIn.session(hash)).toMatchObject({ lastUsedAt: '2024-05-07T09:01:00.000Z' })
})

it('a session of an earlier version goes on, and counts from its first use', async () => {
  const tokenHash = office.ports.digest.sha256('of-before')
  const createdAt = office.ports.clock.now()
  await office.ports.store.signIn.saveSession({
    tokenHash,
    staffId: office.people.officer.id,
    createdAt,
    expiresAt: '2024-05-07T21:00:00.000Z' as typeof createdAt,
    lastUsedAt: null,
  })
  office.at('2024-05-07T18:00:00Z')
  expect(await useSession(office.ports, 'of-before')).not.toBeNull()
  expect((await office.ports.store.signIn.session(tokenHash))?.lastUsedAt).toBe('2024-05-07T18:00:00.000Z')
})

it('a new sign-in link ends the older ones, whichever way it was made', async () => {
  const tokens = async () =>
    (await lettersAsSent(office.ports, 'sign-in-link')).map(({ text }) => /\/sign-in\/(\S+)/.exec(text)?.[1] ?? '')
  await requestSignIn(office.ports, office.people.officer.email)
  const [first = ''] = await tokens()
  const { link } = await makeSignInLink(office.ports, office.people.officer, 15)
  expect((await signIn(office.ports, first)).ok).toBe(false)
  expect((await signIn(office.ports, link.slice(link.lastIndexOf('/') + 1))).ok).toBe(true)
})

it('whoever asks for links in an officer’s name does not lock them out: one is always to be had before the last runs out', async () => {
  const count = async () => (await office.ports.store.outbox.list({ limit: 99 })).rows.length
  for (let time = 0; time < 20; time += 1) await requestSignIn(office.ports, office.people.officer.email)
  await lettersAsSent(office.ports)
  expect(await count()).toBe(5)
  office.at('2024-05-07T09:11:00Z')
  await requestSignIn(office.ports, office.people.officer.email)
  await lettersAsSent(office.ports)
  expect(await count()).toBe(6)
})

it('who signed in and out, and when, stands in the history of the office', async () => {
  const token = await session()
  office.at('2024-05-07T10:00:00Z')
  await signOut(office.ports, token)
  await signOut(office.ports, token)
  expect((await signIn(office.ports, 'made-up')).ok).toBe(false)
  const lines = await office.ports.store.officeHistory.of(office.body.id, 10)
  const by = `staff:${office.people.officer.id}`
  expect(lines).toMatchObject([
    { kind: 'signed-out', by, at: '2024-05-07T10:00:00.000Z', fields: [] },
    { kind: 'signed-in', by, at: '2024-05-07T09:00:00.000Z', fields: [] },
  ])
})
