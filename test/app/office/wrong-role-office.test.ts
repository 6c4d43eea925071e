import { afterAll, beforeAll, test } from 'vitest'
import { ledgerFiles } from '../../../src/adapters/import/ledger-files.ts'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { loadCaseOf } from '../../../src/app/case-file.ts'
import { openLetter } from '../../../src/app/decisions/open-letter.ts'
import { previewStep } from '../../../src/app/decisions/preview-step.ts'
import { changesSince, markSeen } from '../../../src/app/desk/read-changes.ts'
import { askImport } from '../../../src/app/import/ask-import.ts'
import { isKnownColumn } from '../../../src/app/import/import-columns.ts'
import { importWorks, lookAtLedger, takeLedgerFile } from '../../../src/app/import/start-import.ts'
import { attachToCase, discardMail, openFromMail, waitingMails } from '../../../src/app/mail/inbound/attach-mail.ts'
import { discardedMails } from '../../../src/app/mail/inbound/attached-mail.ts'
import { receiveMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import { endCalendarAddress, makeCalendarAddress } from '../../../src/app/mail/reminders/calendar-address.ts'
import { changeDigests } from '../../../src/app/mail/reminders/change-digests.ts'
import { addStaff } from '../../../src/app/office/add-staff.ts'
import { deactivateStaff } from '../../../src/app/office/deactivate-staff.ts'
import type { MailPorts } from '../../../src/app/ports/ports.ts'
import type { RequestRow } from '../../../src/app/ports/store/cases/case-rows.ts'
import type { Role } from '../../../src/domain/request/role.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { type Everybody, everybodyIn, tryAsEverybody, type Verb, workers } from '../everybody.ts'

let office: Office
let ports: MailPorts
let row: RequestRow
let everybody: Everybody
let sha256: string
beforeAll(async () => {
  office = await openOffice()
  ports = { ...office.ports, mailReader, ledgerFiles: ledgerFiles(office.ports.blobs, isKnownColumn) }
  const { reference, requestId } = await office.submit()
  await office.act(office.as('officer'), reference, 'third-party-consulted', { party: 'A firm' })
  const found = await ports.store.cases.byId(requestId)
  if (!found) throw new Error('The request is missing')
  row = found
  everybody = await everybodyIn(office, requestId, (await office.submit({ email: 'kim@example.org' })).requestId)
  const taken = await takeLedgerFile(ports, office.as('admin'), office.body, ledger())
  if (!taken.ok) throw new Error(taken.refusal.code)
  sha256 = taken.value
})
afterAll(() => office.close())

async function* ledger() {
  yield new TextEncoder().encode('Number,Received,Subject\nA-1,2024-01-15,Roads\n')
}
let letters = 0
/** A letter that waits, another for each try. */
async function letter(): Promise<string> {
  letters += 1
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', Subject: `No ${letters}` }), '', 'Trees?')
  const { ids } = await receiveMail(ports, raw, { from: 'li@example.net', to: ['riverford@example.org'] })
  return ids[0] ?? ''
}
const enterers: readonly Role[] = ['intake', 'case-officer', 'administrator']
const admins: readonly Role[] = ['administrator']
const newcomer = { email: 'new@riverford.example', name: 'New Person', roles: ['intake'] }

const verbs: readonly Verb[] = [
  {
    verb: 'to list the letters that wait',
    roles: enterers,
    run: (actor) => waitingMails(ports, actor, office.body, { limit: 5 }),
  },
  {
    verb: 'to list the letters that were put away',
    roles: enterers,
    run: (actor) => discardedMails(ports, actor, office.body, { limit: 5 }),
  },
  {
    verb: 'to make a request of a letter',
    roles: enterers,
    run: async (actor) => openFromMail(ports, actor, await letter(), {}),
  },
  {
    verb: 'to put a letter on a request',
    roles: ['intake', 'case-officer', 'administrator'],
    run: async (actor) => attachToCase(ports, actor, await letter(), { reference: row.reference }),
  },
  {
    verb: 'to put a letter away',
    roles: enterers,
    run: async (actor) => discardMail(ports, actor, await letter(), { reason: 'An advertisement' }),
  },
  { verb: 'to add a person', roles: admins, run: (actor) => addStaff(ports, actor, office.body, newcomer) },
  {
    verb: "to end a person's access",
    roles: admins,
    run: (actor) => deactivateStaff(ports, actor, office.people.publisher),
  },
  { verb: 'to settle the digests', roles: admins, run: (actor) => changeDigests(ports, actor, office.body.id, {}) },
  {
    verb: 'to upload a ledger',
    roles: admins,
    run: (actor) => takeLedgerFile(ports, actor, office.body, ledger()),
  },
  {
    verb: 'to look at an uploaded ledger',
    roles: admins,
    run: (actor) => lookAtLedger(ports, actor, office.body, sha256),
  },
  { verb: 'to import a ledger', roles: admins, run: (actor) => askImport(ports, actor, office.body, { sha256 }) },
  { verb: 'to list the imports', roles: admins, run: (actor) => importWorks(ports, actor, office.body) },
  {
    verb: 'to see what is new in a case',
    roles: workers,
    reads: true,
    run: (actor) => changesSince(ports, actor, row),
  },
  { verb: 'to say that one has read a case', roles: workers, run: (actor) => markSeen(ports, actor, row) },
  {
    verb: 'to read a letter to a third party',
    roles: workers,
    reads: true,
    run: async (actor) => {
      const seq = (await ports.store.cases.events(row.id)).findLast(({ type }) => type === 'third-party-consulted')?.seq
      return openLetter(ports, actor, row, String(seq))
    },
  },
  {
    verb: 'to see what a question would do to the clock',
    roles: ['case-officer'],
    run: async (actor) =>
      previewStep(await loadCaseOf(ports, row), () => null, actor, 'clarification-requested', { question: 'Which?' }),
  },
  {
    verb: 'to make and end the address of one’s own calendar',
    roles: workers,
    run: async (actor) => {
      const made = await makeCalendarAddress(ports, actor, office.people.officer)
      const ended = await endCalendarAddress(ports, actor, office.people.officer)
      return made.ok ? ended : made
    },
  },
]

const stateOf = async () => {
  const { store } = office.ports
  const page = { bodyId: office.body.id, sort: 'due', limit: 50 } as const
  return [
    await store.cases.events(row.id),
    (await store.lists.ledger(page)).rows.length,
    await store.bodies.byId(office.body.id),
    await store.staff.of(office.body.id),
    (await store.backgroundTasks.of(office.body.id, 50)).length,
    await store.desk.visits(office.people.officer.id, [row.id]),
    await store.apiKeys.of(office.people.officer.id),
  ]
}
test.each(verbs)('$verb is for its roles alone', (verb) => tryAsEverybody(everybody, verb, stateOf))
