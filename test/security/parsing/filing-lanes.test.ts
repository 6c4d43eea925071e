import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FilingLanes, filingLanes } from '../../../src/app/mail/inbound/filing-lanes.ts'
import { acceptMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import { receiveBySmtp } from '../../../src/server/receive-by-smtp.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

let office: HttpOffice
let begun: string[]
let letGo: Map<string, () => void>
beforeEach(async () => {
  office = await openHttpOffice()
  begun = []
  letGo = new Map()
})
afterEach(() => office.close())

/** Lanes whose letters take until they are let go. */
const lanesOfSlowLetters = () =>
  filingLanes(
    office.ports,
    (error) => {
      throw error
    },
    (_ports, id) => {
      begun.push(id)
      return new Promise<void>((resolve) => letGo.set(id, resolve))
    },
  )
const turns = () => new Promise<void>((resolve) => setImmediate(resolve))
const sender = { envelopeFrom: 'li@example.net', trustedRelay: false, remoteAddress: '192.0.2.7' }
const large = { rawSize: 40_000_000, ...sender }
const ordinary = { rawSize: 2000, ...sender }

/** How many letters begin before this one, where each ends before the next begins. */
async function begunBefore(id: string): Promise<number> {
  await turns()
  for (let at = 0; !begun.includes(id); at += 1) {
    letGo.get(begun[at] ?? '')?.()
    await turns()
  }
  return begun.indexOf(id)
}

test('an ordinary letter does not wait for large ones, and each lane files one at a time', async () => {
  const lanes = lanesOfSlowLetters()
  lanes.add({ id: 'large 1', ...large })
  lanes.add({ id: 'large 2', ...large })
  lanes.add({ id: 'ordinary', ...ordinary })
  await turns()
  expect(begun).toEqual(['large 1', 'ordinary'])
  letGo.get('large 1')?.()
  await turns()
  expect(begun).toEqual(['large 1', 'ordinary', 'large 2'])
})

test('the end of the server waits for the letters under way, and not for those behind them', async () => {
  const lanes = lanesOfSlowLetters()
  for (const id of ['1', '2', '3']) lanes.add({ id, ...large })
  await turns()
  const stopped = lanes.stop()
  letGo.get('1')?.()
  await stopped
  expect(begun).toEqual(['1'])
})

test('the jobs do not wait for letters to be filed, and take none of them twice', async () => {
  const lanes = lanesOfSlowLetters()
  const raw = rawMail(...headOf({ Subject: 'Trees' }), '', 'Every tree, please.')
  const { ids, rawSize } = await acceptMail(office.ports, raw, {
    from: 'li@example.net',
    to: ['riverford@example.org'],
  })
  for (const id of ids) lanes.add({ id, ...sender, rawSize })
  await lanes.addReceived()
  await lanes.addReceived()
  letGo.get(ids[0] ?? '')?.()
  await turns()
  expect(begun).toEqual(ids)
})

const bombs = 1_000
const each = Array.from({ length: bombs }, (_, at) => at)

test.each([
  ['from one mailbox by a named relay', () => ({ envelopeFrom: 'a@evil.example', trustedRelay: true })],
  [
    'from many hosts and mailboxes of one domain by a named relay',
    (at: number) => ({ envelopeFrom: `a${at}@h${at}.evil.example`, trustedRelay: true }),
  ],
  [
    'in the names of many domains from one server',
    (at: number) => ({ envelopeFrom: `a@evil${at}.example`, trustedRelay: false, remoteAddress: '198.51.100.9' }),
  ],
  [
    'in the names of many domains from one network of IPv6',
    (at: number) => ({
      envelopeFrom: `a@evil${at}.example`,
      trustedRelay: false,
      remoteAddress: `2001:db8:1:2::${at.toString(16)}`,
    }),
  ],
  ['that stood in the store before the start', () => ({ envelopeFrom: 'a@evil.example', trustedRelay: false })],
])('a thousand bombs %s delay the letter of somebody else by one of them', async (_which, bombFrom) => {
  for (const honest of [sender, { envelopeFrom: 'li@example.net', trustedRelay: true }]) {
    const lanes = lanesOfSlowLetters()
    begun = []
    for (const at of each) lanes.add({ id: `bomb ${at}`, rawSize: large.rawSize, ...bombFrom(at) })
    await turns()
    lanes.add({ id: 'honest', rawSize: large.rawSize, ...honest })
    // The bomb that is under way, and the one that was next in turn when the letter came.
    expect(await begunBefore('honest')).toBeLessThanOrEqual(2)
  }
})

test('where bombs name the domain of somebody who writes by the same relay, they delay them by few, not by all', async () => {
  const lanes = lanesOfSlowLetters()
  for (const at of each)
    lanes.add({ id: `bomb ${at}`, rawSize: large.rawSize, envelopeFrom: 'evil@mail.example', trustedRelay: true })
  lanes.add({ id: 'honest', rawSize: large.rawSize, envelopeFrom: 'li@mail.example', trustedRelay: true })
  expect(await begunBefore('honest')).toBeLessThanOrEqual(2)
})

test('every letter is filed, those of one mailbox in the order in which they came', async () => {
  const lanes = lanesOfSlowLetters()
  for (const at of each.slice(0, 20)) {
    lanes.add({ id: `a ${at}`, ...ordinary, envelopeFrom: 'a@one.example', trustedRelay: true })
    lanes.add({ id: `b ${at}`, ...ordinary, envelopeFrom: 'b@two.example', trustedRelay: true })
  }
  lanes.add({ id: 'last', ...ordinary, envelopeFrom: 'b@two.example', trustedRelay: true })
  expect(await begunBefore('last')).toBe(40)
  letGo.get('last')?.()
  await turns()
  lanes.add({ id: 'after all', ...ordinary })
  expect(await begunBefore('after all')).toBe(41)
  for (const name of ['a', 'b'])
    expect(begun.filter((id) => id.startsWith(`${name} `))).toEqual(each.slice(0, 20).map((at) => `${name} ${at}`))
})

test('a letter that comes by SMTP is queued under the server that brought it', async () => {
  const added: Parameters<FilingLanes['add']>[0][] = []
  const lanes: FilingLanes = { add: (letter) => added.push(letter), addReceived: async () => {}, stop: async () => {} }
  const listener = await receiveBySmtp({ inboundSmtpPort: 0 }, office.ports, () => undefined, lanes)
  const transport = createTransport({ host: '127.0.0.1', port: listener?.port ?? 0, secure: false })
  try {
    const envelope = { from: 'li@example.net', to: 'riverford@example.org' }
    await transport.sendMail({ envelope, raw: rawMail(...headOf({ Subject: 'Trees' }), '', 'Every tree, please.') })
    expect(added).toEqual([
      expect.objectContaining({ envelopeFrom: 'li@example.net', remoteAddress: '127.0.0.1', trustedRelay: false }),
    ])
  } finally {
    transport.close()
    await listener?.close()
  }
})
