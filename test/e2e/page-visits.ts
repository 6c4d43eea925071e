import type { Page } from 'playwright-core'
import { actions } from '../../src/app/actions.ts'
import { receiveMail } from '../../src/app/mail/inbound/receive-mail.ts'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import { statutes } from '../../src/domain/statute/statutes.ts'
import { headOf, rawMail } from '../adapters/mail/mail-builder.ts'
import { cell, data, row, xlsx } from '../adapters/scan/office-files.ts'
import { answeredAndPublished, attached } from '../http/answered-request.ts'
import { leakingCase } from '../support/leaking-case.ts'
import { putStaff } from '../support/put-row.ts'
import { safeCopiesInProcess } from '../support/safe-copies-in-process.ts'
import { copyPages } from './copied-document.ts'
import type { ServedOffice } from './serve-office.ts'

const deep = process.env.CANDOR_DEEP === '1'
const inOrder = { sort: 'reference', direction: 'asc', limit: 99 } as const

/** `desk`: of the one body, or of another whose law asks for a form of its own. `press`: what is pressed on the page first. */
export type Visit = {
  readonly path: string
  readonly desk?: true | 'american'
  readonly press?: (page: Page) => Promise<void>
}

export const visitedSettings = {
  channels: [
    { id: 'mailbox', name: { en: 'Mailbox of the leader', 'zh-Hans': '县长信箱' }, kind: 'portal', entry: 'form' },
    {
      id: 'hotline-12345',
      name: { en: '12345 hotline' },
      kind: 'hotline',
      entry: 'typed',
      statute: 'service-standard',
    },
  ],
  topics: ['Roads', 'Schools'],
  routes: [{ topic: 'Roads', unit: 'Highways' }],
} as const satisfies Partial<Body['settings']>

/** A question is written, and its letter shown before it goes. */
async function askFirst(page: Page): Promise<void> {
  await page.locator('main form [name="question"]').fill('Which years do you mean?')
  await page.locator('main form button[type="submit"]').first().click()
}

