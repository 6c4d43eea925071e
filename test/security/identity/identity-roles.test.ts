import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitRequest } from '../../../src/app/cases/receive/submit-request.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { fileMail } from '../../../src/app/mail/inbound/file-mail.ts'
import { receiveMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import type { Staff } from '../../../src/app/ports/store/staff.ts'
import { eventRules } from '../../../src/domain/request/event-rules.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { may } from '../../../src/domain/request/policy.ts'
import { roles } from '../../../src/domain/request/role.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { answeredAndPublished, ok } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { approvalOf } from '../../support/approval.ts'
import { readableBody, readsPdf } from './readable-body.ts'

const person = {
  name: 'Zebulon Quartermaine',
  email: 'zebulon@quartermaine.example',
  telephone: '020 7946 0999',
  address: '77 Obsidian Row, Riverford',
}
/** What nobody reads who may not know who asked. */
const told = /quartermaine|7946.?0999|obsidian/i
const about = `${person.name} of ${person.address} (${person.email}, ${person.telephone})`
const on = '2024-05-07'

let office: HttpOffice
const barred: { readonly role: string; readonly staff: Staff }[] = []
const references: string[] = []
const ids: string[] = []

async function seed(): Promise<void> {
  const officer = office.as('officer')
  const act = (actor: Actor, reference: string, type: EventType, input: object = {}) =>
    ok(office.act(actor, reference, type, input))
  const file = { name: 'Zebulon Quartermaine passport.txt', mediaType: 'text/plain' }
  const open = async () => {
    const { row } = await ok(
      submitRequest(office.ports, officer, {
        ...{ body: 'riverford', channel: 'counter' },
        ...{ ...person, subject: `Papers of ${person.name}`, words: `I am ${about}.` },
      }),
    )
    const { reference, id: requestId } = row
    references.push(reference)
    const bytes = new TextEncoder().encode(`Passport of ${about}`)
    const attach = async (actor: Actor): Promise<string> => {
      const { events } = await ok(uploadDocument(office.ports, actor, { reference }, { ...file, bytes }))
      const [event] = events
      return event?.type === 'document-attached' ? event.data.documentId : ''
    }
    ids.push(await attach({ kind: 'requester', requestId }))
    const documentId = await attach(officer)
    await act(officer, reference, 'note-added', { text: `Mr Quartermaine rang from ${person.telephone}. ${about}` })
    await act(officer, reference, 'task-added', { text: `Ring ${about}`, dueOn: on })
    await act(officer, reference, 'message-sent', { text: `Dear ${about}` })
    await act(officer, reference, 'fee-notice', { amount: '10.00', currency: 'GBP', note: about })
    await act(officer, reference, 'fee-waived', { reason: about })
    const head = headOf({ From: `${person.name} <${person.email}>`, Subject: `${reference} from ${person.name}` })
    const letter = rawMail(...head, '', `I am ${about}.`)
    const taken = await receiveMail(office.ports, letter, { from: person.email, to: ['riverford@example.org'] })
    for (const id of taken.ids) await fileMail(office.ports, id)
    return { reference, documentId, requester: { kind: 'requester', requestId } as const }
  }
  // One for each stage that another list shows: asked, drafted, answered, under review, withdrawn.
  const asked = await open()
  await act(officer, asked.reference, 'third-party-consulted', { party: 'A firm', email: 'firm@example.org' })
  await act(officer, asked.reference, 'clarification-requested', { question: `Dear ${about}` })
  const draft = { parts: [{ outcome: 'granted-in-full' }], letter: `Dear ${about}` }
  const drafted = await open()
  await act(officer, drafted.reference, 'decision-drafted', draft)
  const answered = await open()
  await act(office.as('approver'), answered.reference, 'document-approved', approvalOf(answered.documentId))
  await act(officer, answered.reference, 'decision-drafted', draft)
  await act(office.as('approver'), answered.reference, 'decision-approved')
  await act(officer, answered.reference, 'decision-issued')
  await act(answered.requester, answered.reference, 'feedback-given', { score: 2, comment: about })
  await act(answered.requester, answered.reference, 'review-lodged', { kind: 'internal-review', grounds: about })
  const withdrawn = await open()
  await act(withdrawn.requester, withdrawn.reference, 'withdrawn', { reason: about })
  const published = await answeredAndPublished(office, {
    ...{ name: person.name, email: person.email, words: `I am ${person.name}, ${person.email}.` },
  })
  references.push(published.reference)
  ids.push(published.documentId)
  // A letter of the requester that nobody has placed yet.
  const head = headOf({ From: `${person.name} <${person.email}>`, Subject: `Papers of ${person.name}` })
  const letter = rawMail(...head, '', `I am ${about}.`)
  const taken = await receiveMail(office.ports, letter, { from: person.email, to: ['riverford@example.org'] })
  for (const id of taken.ids) await fileMail(office.ports, id)
  ids.push(...taken.ids)
}

beforeAll(async () => {
  office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  const { body } = office
  for (const role of roles) {
    const isBarred = !may({ kind: 'staff', staffId: '', bodyId: body.id, roles: [role] }, 'read-identity', {
      bodyId: body.id,
    })
    if (!isBarred) continue
    barred.push({ role, staff: await office.addPerson(`only-${role}`, [role]) })
  }
  await seed()
}, 120_000)
afterAll(() => office.close())

const forms = ['figures', 'uk-statistics', 'cn-annual', 'us-annual']
const exportFiles = ['cases.csv', 'cases.jsonl', 'cases.xlsx', 'events.jsonl']
/** What further can be asked of a list. */
const queries: { readonly [path: string]: readonly string[] } = {
  '/desk': ['?q=papers', '?view=all', '?view=publish', '?view=approval'],
  '/api/v1/requests': ['?q=papers', '?limit=100'],
  '/api/v1/exports/ledger': ['?format=csv', '?format=sflf', '?format=jsonl', '?format=xlsx'],
  '/api/v1/exports/cases': ['?format=csv', '?format=jsonl', '?format=xlsx'],
  '/desk/outbox': ['?status=dead', '?status=queued', '?status=sent'],
  '/desk/tasks': ['?whose=all'],
  '/api/v1/tasks': ['?whose=all'],
}

/** Every address of the app that can be read, for each case and each file. */
function addresses(): readonly string[] {
  const routes = office.app.routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('*'))
  const fill = (paths: readonly string[], name: RegExp, values: readonly string[]) =>
    paths.flatMap((path) => (name.test(path) ? values.map((value) => path.replace(name, value)) : [path]))
  let paths: readonly string[] = [...new Set(routes.map(({ path }) => path))]
  paths = fill(paths, /:reference/, references)
  paths = fill(paths, /(?<=(documents|intake)\/):id/, ids)
  paths = fill(paths, /:letter(?=\/|$)/, ['4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'])
  paths = fill(paths, /:action/, [...Object.keys(eventRules), 'draft', 'history'])
  paths = fill(paths, /:form/, forms)
  paths = fill(paths, /(?<=exports\/):file/, exportFiles)
  paths = fill(paths, /:format/, ['csv', 'xlsx', 'docx', 'pdf', 'html', 'json'])
  paths = fill(paths, /:period/, ['2024'])
  paths = fill(paths, /:(slug|body)/, ['riverford'])
  paths = paths.map((path) => path.replaceAll(/:\w+(\{[^}]+\})?/g, 'x'))
  return [...new Set(paths.flatMap((path) => [path, ...(queries[path] ?? []).map((query) => path + query)]))]
}

