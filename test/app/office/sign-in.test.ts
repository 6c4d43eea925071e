import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerLinkRequests } from '../../../src/app/mail/links/answer-link-requests.ts'
import { requestSignIn } from '../../../src/app/office/request-sign-in.ts'
import { signIn } from '../../../src/app/office/sign-in.ts'
import { signOut } from '../../../src/app/office/sign-out.ts'
import { lettersAsSent } from '../../support/as-sent.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { putStaff } from '../../support/put-row.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const email = 'officer@riverford.example'

async function tokens(): Promise<string[]> {
  const letters = await lettersAsSent(office.ports)
  return letters.map((row) => /\/sign-in\/(\S+)/.exec(row.text)?.[1] ?? '')
}

describe('signing in by e-mail', () => {
  it('the link from the mail opens a session of twelve hours, once', async () => {
    await requestSignIn(office.ports, ` ${email.toUpperCase()} `)
    const [token = ''] = await tokens()
    expect(token).toMatch(/^[\w-]{22,}$/)
    const first = await signIn(office.ports, token)
    if (!first.ok) throw new Error(first.refusal.code)
    expect(first.value).toMatchObject({ staff: { email }, session: { expiresAt: '2024-05-07T21:00:00.000Z' } })
    expect(await office.ports.store.signIn.session(office.ports.digest.sha256(first.value.token))).toMatchObject({
      staffId: office.people.officer.id,
    })
    expect(await signIn(office.ports, token)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    await signOut(office.ports, first.value.token)
    expect(await office.ports.store.signIn.session(first.value.session.tokenHash)).toBeNull()
  })

  it('of two uses at the same moment one opens a session', async () => {
    await requestSignIn(office.ports, email)
    const [token = ''] = await tokens()
    const outcomes = await Promise.all([
      signIn(office.ports, token),
      signIn(office.ports, token),
      signIn(office.ports, token),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  it('the link is dead after fifteen minutes, and a made-up one looks the same', async () => {
    await requestSignIn(office.ports, email)
    const [token = ''] = await tokens()
    office.at('2024-05-07T09:15:01Z')
    const late = await signIn(office.ports, token)
    expect(late).toMatchObject({ ok: false })
    expect(late).toEqual(await signIn(office.ports, 'made-up'))
  })

  it('an unknown address, or one that has left, gets the same answer and no mail', async () => {
    const known = await requestSignIn(office.ports, email)
    await putStaff(office.ports.store, { ...office.people.auditor, active: false })
    expect(await requestSignIn(office.ports, 'nobody@example.org')).toEqual(known)
    expect(await requestSignIn(office.ports, office.people.auditor.email)).toEqual(known)
    expect(await requestSignIn(office.ports, email, 'another-body')).toEqual(known)
    expect(await tokens()).toHaveLength(1)
    expect(await requestSignIn(office.ports, 'not an address')).toMatchObject({
      ok: false,
      refusal: { code: 'invalid' },
    })
  })

  it('somebody who left after asking is not let in', async () => {
    await requestSignIn(office.ports, email)
    await putStaff(office.ports.store, { ...office.people.officer, active: false })
    const [token = ''] = await tokens()
    expect(await signIn(office.ports, token)).toMatchObject({ ok: false })
  })

  it('one who works for two bodies gets a link to each, named in the message', async () => {
    const { id: bodyId } = await office.addBody('hill', { name: { en: 'Hill Parish Council' } })
    await putStaff(office.ports.store, { ...office.people.officer, id: office.ports.ids.id(), bodyId })
    await requestSignIn(office.ports, email)
    await answerLinkRequests(office.ports)
    const { rows } = await office.ports.store.outbox.list({ limit: 10 })
    expect(rows.map((row) => row.subject).sort()).toEqual([
      'Sign in to the request desk of Hill Parish Council',
      'Sign in to the request desk of Riverford Borough Council',
    ])
  })

  it('no mailbox gets more than five links in an hour', async () => {
    for (let count = 0; count < 9; count += 1) await requestSignIn(office.ports, email)
    expect(await tokens()).toHaveLength(5)
    office.at('2024-05-07T10:00:00Z')
    await requestSignIn(office.ports, email)
    expect(await tokens()).toHaveLength(6)
  })

  it('the store keeps no secret that opens anything', async () => {
    await requestSignIn(office.ports, email)
    const [token = ''] = await tokens()
    expect(await office.ports.store.signIn.takeToken(token, office.ports.clock.now())).toBeNull()
  })
})
