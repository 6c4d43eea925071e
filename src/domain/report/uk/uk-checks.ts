import { type IdentityCheck, identity } from '../form/form-parts.ts'
import { type UkValue, ukColumns } from './uk-columns.ts'

type UkColumn = (typeof ukColumns)[number]

/** The identities of a row of the statistics, ours or a published one. A suppressed or empty part makes its sum unknowable: left out. */
export function ukChecks(row: readonly UkValue[]): readonly IdentityCheck[] {
  const of = (column: UkColumn): number => {
    const value = row[ukColumns.indexOf(column)]
    if (typeof value === 'number') return value
    const text = (value ?? '').replaceAll(',', '').trim()
    return text === '' ? Number.NaN : Number(text)
  }
  const sum = (total: UkColumn, parts: readonly UkColumn[], hard = true): IdentityCheck => {
    const right = parts.reduce((all, part) => all + of(part), 0)
    return identity(`${total} = ${parts.join(' + ')}`, of(total), right, hard)
  }
  const checks = [
    sum('Total requests received', [
      'Requests Processed',
      'Requests on-hold or lapsed',
      'Requests still being processed',
    ]),
    sum('Total "resolvable" requests', [
      'Initial Outcome Granted in full',
      'Initial Outcome  Partially withheld',
      'Initial Outcome  Fully withheld',
      'Initial Outcome Response not yet provided',
    ]),
    sum('Initial Outcome  Fully withheld', [
      'Fully refused - vexatious',
      'Fully refused - repeated',
      'Fully refused - cost limit',
      'Fully refused - exemption',
    ]),
    sum(
      'Total requests received (excluding on-hold and lapsed)',
      ['20-day deadline met', 'Permitted extension to 20-day deadline', 'Late response (i.e. 20-day deadline missed)'],
      false,
    ),
  ]
  return checks.filter(({ left, right }) => !Number.isNaN(left) && !Number.isNaN(right))
}
