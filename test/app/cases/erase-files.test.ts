import { afterEach, beforeEach, expect, it } from 'vitest'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { caseAddressOf } from '../../../src/app/mail/case-address.ts'
import { receiveMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import type { MailPorts } from '../../../src/app/ports/ports.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
let ports: MailPorts
beforeEach(async () => {
  office = await openOffice()
  // Files carry the time of the machine, so the office lives in it too.
  office.at(new Date().toISOString())
  ports = { ...office.ports, mailReader }
})
afterEach(() => office.close())

const hour = 3_600_000
const inHours = (hours: number) => instant(new Date(Date.now() + hours * hour).toISOString())
const bytes = (text: string) => new TextEncoder().encode(text)
const isKept = async (sha256: string) => (await ports.blobs.get(sha256)) !== null

async function sent(reference: string, requestId: string, text: string) {
  const file = { name: `${text}.txt`, mediaType: 'text/plain', bytes: bytes(text) }
  const uploaded = await uploadDocument(ports, { kind: 'requester', requestId }, { reference }, file)
  if (!uploaded.ok) throw new Error(uploaded.refusal.code)
  return (await ports.store.cases.documents(requestId)).at(-1)?.sha256 ?? ''
}

async function erased(reference: string, requestId: string) {
  await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
  const answer = await office.act(office.as('admin'), reference, 'personal-data-erased', {
    reason: 'Asked',
    confirm: true,
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
}

it('what the requester sent, and their letters as they came, are gone from the disk a day after the erasure', async () => {
  const { reference, requestId } = await office.submit()
  const file = await sent(reference, requestId, 'My passport')
  const row = await ports.store.cases.byId(requestId)
  const address = (row && caseAddressOf(ports, office.body, row)) ?? ''
  const { ids } = await receiveMail(ports, rawMail(...headOf({}), '', 'My name is Jo.'), {
    from: 'jo@example.org',
    to: [address],
  })
  const letter = (await ports.store.intake.byId(ids[0] ?? ''))?.rawSha256 ?? ''
  const theirs = await office.ports.blobs.put(bytes('of the office'), 100)
  await erased(reference, requestId)
  await runJobs(ports, inHours(2))
  expect([await isKept(file), await isKept(letter)]).toEqual([true, true])
  await runJobs(ports, inHours(25))
  expect([await isKept(file), await isKept(letter), await isKept(theirs.sha256)]).toEqual([false, false, true])
})

it('the same bytes on another case stay', async () => {
  const one = await office.submit()
  const two = await office.submit()
  const file = await sent(one.reference, one.requestId, 'A plan')
  expect(await sent(two.reference, two.requestId, 'A plan')).toBe(file)
  await erased(one.reference, one.requestId)
  await runJobs(ports, inHours(25))
  expect(await isKept(file)).toBe(true)
  await erased(two.reference, two.requestId)
  await runJobs(ports, inHours(50))
  expect(await isKept(file)).toBe(false)
})

it('bytes that are put away again while they are being removed stay until nothing refers to them for a day', async () => {
  const { reference, requestId } = await office.submit()
  const file = await sent(reference, requestId, 'A picture')
  await erased(reference, requestId)
  // Somebody else's upload is stored, and its row is still on the way.
  const other = await office.submit()
  const blobs = {
    ...ports.blobs,
    async remove(sha256: string, putBefore: Parameters<typeof ports.blobs.remove>[1]) {
      await ports.blobs.put(bytes('A picture'), 100)
      return ports.blobs.remove(
        sha256,
        instant(new Date(Math.min(Date.parse(putBefore), Date.now() - hour)).toISOString()),
      )
    },
  }
  await runJobs({ ...ports, blobs }, inHours(25))
  expect(await isKept(file)).toBe(true)
  expect(await sent(other.reference, other.requestId, 'A picture')).toBe(file)
  await runJobs(ports, inHours(80))
  expect(await isKept(file)).toBe(true)
})
