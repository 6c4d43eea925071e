import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addNote } from '../../../src/app/cases/add-note.ts'
import { viewStatus } from '../../../src/app/cases/view/status-view.ts'
import { downloadDocument } from '../../../src/app/documents/download-document.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { sendReminders } from '../../../src/app/mail/reminders/send-reminders.ts'
import { perform } from '../../../src/app/perform.ts'
import type { RequestEvent } from '../../../src/domain/request/event-types.ts'
import { approvalOf } from '../../support/approval.ts'
import { lettersAsSent } from '../../support/as-sent.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const granted = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }

async function ok<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>): Promise<T> {
  const result = await outcome
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

async function code(outcome: Promise<{ ok: boolean; refusal?: { code: string } }>): Promise<string | undefined> {
  const result = await outcome
  return result.ok ? undefined : result.refusal?.code
}

function documentIdOf(events: readonly RequestEvent[]): string {
  const attached = events.find((event) => event.type === 'document-attached')
  if (!attached) throw new Error('nothing was attached')
  return attached.data.documentId
}

async function outbox() {
  return (await office.ports.store.outbox.list({ limit: 100 })).rows
}

describe('the life of a request', () => {
  it('a filed request has a reference, a receipt date, a due date with its reason, and an acknowledgement with the secret link', async () => {
    const { reference, requestId, secret } = await office.submit()
    expect(reference).toBe('RIVER-2024-00001')
    const status = await ok(viewStatus(office.ports, { kind: 'requester', requestId }, reference))
    // 7 May is day 0; 20 working days; 27 May is the Spring bank holiday: 5 June.
    expect(status).toMatchObject({
      receivedOn: '2024-05-07',
      dueOn: '2024-06-05',
      next: { what: 'answer', who: 'body', by: '2024-06-05' },
    })
    expect(status.clock.steps.flatMap((step) => step.skipped ?? []).map((day) => day.on)).toContain('2024-05-27')
    const [mail] = await outbox()
    expect(mail).toMatchObject({ kind: 'acknowledgement', to: 'jo@example.org' })
    expect(mail?.text).not.toContain(secret)
    const [sent] = await lettersAsSent(office.ports)
    expect(sent?.text).toContain(`http://localhost:3000/requests/${reference}?secret=${secret}`)
    expect(await office.ports.store.cases.byReference(reference)).toMatchObject({
      secretHash: office.ports.digest.sha256(secret),
    })
  })

  it('goes from question to answer to the public log, by several hands', async () => {
    const { reference, requestId } = await office.submit()
    const requester = { kind: 'requester', requestId } as const
    await ok(office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email }))
    office.at('2024-05-09T10:00:00Z')
    await ok(
      office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which end of Mill Lane?' }),
    )
    expect(await ok(viewStatus(office.ports, requester, reference))).toMatchObject({
      dueOn: null,
      next: { what: 'reply-to-question', who: 'requester' },
    })
    office.at('2024-05-20T10:00:00Z')
    await ok(office.act(requester, reference, 'clarification-received', { answer: 'The north end.' }))
    // s.1(3): the answer is the new receipt; 20 working days from 20 May over the bank holiday of 27 May: 18 June.
    expect(await ok(viewStatus(office.ports, requester, reference))).toMatchObject({ dueOn: '2024-06-18' })
    await ok(office.act(office.as('officer'), reference, 'extended', { ground: 'public interest test' }))
    const target = { reference }
    const bytes = new TextEncoder().encode('All the reports.')
    const attached = await ok(
      uploadDocument(office.ports, office.as('officer'), target, {
        name: 'reports.txt',
        mediaType: 'text/plain',
        bytes,
      }),
    )
    const documentId = documentIdOf(attached.events)
    await ok(office.act(office.as('officer'), reference, 'decision-drafted', granted))
    expect(await code(office.act(office.as('officer'), reference, 'decision-approved'))).toBe('forbidden')
    expect(await code(office.act(office.as('approver'), reference, 'decision-approved'))).toBe('decision-incomplete')
    await ok(office.act(office.as('approver'), reference, 'document-approved', approvalOf(documentId)))
    await ok(office.act(office.as('approver'), reference, 'decision-approved'))
    await ok(office.act(office.as('officer'), reference, 'decision-issued'))
    const publish = {
      documentId,
      title: 'Pothole reports',
      logTitle: 'Potholes in Mill Lane',
      logSummary: 'All reports since 2020.',
    }
    expect(await code(office.act(office.as('publisher'), reference, 'document-published', publish))).toBe(
      'confirm-uninspected',
    )
    expect((await office.ports.store.lists.log({ limit: 10 })).rows).toEqual([])
    await ok(
      office.act(office.as('publisher'), reference, 'document-published', { ...publish, confirmUninspected: true }),
    )
    expect((await office.ports.store.lists.log({ limit: 10 })).rows).toMatchObject([
      { reference, title: 'Potholes in Mill Lane', documentCount: 1, outcome: 'granted-in-full' },
    ])
    const download = await ok(downloadDocument(office.ports, { kind: 'public' }, documentId))
    expect(await new Response(download.stream).text()).toBe('All the reports.')
    const kinds = (await outbox()).map((mail) => mail.kind).sort()
    expect(kinds).toEqual(
      [
        'acknowledgement',
        'approval-waits',
        'assigned',
        'clarification-asked',
        'decision',
        'extension',
        'clarification-received',
        'published',
      ].sort(),
    )
  })

  it('an approver who also drafted is refused, unless the office of one is set so, and then the letter says it', async () => {
    const { reference } = await office.submit()
    const both = { ...office.as('officer'), roles: ['case-officer', 'approver'] as const } as ReturnType<Office['as']>
    await ok(office.act(both, reference, 'decision-drafted', granted))
    expect(await code(office.act(both, reference, 'decision-approved'))).toBe('own-draft')
    await office.changeSettings({ approvesOwnWork: true })
    await ok(office.act(both, reference, 'decision-approved'))
    await ok(office.act(both, reference, 'decision-issued'))
    const events = await office.ports.store.cases.events(
      (await office.ports.store.cases.byReference(reference))?.id ?? '',
    )
    expect(events.find((event) => event.type === 'decision-approved')?.data).toEqual({ ownDraft: true })
    const letter = (await outbox()).find((mail) => mail.kind === 'decision')
    expect(letter?.text).toMatch(/approved/i)
  })

  it('a save on an old version is a conflict, and a reminder in between is none', async () => {
    const { reference } = await office.submit()
    const current = async () => (await office.ports.store.cases.byReference(reference))?.editSeq ?? 0
    const save = (seen: number, text: string) =>
      perform(office.ports, office.as('officer'), { reference, seen }, addNote as never, { text })
    const before = await current()
    await ok(save(before, 'First.'))
    expect(await code(save(before, 'Second.'))).toBe('conflict')
    const seen = await current()
    await ok(office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email }))
    const assigned = await current()
    office.at('2024-05-24T09:00:00Z')
    expect(await sendReminders(office.ports)).toEqual({ sent: 1, failed: [] })
    expect(assigned).not.toBe(seen)
    await ok(save(assigned, 'After the reminder.'))
  })

  it('two officers who write at the same time both keep their notes', async () => {
    const { reference } = await office.submit()
    await Promise.all(
      [1, 2, 3, 4].map((n) => ok(office.act(office.as('officer'), reference, 'note-added', { text: `Note ${n}` }))),
    )
    const row = await office.ports.store.cases.byReference(reference)
    const events = await office.ports.store.cases.events(row?.id ?? '')
    expect(events.filter((event) => event.type === 'note-added')).toHaveLength(4)
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
  })

  it('a corrected receipt date moves the due date and tells the requester', async () => {
    const { reference } = await office.submit()
    await ok(
      office.act(office.as('officer'), reference, 'corrected', {
        event: 2,
        field: 'on',
        to: '2024-05-03',
        reason: 'Stamped on 3 May',
      }),
    )
    // 3 May is day 0; 6 May and 27 May are bank holidays: 20 working days end on 4 June.
    expect(await office.ports.store.cases.byReference(reference)).toMatchObject({
      receivedOn: '2024-05-03',
      dueOn: '2024-06-04',
    })
    expect((await outbox()).map((mail) => mail.kind)).toContain('due-date-changed')
  })

  it('refuses what the law does not know: an outcome, an exemption, a transfer, a refusal without ground', async () => {
    const { reference } = await office.submit()
    const draft = (part: object) =>
      office.act(office.as('officer'), reference, 'decision-drafted', { parts: [part], letter: 'x' })
    expect(await code(draft({ outcome: 'nonsense' }))).toBe('unknown-outcome')
    expect(await code(draft({ outcome: 'refused-exemption' }))).toBe('exemption-needed')
    expect(await code(draft({ outcome: 'refused-exemption', exemptions: ['s.99'] }))).toBe('unknown-exemption')
    expect(await code(office.act(office.as('officer'), reference, 'transferred', { to: 'The county' }))).toBe(
      'transfer-not-in-law',
    )
  })

  it('erasing personal data empties words and address, and leaves history and figures', async () => {
    const { reference, requestId } = await office.submit()
    await ok(office.act({ kind: 'requester', requestId }, reference, 'withdrawn', {}))
    const unsure = office.act(office.as('admin'), reference, 'personal-data-erased', { reason: 'Asked for' })
    expect(await code(unsure)).toBe('invalid')
    await ok(office.act(office.as('admin'), reference, 'personal-data-erased', { reason: 'Asked for', confirm: true }))
    const words = await office.ports.store.cases.words(requestId)
    expect([...new Set(words.map(({ content }) => content))]).toEqual([null])
    expect(JSON.stringify((await outbox()).filter((mail) => mail.kind === 'acknowledgement'))).not.toContain(
      'jo@example.org',
    )
    expect(await office.ports.store.cases.byReference(reference)).toMatchObject({
      subject: '',
      requesterEmail: null,
      outcome: 'withdrawn',
    })
  })
})

describe('under the Chinese law', () => {
  it('a request through the portal counts from the day the office confirmed it', async () => {
    await office.close()
    office = await openOffice('cn-ogi-2019', 'Asia/Shanghai')
    office.at('2024-09-26T02:00:00Z')
    const { reference } = await office.submit({ facts: { applicantType: 'natural-person' } })
    office.at('2024-09-27T02:00:00Z')
    await ok(office.act(office.as('officer'), reference, 'received', { confirmedOn: '2024-09-27' }))
    // 27 Sep is day 0. Sunday 29 Sep is worked; 1-7 Oct are holidays; Saturday 12 Oct is worked. Counted:
    // 29,30 Sep =2; 8-12 Oct = 5 (7); 14-18 (12); 21-25 (17); 28,29,30 = 20 -> 30 October.
    expect(await office.ports.store.cases.byReference(reference)).toMatchObject({
      receivedOn: '2024-09-27',
      dueOn: '2024-10-30',
    })
  })
})
