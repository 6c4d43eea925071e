import { describe, expect, it } from 'vitest'
import {
  type ApprovalSettings,
  approvalStepsOf,
  mayApproveNow,
  nextApprovalStep,
} from '../../../src/domain/request/approval-steps.ts'
import type { ActorRef } from '../../../src/domain/request/event-types.ts'
import { caseStateOf } from '../../../src/domain/request/fold-case.ts'
import { CaseFileBuilder, someWords } from './case-file-builder.ts'

const draft = { parts: [], letter: someWords, facts: {} }
const settings: ApprovalSettings = {
  approvesOwnWork: false,
  approvalSteps: [
    { name: 'Legal', by: ['lee', 'kim'] },
    { name: 'Head', by: 'unit-head' },
    { name: 'Anyone', by: [] },
  ],
  unitMembers: { Roads: { head: 'hana' }, Homes: {} },
}

const drafted = (unit?: string) => {
  const told = new CaseFileBuilder()
  if (unit) told.and('assigned', '2024-05-08', { to: 'ann', unit })
  return told.and('decision-drafted', '2024-05-09', draft, 'staff:ann')
}
const approvedBy = (told: CaseFileBuilder, who: string, step: number) =>
  told.and('decision-approved', '2024-05-10', { ownDraft: false, step, of: 3 }, `staff:${who}`)
const codeFor = (told: CaseFileBuilder, who: ActorRef, by: ApprovalSettings = settings) =>
  mayApproveNow(caseStateOf(told.events), by, who)?.code

describe('the steps of approval', () => {
  it('are one, by any approver but the drafter, where a body names none', () => {
    const none = { approvesOwnWork: false }
    expect(approvalStepsOf({ unit: null }, none)).toEqual([{ step: 1, of: 1, name: null, people: null }])
    expect(codeFor(drafted(), 'staff:ann', none)).toBe('own-draft')
    expect(codeFor(drafted(), 'staff:bo', none)).toBeUndefined()
    expect(codeFor(drafted(), 'staff:ann', { approvesOwnWork: true })).toBeUndefined()
  })

  it('belong to the people of each, the head of the unit, or any approver', () => {
    expect(approvalStepsOf({ unit: 'Roads' }, settings)).toEqual([
      { step: 1, of: 3, name: 'Legal', people: ['lee', 'kim'] },
      { step: 2, of: 3, name: 'Head', people: ['hana'] },
      { step: 3, of: 3, name: 'Anyone', people: null },
    ])
    for (const unit of ['Homes', 'Parks', null]) expect(approvalStepsOf({ unit }, settings)[1]?.people).toBeNull()
  })

  it('are taken in their order, each by another person', () => {
    const told = drafted('Roads')
    expect(codeFor(told, 'staff:hana')).toBe('not-your-step')
    approvedBy(told, 'lee', 1)
    expect(nextApprovalStep(caseStateOf(told.events), settings)).toMatchObject({ step: 2, people: ['hana'] })
    expect(codeFor(told, 'staff:kim')).toBe('not-your-step')
    expect(codeFor(told, 'staff:hana')).toBeUndefined()
    approvedBy(told, 'hana', 2)
    expect(codeFor(told, 'staff:ann')).toBe('own-draft')
    for (const spent of ['lee', 'hana'] as const) expect(codeFor(told, `staff:${spent}`)).toBe('not-your-step')
    expect(codeFor(told, 'staff:kim')).toBeUndefined()
    approvedBy(told, 'kim', 3)
    const state = caseStateOf(told.events)
    expect(state.stage).toBe('approved')
    expect(state.approvals.map((one) => one.by)).toEqual(['staff:lee', 'staff:hana', 'staff:kim'])
    expect(nextApprovalStep(state, settings)).toBeNull()
    expect(codeFor(told, 'staff:bo')).toBe('no-draft')
  })

  it('are not done before the last one: until then nothing may be issued', () => {
    const told = approvedBy(approvedBy(drafted(), 'lee', 1), 'hana', 2)
    expect(caseStateOf(told.events)).toMatchObject({ stage: 'drafted', approval: null })
  })

  it('begin anew with a draft that was returned or written again', () => {
    const returned = approvedBy(drafted(), 'lee', 1).and(
      ...(['decision-returned', '2024-05-10', { comment: someWords }, 'staff:hana'] as const),
    )
    expect(caseStateOf(returned.events)).toMatchObject({ approvals: [], approval: null })
    returned.and('decision-drafted', '2024-05-11', draft, 'staff:ann')
    expect(nextApprovalStep(caseStateOf(returned.events), settings)?.step).toBe(1)
    const rewritten = approvedBy(drafted(), 'lee', 1).and('decision-drafted', '2024-05-11', draft, 'staff:ann')
    expect(caseStateOf(rewritten.events).approvals).toEqual([])
  })
})