/** Every page that there is, of an office in which every kind of thing has happened. */
export async function everyPage(office: ServedOffice): Promise<readonly Visit[]> {
  const asked = await office.submit()
  await office.act(office.as('officer'), asked.reference, 'clarification-requested', { question: 'Which years?' })
  const answered = await answeredAndPublished(office)
  const drafted = await office.submit({ subject: 'Bins' })
  const raw = rawMail(
    ...headOf({ Subject: `Re: ${drafted.reference}`, From: 'li@example.net' }),
    '',
    'Which?',
    '',
    '> Bins',
  )
  const letters = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['riverford@example.org'] })
  const lettered = await office.submit({ subject: 'Lamps' })
  const officer = office.as('officer')
  await office.act(officer, lettered.reference, 'extended', { ground: 'public-interest' })
  await office.act(officer, lettered.reference, 'task-added', { text: 'Ring the depot.', dueOn: '2024-05-08' })
  await office.act(officer, lettered.reference, 'transferred', {
    parts: [{ unit: 'Housing', words: 'The lamps of the estates.', subject: 'Lamps of the estates' }],
    rest: true,
  })
  const letter = (await office.ports.store.cases.events(lettered.requestId)).find(
    ({ type }) => type === 'extended',
  )?.seq
  const [part] = (await office.ports.store.lists.ledger({ ...inOrder, bodyId: office.body.id })).rows.slice(-1)
  // Three ask for the same: the publisher is asked to publish it for all.
  for (const email of ['ada@example.org', 'bo@example.org', 'cy@example.org']) {
    const copy = await office.submit({ email })
    await office.act(officer, copy.reference, 'linked', { to: answered.reference, how: 'duplicate' })
  }
  const leaking = await leakingCase(office)
  Object.assign(office.ports, { safeCopies: safeCopiesInProcess })
  const wards = xlsx([{ name: 'Wards', xml: data(row(1, cell('A1', 'Ward') + cell('B1', 'Lifts'))) }])
  const table = await attached(office, drafted.reference, 'Wards.xlsx', wards)
  const copies = await copyPages(office, leaking)
  const forms = [...actions.keys()]
  return [
    { path: '/' },
    { path: '/help/components' },
    { path: '/requests/new?body=riverford' },
    { path: `/requests/${asked.reference}?secret=${asked.secret}` },
    { path: `/requests/${answered.reference}?secret=${answered.secret}` },
    { path: '/my-requests' },
    { path: '/log' },
    { path: '/log/data' },
    { path: '/log?q=nothing+at+all' },
    { path: `/log/${answered.reference}` },
    { path: `/documents/${answered.documentId}/view` },
    { path: '/statistics' },
    { path: '/law' },
    { path: '/law/uk-foia-2000' },
    { path: '/sign-in' },
    { path: '/sign-in/a-token' },
    { path: '/help' },
    { path: '/help/privacy' },
    { path: '/help/accessibility' },
    { path: '/help/shortcuts' },
    { path: '/help/figures' },
    { path: '/help/components' },
    { path: '/nowhere' },
    { path: '/desk?view=open', desk: true },
    { path: '/desk?view=overdue', desk: true },
    { path: `/desk/requests/${asked.reference}`, desk: true },
    { path: `/desk/requests/${answered.reference}`, desk: true },
    { path: `/desk/requests/${drafted.reference}/decision-drafted`, desk: true },
    { path: `/desk/requests/${drafted.reference}/decision-drafted?parts=3`, desk: true },
    { path: `/desk/requests/${drafted.reference}/corrected`, desk: true },
    { path: '/desk/requests/new', desk: true },
    { path: '/desk/outbox', desk: true },
    { path: '/desk/intake', desk: true },
    { path: `/desk/intake/${letters.ids[0]}`, desk: true },
    { path: '/desk?view=publish', desk: true },
    { path: '/desk?view=all&q=lamps', desk: true },
    { path: '/desk/tasks', desk: true },
    { path: '/desk/board', desk: true },
    { path: '/desk/views', desk: true },
    { path: '/desk/digests', desk: true },
    { path: '/desk/calendar', desk: true },
    { path: '/desk/satisfaction', desk: true },
    { path: '/desk/import', desk: true },
    { path: `/desk/assign?references=${drafted.reference}`, desk: true },
    { path: '/desk/requests/new?channel=hotline-12345', desk: true },
    { path: `/desk/requests/${lettered.reference}`, desk: true },
    { path: `/desk/requests/${part?.reference}`, desk: true },
    { path: `/desk/requests/${drafted.reference}/split`, desk: true },
    { path: `/desk/requests/${leaking.reference}/findings/${leaking.documentId}`, desk: true },
    { path: `/desk/requests/${leaking.reference}/release`, desk: true },
    { path: `/desk/requests/${leaking.reference}/safe-copy/${leaking.documentId}`, desk: true },
    { path: `/desk/requests/${drafted.reference}/safe-copy/${table}`, desk: true },
    { path: `/desk/requests/${drafted.reference}/redaction/${table}`, desk: true },
    { path: `/desk/requests/${answered.reference}/publication-scheduled`, desk: true },
    { path: `/desk/requests/${answered.reference}/publication-scheduled?document=${answered.documentId}`, desk: true },
    ...copies.map((path): Visit => ({ path, desk: true })),
    { path: `/desk/requests/${lettered.reference}/letters/${letter}`, desk: true },
    { path: `/desk/requests/${answered.reference}/redaction/${answered.documentId}`, desk: true },
    { path: `/desk/requests/${drafted.reference}/clarification-requested`, desk: true, press: askFirst },
    { path: `/desk/requests/${drafted.reference}/third-party-consulted`, desk: true },
    ...['channels', 'units', 'routing', 'approval', 'watching', 'personal-data'].map(
      (page): Visit => ({ path: `/desk/office/${page}`, desk: true }),
    ),
    { path: '/audit/exports', desk: true },
    { path: '/audit/reports', desk: true },
    { path: '/audit/reports/figures/2024', desk: true },
    { path: '/audit/reports/us-annual/2024', desk: 'american' },
    { path: '/audit/reports/us-annual/2024/answers', desk: 'american' },
    { path: '/desk/people', desk: true },
    { path: '/desk/office', desk: true },
    { path: '/desk/office/history', desk: true },
    { path: '/desk/office/calendar', desk: true },
    { path: '/audit', desk: true },
    { path: `/audit/${answered.reference}`, desk: true },
    // Every law and every action has its page: all of them in the deep run alone.
    ...(deep ? statutes.map(({ id }): Visit => ({ path: `/law/${id}` })) : []),
    ...(deep
      ? forms.map((type): Visit => ({ path: `/desk/requests/${drafted.reference}/${type}?entry=2:on`, desk: true }))
      : []),
  ]
}

/** Somebody who may see every page of the desk. */
export async function everyRole(office: ServedOffice) {
  const roles = ['case-officer', 'approver', 'publisher', 'administrator', 'intake', 'auditor'] as const
  const person = { ...office.people.admin, roles }
  await putStaff(office.ports.store, person)
  return person
}

/** Somebody of a body whose yearly report asks the office for answers. */
export async function american(office: ServedOffice) {
  const { bodies, staff } = office.ports.store
  const american = { name: office.body.name, statute: 'us-foia', timeZone: 'America/New_York' }
  const harbor = (await bodies.bySlug('harbor')) ?? (await office.addBody('harbor', american))
  const [before] = await staff.of(harbor.id)
  return before ?? office.addPerson('admin', ['auditor', 'administrator', 'approver'], harbor)
}
