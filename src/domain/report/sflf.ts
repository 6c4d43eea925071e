import type { ClockState } from '../clock/clock-types.ts'
import type { Facts } from '../request/event-types.ts'
import type { Stage } from '../request/stage.ts'
import type { Statute } from '../statute/statute.ts'

/** The columns of the Standard FOIA Log Format, version 1.5, in its order. */
export const sflfColumns = [
  'request id',
  'requester',
  'requester organization',
  'subject',
  'date requested',
  'date perfected',
  'date completed',
  'status',
  'exemptions cited',
  'fee category',
  'fee waiver',
  'fees charged',
  'processed under privacy act',
] as const

/** The format's words for where a request stands. */
export const sflfStatuses = [
  'processed',
  'appealing',
  'fix',
  'payment',
  'lawsuit',
  'rejected',
  'no_docs',
  'done',
  'partial',
  'abandoned',
] as const

export type SflfStatus = (typeof sflfStatuses)[number] | ''

/** What a log row says of a request. Dates are civil. */
export type SflfSource = {
  readonly number: string
  readonly subject: string
  readonly receivedOn: string
  readonly closedOn: string | null
  readonly stage: Stage
  readonly clockState: ClockState
  readonly outcome: string | null
  readonly exemptions: readonly string[]
  readonly facts: Facts
}

/** The format's word for where a request stands; empty where it has none. */
export function sflfStatusOf(
  source: Pick<SflfSource, 'stage' | 'clockState' | 'outcome'>,
  statute: Statute | undefined,
): SflfStatus {
  if (source.stage === 'withdrawn' || source.stage === 'abandoned') return 'abandoned'
  if (source.stage === 'transferred') return ''
  if (source.stage !== 'answered') {
    return source.clockState === 'waiting' || source.clockState === 'paused' ? 'fix' : 'processed'
  }
  switch (statute?.outcomes.find((outcome) => outcome.id === source.outcome)?.category) {
    case 'granted':
      return 'done'
    case 'partial':
      return 'partial'
    case 'refused':
    case 'not-processed':
      return 'rejected'
    case 'not-held':
      return 'no_docs'
    default:
      return ''
  }
}

const text = (fact: string | boolean | undefined): string => (typeof fact === 'string' ? fact : '')

/** The cells of one row. The columns for the requester are always empty: a log names no person. */
export function sflfRow(source: SflfSource, statute: Statute | undefined): readonly string[] {
  const { facts } = source
  return [
    source.number,
    '',
    '',
    source.subject,
    source.receivedOn,
    text(facts.perfectedOn),
    source.closedOn ?? '',
    sflfStatusOf(source, statute),
    source.exemptions.join('; ') || text(facts.exemptionsAsWritten),
    text(facts.feeCategory),
    typeof facts.feeWaiver === 'boolean' ? (facts.feeWaiver ? 'yes' : 'no') : text(facts.feeWaiver),
    text(facts.feesCharged),
    typeof facts.privacyAct === 'boolean' ? String(facts.privacyAct) : '',
  ]
}
