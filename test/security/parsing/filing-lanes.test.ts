import { afterEach, beforeEach, expect, test } from 'vitest'
import { filingLanes } from '../../../src/app/mail/inbound/filing-lanes.ts'
import { acceptMail } from '../../../src/app/mail/inbound/receive-mail.ts'
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
const large = { rawSize: 40_000_000 }
const ordinary = { rawSize: 2000 }

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
  for (const id of ids) lanes.add({ id, rawSize })
  await lanes.addReceived()
  await lanes.addReceived()
  letGo.get(ids[0] ?? '')?.()
  await turns()
  expect(begun).toEqual(ids)
})
