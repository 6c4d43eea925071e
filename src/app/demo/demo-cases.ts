import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { EventType } from '../../domain/request/event-types.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { statuteOf } from '../case-file.ts'
import { remediesText } from '../letters/remedies.ts'
import type { DemoBody, DemoCase, DemoStep } from './demo-script.ts'

const step = (ago: number, by: DemoStep['by'], type: DemoStep['type'], input: DemoStep['input'] = {}): DemoStep => ({
  ago,
  by,
  type,
  input,
})
const onDocument = (ago: number, by: DemoStep['by'], type: EventType, input: DemoStep['input'] = {}): DemoStep => ({
  ago,
  by,
  type,
  input,
  aboutDocument: true,
})

/** The ways in which requests go, every state of them among these. `ago` counts working days: terms are in working days in all three laws. */
export function demoCases(body: DemoBody, transfers: boolean): readonly DemoCase[] {
  const { texts, outcomes } = body
  const assigned = (ago: number, who: 'case-officer' | 'second-officer' = 'case-officer') =>
    step(ago, 'intake', 'assigned', { to: body.staff[who].email })
  /** The letter with the rights of review in it, as the law words them; its blanks are filled in. */
  const letter = (outcome: 'granted' | 'partial' | 'refused' | 'notHeld') => {
    const rights = remediesText({
      ...{ statute: statuteOf(body.statute), locale: body.locale, body: textIn(body.name, body.locale) },
      ...{ bodyEmail: null, reference: '', subject: '', requester: null, receivedOn: '2026-01-01' as CivilDate },
    })
    const filled = rights.replaceAll(/[[［]…[^\]］]*[\]］]/g, texts.remedyContact)
    return outcome === 'granted' ? texts.granted : `${texts[outcome]}\n\n${filled}`
  }
  const draft = (ago: number, outcome: 'granted' | 'partial' | 'refused' | 'notHeld') => {
    const exempt = outcome === 'partial' || outcome === 'refused'
    const part = {
      outcome: outcomes[outcome],
      ...(exempt ? { exemptions: outcomes.exemptions, reason: texts.reason } : {}),
      ...(exempt && texts.publicInterest ? { publicInterest: texts.publicInterest } : {}),
    }
    return step(ago, 'case-officer', 'decision-drafted', { parts: [part], letter: letter(outcome), facts: body.facts })
  }
  const decided = (ago: number, outcome: Parameters<typeof draft>[1]) => [
    draft(ago + 3, outcome),
    step(ago + 1, 'approver', 'decision-approved'),
    step(ago, 'case-officer', 'decision-issued'),
  ]
  const published = (ago: number) => [
    step(ago + 2, 'case-officer', 'upload'),
    onDocument(ago + 1, 'approver', 'document-approved'),
    onDocument(ago, 'publisher', 'document-published', { confirmUninspected: true }),
  ]
  const logged = (ago: number) => step(ago, 'publisher', 'log-published')
  const question = (ago: number) => step(ago, 'case-officer', 'clarification-requested', { question: texts.question })
  const fee = (ago: number) => step(ago, 'case-officer', 'fee-notice', { ...body.fee, note: texts.feeNote })
  const review = (ago: number) => step(ago, 'requester', 'review-lodged', { kind: body.review, grounds: texts.grounds })

  return [
    { ago: 0, unit: 0, steps: [] },
    { ago: 2, unit: 1, byPost: true, steps: [] },
    {
      ago: 6,
      unit: 2,
      steps: [
        assigned(5),
        step(4, 'requester', 'message-received', { text: texts.message }),
        step(3, 'case-officer', 'message-sent', { text: texts.reply }),
        step(3, 'case-officer', 'note-added', { text: texts.note }),
      ],
    },
    { ago: 20, unit: 0, steps: [assigned(18)] },
    { ago: 17, unit: 1, steps: [assigned(15, 'second-officer')] },
    { ago: 26, unit: 2, steps: [assigned(24)] },
    { ago: 41, unit: 0, steps: [assigned(39, 'second-officer')] },
    { ago: 8, unit: 1, steps: [assigned(7), question(5)] },
    {
      ago: 12,
      unit: 2,
      steps: [assigned(11), question(8), step(4, 'requester', 'clarification-received', { answer: texts.answer })],
    },
    { ago: 10, unit: 0, steps: [assigned(9), fee(4)] },
    { ago: 15, unit: 1, steps: [assigned(14), fee(11), step(6, 'intake', 'fee-paid', { amount: body.fee.amount })] },
    { ago: 14, unit: 1, steps: [assigned(13), fee(10), step(7, 'case-officer', 'fee-waived', { reason: texts.note })] },
    {
      ago: 9,
      unit: 2,
      steps: [assigned(8), step(4, 'case-officer', 'third-party-consulted', { party: texts.thirdParty })],
    },
    {
      ago: 14,
      unit: 0,
      steps: [
        assigned(13),
        step(10, 'case-officer', 'third-party-consulted', { party: texts.thirdParty }),
        step(3, 'intake', 'third-party-replied', { agrees: false, note: texts.note }),
      ],
    },
    { ago: 11, unit: 1, steps: [assigned(10), step(5, 'case-officer', 'body-consulted', { body: texts.otherBody })] },
    { ago: 22, unit: 2, steps: [assigned(20), step(6, 'case-officer', 'extended', { ground: body.extension })] },
    { ago: 15, unit: 0, steps: [assigned(14), draft(2, 'partial')] },
    {
      ago: 16,
      unit: 1,
      steps: [assigned(15), draft(4, 'refused'), step(2, 'approver', 'decision-returned', { comment: texts.comment })],
    },
    { ago: 18, unit: 2, steps: [assigned(17), draft(4, 'granted'), step(1, 'approver', 'decision-approved')] },
    {
      ago: 40,
      unit: 0,
      steps: [
        assigned(38),
        ...decided(25, 'granted'),
        ...published(22),
        step(20, 'requester', 'feedback-given', { score: 5, comment: texts.thanks }),
      ],
    },
    {
      ago: 55,
      unit: 1,
      steps: [
        assigned(53),
        question(50),
        step(46, 'requester', 'clarification-received', { answer: texts.answer }),
        ...decided(30, 'partial'),
        ...published(27),
      ],
    },
    { ago: 45, unit: 2, steps: [assigned(43), ...decided(27, 'refused'), logged(25), review(18)] },
    {
      ago: 70,
      unit: 0,
      steps: [
        assigned(68),
        ...decided(44, 'refused'),
        logged(42),
        review(38),
        step(22, 'administrator', 'note-added', { text: texts.note }),
        step(20, 'administrator', 'review-decided', { kind: body.review, outcome: 'upheld', note: texts.reviewUpheld }),
      ],
    },
    {
      ago: 85,
      unit: 1,
      steps: [
        assigned(83),
        ...decided(66, 'refused'),
        review(58),
        step(30, 'administrator', 'review-decided', {
          kind: body.review,
          outcome: 'overturned',
          note: texts.reviewOverturned,
        }),
        step(12, 'approver', 'reopened', { because: 'review', reason: texts.reopened }),
      ],
    },
    {
      ago: 33,
      unit: 2,
      steps: [
        assigned(31),
        ...decided(24, 'notHeld'),
        logged(22),
        step(19, 'requester', 'feedback-given', { score: 2, comment: texts.complaint }),
      ],
    },
    { ago: 20, unit: 0, steps: [assigned(19), step(15, 'requester', 'withdrawn', { reason: texts.withdrawn })] },
    {
      ago: 95,
      unit: 1,
      steps: [
        assigned(93),
        question(90),
        step(10, 'case-officer', 'abandoned', { section: body.abandonSection, reason: texts.abandoned }),
      ],
    },
    transfers
      ? { ago: 30, unit: 2, steps: [step(28, 'intake', 'transferred', { to: texts.otherBody })] }
      : { ago: 30, unit: 2, steps: [assigned(28), ...decided(20, 'notHeld')] },
    {
      ago: 60,
      unit: 0,
      steps: [
        assigned(58),
        ...decided(45, 'granted'),
        ...published(42),
        onDocument(15, 'publisher', 'document-withdrawn', { reason: texts.tombstone }),
      ],
    },
    {
      ago: 65,
      unit: 1,
      steps: [
        assigned(63),
        ...decided(47, 'partial'),
        ...published(44),
        step(12, 'publisher', 'log-withdrawn', { reason: texts.logWithdrawn }),
      ],
    },
    {
      ago: 120,
      unit: 2,
      steps: [
        assigned(118),
        ...decided(104, 'granted'),
        ...published(100),
        step(96, 'requester', 'feedback-given', { score: 4 }),
      ],
    },
    {
      ago: 150,
      unit: 0,
      steps: [
        assigned(149),
        step(134, 'case-officer', 'extended', { ground: body.extension }),
        ...decided(116, 'partial'),
        ...published(110),
      ],
    },
    {
      ago: 190,
      unit: 1,
      steps: [
        assigned(188),
        ...decided(160, 'granted'),
        ...published(158),
        step(150, 'requester', 'feedback-given', { score: 3 }),
      ],
    },
  ]
}
