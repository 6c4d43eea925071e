import type { LogRow } from '../../app/records.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import type { CsvValue } from './csv.ts'

/** The columns of the Standard FOIA Log Format 1.5. */
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

const statusOfCategory = {
  granted: 'done',
  partial: 'partial',
  refused: 'rejected',
  'not-held': 'no_docs',
  'not-processed': '',
  other: '',
} as const

/** The format's own word for what became of it; empty where it has none. */
function statusOf(row: LogRow): string {
  if (row.outcome === 'withdrawn' || row.outcome === 'abandoned') return 'abandoned'
  if (row.outcome === null) return 'processed'
  const outcome = statuteById(row.statute)?.outcomes.find((one) => one.id === row.outcome)
  return outcome ? statusOfCategory[outcome.category] : ''
}

/** An entry of the log. The columns about the requester are there, as the format asks, and always empty. */
export function sflfRow(row: LogRow): readonly CsvValue[] {
  const { facts } = row
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : '')
  const waiver = facts.feeWaiver
  return [
    row.reference,
    '',
    '',
    row.title,
    row.receivedOn,
    text('perfectedOn'),
    row.closedOn,
    statusOf(row),
    row.exemptions.join('; '),
    text('feeCategory'),
    typeof waiver === 'boolean' ? (waiver ? 'yes' : 'no') : text('feeWaiver'),
    '',
    '',
  ]
}
