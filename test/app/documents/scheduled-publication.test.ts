import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCase } from '../../../src/app/case-file.ts'
import { viewCase } from '../../../src/app/cases/view/case-view.ts'
import { publicationProposals, publishedLater } from '../../../src/app/desk/publication-proposals.ts'
import { jobHandlers } from '../../../src/app/job-handlers.ts'
import { runQueuedJobs } from '../../../src/app/run-queued-jobs.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { attached, ok } from '../../http/answered-request.ts'
import { approvalOf } from '../../support/approval.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
let reference: string
let documentId: string

beforeEach(async () => {
  office = await openOffice()
  ;({ reference } = await office.submit())
  documentId = await attached(office, reference, 'reports.txt', 'Twelve reports.')
  await act('approver', 'document-approved', approvalOf(documentId))
  await act('officer', 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' })
  await act('approver', 'decision-approved')
  // Tuesday, 7 May 2024.
  await act('officer', 'decision-issued')
})
afterEach(() => office.close())

const act = (who: keyof Office['people'], type: EventType, input: object = {}) =>
  ok(office.act(office.as(who), reference, type, input))

const file = { title: 'Reports', logTitle: 'Potholes', logSummary: 'Every report.', confirmUninspected: true }
const schedule = (when: object, what: object = { documentId, ...file }) =>
  office.act(office.as('publisher'), reference, 'publication-scheduled', { ...what, ...when })

const run = () => runQueuedJobs(office.ports, jobHandlers)

async function happened(): Promise<readonly EventType[]> {
  const loaded = await loadCase(office.ports, reference)
  const all = loaded?.events.map(({ type }) => type) ?? []
  // The question how satisfied they were goes out after a week.
  return all.slice(all.indexOf('decision-issued') + 1).filter((type) => type !== 'message-sent')
}

const publishOn = async () => {
  const view = await ok(viewCase(office.ports, office.as('publisher'), reference))
  return view.case.scheduled.map((one) => one.publishOn)
}

describe('what is published on a day', () => {
  it('is public at nine on that day and no earlier, by the system on behalf of its publisher', async () => {
    await ok(schedule({ publishOn: '2024-05-20' }))
    office.at('2024-05-20T07:59:00Z')
    await run()
    expect(await happened()).toEqual(['publication-scheduled'])
    office.at('2024-05-20T08:00:00Z')
    await run()
    expect(await happened()).toEqual(['publication-scheduled', 'log-published', 'document-published'])
    const events = (await loadCase(office.ports, reference))?.events ?? []
    const by = `staff:${office.people.publisher.id}`
    expect(events.slice(-2)).toMatchObject([
      { actor: 'system', data: { title: 'Potholes', scheduledBy: by } },
      { actor: 'system', data: { title: 'Reports', scheduledBy: by } },
    ])
    expect((await office.ports.store.cases.documentById(documentId))?.state).toBe('published')
    expect(await publishOn()).toEqual([])
  })

  it('keeps why personal data may be public, and is published with that reason on its day', async () => {
    const named = { ...file, documentId, logSummary: 'Call 020 7946 0999.' }
    const refused = await schedule({ publishOn: '2024-05-20' }, named)
    expect(refused).toMatchObject({ refusal: { code: 'personal-data-found' } })
    const personalDataReason = 'The telephone of the office.'
    await ok(schedule({ publishOn: '2024-05-20', personalDataReason }, named))
    office.at('2024-05-20T09:00:00Z')
    await run()
    const loaded = await loadCase(office.ports, reference)
    const last = loaded?.events.at(-1)
    const ref = last?.type === 'document-published' ? last.data.personalDataReason : undefined
    const words = await office.ports.store.cases.words(loaded?.row.id ?? '')
    expect(words.find(({ id }) => id === ref?.id)?.content).toBe(personalDataReason)
  })

  it.each([
    // 27 May is a holiday, and so is the weekend before it.
    [{ afterDays: 14, unit: 'working-day' }, '2024-05-28'],
    [{ afterDays: 14, unit: 'calendar-day' }, '2024-05-21'],
    [{ afterDays: 1 }, '2024-05-08'],
  ])('after %o is %s', async (when, day) => {
    await ok(schedule(when))
    expect(await publishOn()).toEqual([day])
    office.at(`${day}T09:00:00Z`)
    await run()
    expect(await happened()).toContain('document-published')
  })

  it('where the publisher says none, the day is the body’s own', async () => {
    expect(await schedule({})).toMatchObject({ refusal: { issues: [{ path: 'publishOn', code: 'required' }] } })
    await office.changeSettings({ publishAfter: { days: 7, unit: 'calendar-day' } })
    await ok(schedule({}))
    expect(await publishOn()).toEqual(['2024-05-14'])
  })

  it('moves with the day of the answer', async () => {
    await ok(schedule({ afterDays: 7, unit: 'calendar-day' }))
    office.at('2024-05-10T09:00:00Z')
    await act('approver', 'reopened', { because: 'error', reason: 'A page was missing.' })
    await act('officer', 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is all of it.' })
    await act('approver', 'decision-approved')
    await act('officer', 'decision-issued')
    office.at('2024-05-14T09:00:00Z')
    await run()
    expect(await happened()).not.toContain('document-published')
    expect(await publishOn()).toEqual(['2024-05-17'])
    office.at('2024-05-17T09:00:00Z')
    await run()
    expect((await happened()).at(-1)).toBe('document-published')
  })

  it('is a day to come, and of something that may be published now', async () => {
    const early = { refusal: { issues: [{ path: 'publishOn', code: 'too-early' }] } }
    expect(await schedule({ publishOn: '2024-05-07' })).toMatchObject(early)
    expect(await schedule({ publishOn: '2024-05-20', afterDays: 3 })).toMatchObject({ ok: false })
    const unchecked = { documentId, ...file, confirmUninspected: false }
    expect(await schedule({ publishOn: '2024-05-20' }, unchecked)).toMatchObject({
      refusal: { code: 'confirm-uninspected' },
    })
    const other = await attached(office, reference, 'other.txt', 'Not approved.')
    expect(await schedule({ publishOn: '2024-05-20' }, { ...file, documentId: other })).toMatchObject({
      refusal: { code: 'document-not-approved' },
    })
  })

  it('may be the request alone', async () => {
    await ok(schedule({ publishOn: '2024-05-20' }, { logTitle: 'Potholes', logSummary: 'Every report.' }))
    office.at('2024-05-20T09:00:00Z')
    await run()
    expect(await happened()).toEqual(['publication-scheduled', 'log-published'])
  })

  it('is another day once it was changed, and none once it was cancelled', async () => {
    await ok(schedule({ publishOn: '2024-05-20' }))
    await ok(schedule({ publishOn: '2024-05-30' }))
    office.at('2024-05-20T09:00:00Z')
    await run()
    expect(await publishOn()).toEqual(['2024-05-30'])
    await act('publisher', 'publication-cancelled', { documentId })
    expect(await office.act(office.as('publisher'), reference, 'publication-cancelled', { documentId })).toMatchObject({
      refusal: { code: 'not-scheduled' },
    })
    office.at('2024-06-03T09:00:00Z')
    await run()
    expect(await happened()).not.toContain('document-published')
  })

  it('is published once, where somebody published it by hand before', async () => {
    await ok(schedule({ publishOn: '2024-05-20' }))
    await act('publisher', 'document-published', { documentId, ...file })
    office.at('2024-05-20T09:00:00Z')
    await run()
    expect((await happened()).filter((type) => type === 'document-published')).toHaveLength(1)
  })
})

describe('what may not be published on its day', () => {
  const waiting = async () => (await publicationProposals(office.ports, office.as('publisher'), office.body))[0]?.held

  it.each([
    [
      'its approval was taken back',
      'officer',
      'document-withheld',
      () => ({ documentId, reason: 'Not yet.' }),
      'document-not-approved',
    ],
    ['the request was reopened', 'approver', 'reopened', () => ({ because: 'error', reason: 'Wrong.' }), 'wrong-stage'],
    ['the words were erased', 'admin', 'personal-data-erased', () => ({ reason: 'Asked.', confirm: true }), 'invalid'],
  ] as const)('stays and waits for the publisher: %s', async (_what, who, type, input, code) => {
    await ok(schedule({ publishOn: '2024-05-20' }))
    expect(await publishedLater(office.ports, office.as('publisher'), office.body)).toMatchObject([
      { row: { reference }, days: ['2024-05-20'] },
    ])
    await act(who, type, input())
    office.at('2024-05-20T09:00:00Z')
    await run()
    await run()
    expect((await happened()).filter((one) => one === 'publication-held')).toHaveLength(1)
    expect(await happened()).not.toContain('document-published')
    expect(await waiting()).toEqual([code])
    expect(await publishedLater(office.ports, office.as('publisher'), office.body)).toEqual([])
    await act('publisher', 'publication-cancelled', { documentId })
    expect(await waiting()).toBeUndefined()
  })

  it('is nothing any more once the file or the entry was withdrawn', async () => {
    await ok(schedule({ publishOn: '2024-05-20' }))
    await act('publisher', 'document-withdrawn', { documentId, reason: 'It names a person.' })
    expect(await publishOn()).toEqual([])
    const other = await attached(office, reference, 'other.txt', 'Others.')
    await act('approver', 'document-approved', approvalOf(other))
    await act('publisher', 'log-published', { title: 'Potholes', summary: 'Every report.' })
    await ok(schedule({ publishOn: '2024-05-20' }, { documentId: other, title: 'Others', confirmUninspected: true }))
    await act('publisher', 'log-withdrawn', { reason: 'It names a person.' })
    expect(await publishOn()).toEqual([])
    office.at('2024-05-20T09:00:00Z')
    await run()
    expect((await happened()).slice(-1)).toEqual(['log-withdrawn'])
  })
})
