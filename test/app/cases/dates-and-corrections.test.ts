import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { answeredAndPublished } from '../../http/answered-request.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it('what a requester does is done today, and a date that they send with it is refused by its name', async () => {
  const { reference, requestId } = await office.submit()
  office.at('2024-06-20T09:00:00Z')
  const requester = { kind: 'requester' as const, requestId }
  const lodged = { kind: 'internal-review' }
  const dated = await office.act(requester, reference, 'review-lodged', { ...lodged, on: '2024-05-08' })
  expect(dated).toMatchObject({ refusal: { code: 'invalid', issues: [{ path: 'on' }] } })
  const done = await office.act(requester, reference, 'review-lodged', lodged)
  expect(done).toMatchObject({ ok: true, value: { events: [{ type: 'review-lodged', on: '2024-06-20' }] } })
  // An officer types in what came by post some days ago.
  const typed = await office.act(office.as('officer'), reference, 'message-received', {
    text: 'Any news?',
    on: '2024-06-18',
  })
  expect(typed).toMatchObject({ ok: true, value: { events: [{ on: '2024-06-18' }] } })
})

it.each(['facts.constructor.name', 'facts.__proto__.constructor.name'])(
  'a correction names a field that the event has, and not %s',
  async (field) => {
    const { reference } = await office.submit()
    const input = { event: 1, field, to: null, reason: 'Typed wrong' }
    const done = await office.act(office.as('officer'), reference, 'corrected', input)
    expect(done).toMatchObject({ ok: false, refusal: { code: 'not-correctable' } })
  },
)

it('the outcome of an approved decision is not changed by an officer alone, and by its drafter not at all', async () => {
  const { reference, requestId } = await answeredAndPublished(office)
  const events = await office.ports.store.cases.events(requestId)
  const event = events.find((one) => one.type === 'decision-issued')?.seq
  const input = { event, field: 'outcome', to: 'not-held', reason: 'Typed wrong' }
  const corrected = (actor: Actor) => office.act(actor, reference, 'corrected', input)
  expect(await corrected(office.as('officer'))).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  const both: Actor = {
    ...{ kind: 'staff', staffId: office.people.officer.id, bodyId: office.body.id },
    roles: ['case-officer', 'approver'],
  }
  expect(await corrected(both)).toMatchObject({ ok: false, refusal: { code: 'own-draft' } })
  expect(await corrected(office.as('approver'))).toMatchObject({ ok: true, value: { row: { outcome: input.to } } })
})
