import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { clockEventsOf } from '../../../src/domain/request/clock-events.ts'
import { caseStateOf } from '../../../src/domain/request/fold-case.ts'
import { allowedNow } from '../../../src/domain/request/transitions.ts'
import { CaseFileBuilder, someWords } from './case-file-builder.ts'

const draft = { parts: [{ part: 'whole', outcome: 'granted-in-full', exemptions: [] }], letter: someWords, facts: {} }
const issued = { ...draft, outcome: 'granted-in-full' }

describe('a case file folds into its state', () => {
  it('is open when it was received, and closed on the day of the answer', () => {
    const file = new CaseFileBuilder()
    expect(caseStateOf(file.events).stage).toBe('open')
    file
      .and('decision-drafted', '2024-05-08', draft)
      .and('decision-approved', '2024-05-09', { ownDraft: false }, 'staff:bob')
    expect(caseStateOf(file.events).stage).toBe('approved')
    file.and('decision-issued', '2024-05-10', issued)
    expect(caseStateOf(file.events)).toMatchObject({ stage: 'answered', closedOn: '2024-05-10' })
  })

  it('a new draft takes back the approval of the old one', () => {
    const file = new CaseFileBuilder()
      .and('decision-drafted', '2024-05-08', draft)
      .and('decision-approved', '2024-05-09', { ownDraft: false }, 'staff:bob')
      .and('decision-drafted', '2024-05-10', draft)
    const state = caseStateOf(file.events)
    expect(state.approval).toBeNull()
    expect(allowedNow(state, 'decision-issued')?.code).toBe('wrong-stage')
  })

  it('a returned draft waits for its drafter, with the comment, and stays readable', () => {
    const file = new CaseFileBuilder()
      .and('decision-drafted', '2024-05-08', draft)
      .and('decision-returned', '2024-05-09', { comment: someWords }, 'staff:bob')
    expect(caseStateOf(file.events)).toMatchObject({ stage: 'open', returnedWith: someWords, draft: {} })
  })

  it('a corrected receipt date moves the clock, and the history keeps what was first written', () => {
    const file = new CaseFileBuilder().and('corrected', '2024-05-14', {
      event: 2,
      field: 'on',
      from: '2024-05-07',
      to: '2024-05-03',
      reason: 'The letter is stamped 3 May',
    })
    expect(clockEventsOf(file.events)[0]).toMatchObject({ type: 'received', on: '2024-05-03' })
    expect(caseStateOf(file.events).receipt?.on).toBe('2024-05-03')
    expect(file.events[1]?.data).toMatchObject({ on: '2024-05-07' })
  })

  it('a correction of a correction follows the last one', () => {
    const file = new CaseFileBuilder()
      .and('corrected', '2024-05-14', { event: 2, field: 'on', from: '2024-05-07', to: '2024-05-03', reason: 'a' })
      .and('corrected', '2024-05-15', { event: 2, field: 'on', from: '2024-05-03', to: '2024-05-06', reason: 'b' })
    expect(caseStateOf(file.events).receipt?.on).toBe('2024-05-06')
  })

  it('a corrected fact stands beside the others', () => {
    const file = new CaseFileBuilder('cn-ogi-2019').and('corrected', '2024-05-14', {
      event: 1,
      field: 'facts.applicantType',
      from: null,
      to: 'business',
      reason: 'A company asked',
    })
    expect(caseStateOf(file.events).facts).toEqual({ applicantType: 'business' })
  })

  it('a request closed in error is reopened as if it had never been answered', () => {
    const file = new CaseFileBuilder()
      .and('decision-drafted', '2024-05-08', draft)
      .and('decision-approved', '2024-05-09', { ownDraft: false }, 'staff:bob')
      .and('decision-issued', '2024-05-10', issued)
      .and('reopened', '2024-05-13', { reason: 'Sent to the wrong case', because: 'error' }, 'staff:bob')
    expect(caseStateOf(file.events)).toMatchObject({ stage: 'open', closedOn: null, decision: null })
    expect(clockEventsOf(file.events).map((event) => event.type)).toEqual(['received'])
  })

  it('a request that a review sent back starts a term of its own', () => {
    const file = new CaseFileBuilder()
      .and('decision-drafted', '2024-05-08', draft)
      .and('decision-approved', '2024-05-09', { ownDraft: false }, 'staff:bob')
      .and('decision-issued', '2024-05-10', issued)
      .and('reopened', '2024-07-01', { reason: 'Review upheld', because: 'review' }, 'staff:bob')
    expect(clockEventsOf(file.events)).toMatchObject([{ type: 'received', on: '2024-07-01' }])
  })

  it('a waived fee ends the wait for it, as a payment does', () => {
    const file = new CaseFileBuilder()
      .and('fee-notice', '2024-05-08', { amount: '50', currency: 'GBP' })
      .and('fee-waived', '2024-05-13', { reason: 'Public interest' })
    expect(clockEventsOf(file.events).at(-1)).toMatchObject({ type: 'fee-paid', on: '2024-05-13' })
    expect(caseStateOf(file.events).openFee).toBeNull()
  })

  it('a withdrawn document keeps its place and its reason', () => {
    const file = new CaseFileBuilder()
      .and('document-attached', '2024-05-08', {
        documentId: 'd',
        name: 'minutes.pdf',
        mediaType: 'application/pdf',
        size: 3,
        sha256: 'a'.repeat(64),
        origin: 'officer',
      })
      .and('document-withdrawn', '2024-05-09', { documentId: 'd', reason: 'Wrong file' })
    expect(caseStateOf(file.events).documents.get('d')).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Wrong file',
    })
  })

  it('system events leave the number that an officer saw as it is', () => {
    const file = new CaseFileBuilder()
    const before = caseStateOf(file.events)
    file.and('reminder-sent', '2024-05-28', { kind: 'before-5', dueOn: civilDate('2024-06-05'), to: [] }, 'system')
    const after = caseStateOf(file.events)
    expect(after.seq).toBe(before.seq + 1)
    expect(after.editSeq).toBe(before.editSeq)
  })
})