type Walk = { readonly found: readonly string[]; readonly read: readonly string[] }

async function walk(headers: Record<string, string>, paths = addresses()): Promise<Walk> {
  const found: string[] = []
  const read: string[] = []
  for (const path of paths) {
    const answer = await office.request(path, { headers })
    const isOk = answer.ok
    const text = await readableBody(answer)
    expect(`${path} ${answer.status < 500}`).toBe(`${path} true`)
    if (isOk) read.push(path)
    const hit = told.exec(text)
    if (hit) found.push(`${path}: ${text.slice(Math.max(0, hit.index - 60), hit.index + 40)}`)
  }
  return { found, read }
}

it('there are roles that may not know who asked', () => {
  expect(barred.map(({ role }) => role)).toEqual(['approver', 'publisher', 'auditor'])
})

it('those who may know who asked find it in each form: page, JSON, sheet and PDF', async () => {
  const headers = { cookie: await office.sessionOf(office.people.officer) }
  const [first = ''] = references
  const paths = [
    ...[
      '/desk?q=papers',
      '/desk/ledger.csv',
      '/desk/ledger.xlsx',
      '/desk/intake',
      '/desk/outbox',
      '/desk/tasks?whose=all',
    ],
    ...[`/desk/requests/${first}`, `/api/v1/requests/${first}`, `/documents/${ids[0]}`],
  ]
  const { found } = await walk(headers, paths)
  expect(found.map((line) => line.split(': ')[0])).toEqual(paths)
  const letters = addresses().filter((path) => path.endsWith('/pdf'))
  if (readsPdf()) expect((await walk(headers, letters)).found.length).toBeGreaterThan(0)
  else console.warn('The words of PDFs were not read: there is no pdftotext')
})

it('a refusal names no file by the name of the requester', async () => {
  const [, reference = ''] = references
  const refused = await office.act(office.as('approver'), reference, 'decision-approved')
  expect(refused.ok ? '' : refused.refusal.code).toBe('decision-incomplete')
  expect(JSON.stringify(refused)).toContain('passport.txt')
  expect(JSON.stringify(refused)).not.toMatch(told)
})

for (const credentials of ['a session', 'a read-only key'] as const) {
  for (const role of ['approver', 'publisher', 'auditor'] as const) {
    it(`${role} with ${credentials} finds no name, address or telephone number of a requester at any address`, async () => {
      const staff = barred.find((one) => one.role === role)?.staff
      if (!staff) throw new Error(`There is no ${role}`)
      const headers: Record<string, string> =
        credentials === 'a session'
          ? { cookie: await office.sessionOf(staff) }
          : { authorization: `Bearer ${await office.keyOf(staff, ['read'])}` }
      const { found, read } = await walk(headers)
      expect(found).toEqual([])
      expect(read.length).toBeGreaterThan(20)
    }, 300_000)
  }
}
