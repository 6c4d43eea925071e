import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runJobs } from '../../../../src/app/run-jobs.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import { lettersAsSent } from '../../../support/as-sent.ts'
import { submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

describe('my requests', () => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await openHttpOffice()
  })
  afterAll(() => office?.close())

  async function ask(email: string): Promise<string> {
    const { text } = await submitForm(office, '', '/my-requests', { email })
    return text.replaceAll(email, 'ADDRESS')
  }
  const messages = () => lettersAsSent(office.ports, 'my-requests')

  it('sends the links to the address of the requests and to no other, and answers every address alike', async () => {
    const first = await office.submit({ email: 'Jo.Sample@example.org', subject: 'First' })
    const second = await office.submit({ email: 'Jo.Sample@example.org', subject: 'Second' })
    const other = await office.submit({ email: 'other@example.org' })
    const known = await ask('jo.sample@example.org')
    expect(await ask('nobody@example.org')).toBe(known)
    const [message, ...more] = await messages()
    expect(more).toEqual([])
    expect(message?.to).toBe('Jo.Sample@example.org')
    expect(message?.text).toContain(`${first.reference}?secret=${first.secret}`)
    expect(message?.text).toContain(`${second.reference}?secret=${second.secret}`)
    expect(message?.text).not.toContain(other.reference)
  })

  it('shows the message on no desk, pauses after three in an hour, and forgets it after a day', async () => {
    for (let turn = 0; turn < 4; turn += 1) await ask('other@example.org')
    expect((await messages()).filter((row) => row.to === 'other@example.org')).toHaveLength(3)
    const desk = await office.ports.store.outbox.list({ bodyId: office.body.id, limit: 200 })
    expect(desk.rows.some((row) => row.kind === 'my-requests')).toBe(false)
    await runJobs(office.ports, instant('2024-05-08T10:00:00Z'))
    expect(await messages()).toEqual([])
  })

  it('says what is wrong with an address that is none', async () => {
    const { status, text } = await submitForm(office, '', '/my-requests', { email: 'jo' })
    expect(status).toBe(422)
    expect(text).toContain('value="jo"')
  })
})
