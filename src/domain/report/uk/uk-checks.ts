import { type IdentityCheck, identity } from '../form/form-parts.ts'
import { type UkValue, ukColumns } from './uk-columns.ts'

/** The identities of a row of the statistics, ours or a published one. A suppressed or empty part makes its sum unknowable: left out. */
export function ukChecks(row: readonly UkValue[]): readonly IdentityCheck[] {
  const of = (column: (typeof ukColumns)[number]): number => {
    const value = row[ukColumns.indexOf(column)]
    if (typeof value === 'number') return value
    const text = (value ?? '').replaceAll(',', '').trim()
    return text === '' ? Number.NaN : Number(text)
  }
  const live = of('Total requests received (excluding on-hold and lapsed)')
  const checks = [
    identity(
      'received = processed + on hold or lapsed + still being processed',
      of('Total requests received'),
      of('Requests Processed') + of('Requests on-hold or lapsed') + of('Requests still being processed'),
    ),
    identity(
      'resolvable = granted in full + partially withheld + fully withheld + response not yet provided',
      of('Total "resolvable" requests'),
      of('Initial Outcome Granted in full') +
        of('Initial Outcome  Partially withheld') +
        of('Initial Outcome  Fully withheld') +
        of('Initial Outcome Response not yet provided'),
    ),
    identity(
      'fully withheld = vexatious + repeated + cost limit + exemption',
      of('Initial Outcome  Fully withheld'),
      of('Fully refused - vexatious') +
        of('Fully refused - repeated') +
        of('Fully refused - cost limit') +
        of('Fully refused - exemption'),
    ),
    identity(
      'deadline met + permitted extension + late = received without on hold and lapsed',
      of('20-day deadline met') +
        of('Permitted extension to 20-day deadline') +
        of('Late response (i.e. 20-day deadline missed)'),
      live,
      false,
    ),
  ]
  return checks.filter(({ left, right }) => !Number.isNaN(left) && !Number.isNaN(right))
}
