import { afterEach, beforeEach, expect, it } from 'vitest'
import { noteReturnedLetter } from '../../../../src/app/mail/bounces/bounced-address.ts'
import { outboxMessage } from '../../../../src/app/mail/mail.ts'
import { addressHashesOf } from '../../../../src/app/mail/mail-choices.ts'
import type { Ports } from '../../../../src/app/ports/ports.ts'
import { type Office, openOffice } from '../../../support/office.ts'

const to = 'jo@example.org'
let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const letter = (occasion: string) => ({
  ...outboxMessage(office.ports, { subject: '', text: '', html: '' }, { kind: 'message', to, occasion }),
  bodyId: office.body.id,
})

const marks = async () =>
  (await office.ports.store.mailChoices.of(addressHashesOf(office.ports, to)))
    .map(({ kind, letterId, at }) => ({ kind, letterId, at }))
    .toSorted((a, b) => a.kind.localeCompare(b.kind))

/** These ports, whose first reading of the choices is over before `meanwhile` begins. */
function withMeanwhile(meanwhile: () => Promise<void>): Ports {
  let isFirst = true
  const of: Ports['store']['mailChoices']['of'] = async (hashes) => {
    const read = await office.ports.store.mailChoices.of(hashes)
    if (isFirst) {
      isFirst = false
      await meanwhile()
    }
    return read
  }
  return { ...office.ports, store: { ...office.ports.store, mailChoices: { ...office.ports.store.mailChoices, of } } }
}

it('of two letters of one day that come back at the same moment one is the first, and the address is not given up', async () => {
  const [one, two] = [letter('one'), letter('two')]
  const ports = withMeanwhile(() => noteReturnedLetter(office.ports, one, '550'))
  await noteReturnedLetter(ports, two, '550')
  expect(await marks()).toEqual([{ kind: 'bounced-once', letterId: one.id, at: office.ports.clock.now() }])
})

it('a letter that comes back while one of the day before is noted is the second, and the address is given up', async () => {
  const [one, two] = [letter('one'), letter('two')]
  const first = office.ports.clock.now()
  const ports = withMeanwhile(async () => {
    await noteReturnedLetter(office.ports, one, '550')
    office.at('2024-05-08T09:00:00Z')
  })
  await noteReturnedLetter({ ...ports, clock: { now: () => '2024-05-08T09:00:00.000Z' as typeof first } }, two, '550')
  expect(await marks()).toEqual([
    { kind: 'bounced', letterId: two.id, at: '2024-05-08T09:00:00.000Z' },
    { kind: 'bounced-once', letterId: one.id, at: first },
  ])
})

it('two letters that come back at once leave one mark, whichever is first', async () => {
  await Promise.all(['one', 'two', 'three'].map((name) => noteReturnedLetter(office.ports, letter(name), '550')))
  expect((await marks()).map(({ kind }) => kind)).toEqual(['bounced-once'])
})
