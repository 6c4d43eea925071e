import { statuteById } from '../../statute/statutes.ts'
import { share } from '../case/amounts.ts'
import type { CaseReview } from '../case/case-reviews.ts'
import type { CaseSnapshot } from '../case/case-snapshot.ts'
import type { ProcessingPeriod } from '../case/processing-periods.ts'
import { type IdentityCheck, type Need, notRecorded, type ReportWarning } from '../form/form-parts.ts'
import { isWithin, type ReportPeriod } from '../period.ts'
import { ukChecks } from './uk-checks.ts'
import { type UkValue, ukColumns, ukNotRecorded } from './uk-columns.ts'
import { extendedColumns, previousYearColumns, reviewColumns, reviewTimeColumns } from './uk-yearly-columns.ts'

export type UkStatistics = {
  readonly form: 'uk-statistics'
  readonly body: string
  readonly period: string
  readonly columns: readonly string[]
  readonly values: readonly UkValue[]
  readonly checks: readonly IdentityCheck[]
  readonly needs: readonly Need[]
  readonly warnings: readonly ReportWarning[]
}

export type UkRequest = ProcessingPeriod & { readonly of: CaseSnapshot; readonly status: UkStatus }
export type UkStatus =
  | 'granted-in-full'
  | 'partially-withheld'
  | 'refused-exemption'
  | 'refused-cost-limit'
  | 'refused-vexatious'
  | 'refused-repeated'
  | 'not-held'
  | 'advice-and-assistance'
  | 'on-hold-or-lapsed'
  | 'pending'
  /** Answered, with an outcome that the form does not know. */
  | 'not-recorded'

/** Where a request stands in the Cabinet Office's words. */
export function ukStatusOf(period: ProcessingPeriod): UkStatus {
  switch (period.closedBy) {
    case null:
      return period.waitsFor === null ? 'pending' : 'on-hold-or-lapsed'
    case 'withdrawn':
    case 'abandoned':
      return 'on-hold-or-lapsed'
    case 'transferred':
      return 'not-held'
    default:
      return known.has(period.outcome ?? '') ? (period.outcome as UkStatus) : 'not-recorded'
  }
}

const known: ReadonlySet<string> = new Set<UkStatus>([
  'granted-in-full',
  'partially-withheld',
  'refused-exemption',
  'refused-cost-limit',
  'refused-vexatious',
  'refused-repeated',
  'not-held',
  'advice-and-assistance',
  'on-hold-or-lapsed',
])
const refusals: ReadonlySet<UkStatus> = new Set<UkStatus>([
  'refused-exemption',
  'refused-cost-limit',
  'refused-vexatious',
  'refused-repeated',
])

/** The column that an exemption or exception of the law counts in: `s.40(2)` in S(40), `reg. 12(4)(b)` in 4(b). */
export function ukExemptionColumn(code: string): string | undefined {
  const [, section] = /^s\.(\d+A?)/.exec(code) ?? []
  const [, paragraph, letter] = /^reg\. 12\(([45])\)\(([a-g])\)/.exec(code) ?? []
  const start = section
    ? `S(${section}) - `
    : paragraph
      ? `${paragraph}(${letter}) - `
      : code.startsWith('reg. 13')
        ? '3(a) - '
        : undefined
  return start === undefined ? undefined : ukColumns.find((column) => column.startsWith(start))
}

/**
 * The row of a body in the Cabinet Office's statistics: the requests received in the period, as they stand on the day of the facts.
 * What only the yearly publication tells is empty for a quarter.
 * @param year the year's period and the one before, where the report is of a year
 */
export function ukStatistics(
  cases: readonly CaseSnapshot[],
  period: ReportPeriod,
  body: string,
  year?: { readonly last: ReportPeriod },
): UkStatistics {
  const requests = cases
    .map((of): UkRequest => ({ ...of.periods[0], of, status: ukStatusOf(of.periods[0]) }))
    .filter(({ receivedOn }) => isWithin(period, receivedOn))
  const values = new Map<string, UkValue>([
    ['Quarter', period.label],
    ['Government body', body],
  ])
  const put = (columns: { readonly [column: string]: UkValue }): void => {
    for (const [column, value] of Object.entries(columns)) values.set(column, value)
  }
  put(countColumns(requests))
  put(exemptionColumns(requests))
  if (year) {
    const reviews = (kind: string): readonly CaseReview[] =>
      cases.flatMap((one) => one.reviews.filter((review) => review.kind === kind))
    const inYear = (all: readonly CaseReview[]) => all.filter(({ receivedOn }) => isWithin(period, receivedOn))
    put(reviewColumns('IR', inYear(reviews('internal-review'))))
    put(reviewColumns('ICO', inYear(reviews('commissioner'))))
    put(extendedColumns(requests))
    put(reviewTimeColumns(inYear(reviews('internal-review'))))
    const firsts = cases.map(({ periods }) => periods[0])
    put(previousYearColumns(firsts, reviews('internal-review'), year.last))
  }
  const unknown = requests.filter(({ status }) => status === 'not-recorded').length
  const row = ukColumns.map((column) => values.get(column) ?? null)
  const checks = ukChecks(row)
  const running = requests.filter(
    ({ status, lateOn, extended }) => status === 'pending' && lateOn === null && extended.length === 0,
  )
  return {
    form: 'uk-statistics',
    body,
    period: period.label,
    columns: unknown > 0 ? [...ukColumns, ukNotRecorded] : ukColumns,
    values: unknown > 0 ? [...row, unknown] : row,
    checks,
    needs: [],
    warnings: [
      ...checks
        .filter(({ hard, holds }) => !hard && !holds)
        .map(({ name, left, right }) => `${name}: ${left} ≠ ${right}`),
      ...(running.length > 0 ? [{ key: 'uk-running', count: running.length } as const] : []),
      ...notRecorded('outcome-not-recorded', unknown),
    ],
  }
}

function countColumns(requests: readonly UkRequest[]) {
  const number = (test: (request: UkRequest) => boolean): number => requests.filter(test).length
  const of = (status: UkStatus): number => number((request) => request.status === status)
  const total = requests.length
  const onHold = of('on-hold-or-lapsed')
  const pending = of('pending')
  const live = (request: UkRequest) => request.status !== 'on-hold-or-lapsed'
  const late = number((request) => live(request) && request.lateOn !== null)
  const extended = number((request) => live(request) && request.lateOn === null && request.extended.length > 0)
  const met = number(
    (request) => live(request) && request.lateOn === null && request.extended.length === 0 && request.closedOn !== null,
  )
  const withheld = number(({ status }) => refusals.has(status))
  const granted = of('granted-in-full')
  const resolvable = granted + of('partially-withheld') + withheld + pending
  // A share of those whose outcome is on record would pass for one of all.
  const ofResolvable = (part: number) => (of('not-recorded') > 0 ? '-' : share(part, resolvable))
  return {
    'Total requests received': total,
    'Requests Processed': total - onHold - pending,
    'Requests on-hold or lapsed': onHold,
    'Requests still being processed': pending,
    'Requests handled under EIRs': number(
      ({ of }) => of.facts.eir === true || statuteById(of.statute)?.isEnvironmental === true,
    ),
    'Total requests received (excluding on-hold and lapsed)': total - onHold,
    '20-day deadline met': met,
    'Permitted extension to 20-day deadline': extended,
    'Late response (i.e. 20-day deadline missed)': late,
    'Percentage of requests meeting 20-day deadline': share(met, total - onHold),
    'Percentage of requests "in time" (i.e. meeting deadline or with permitted extension)': share(
      met + extended,
      total - onHold,
    ),
    'Requests where advice and assistance provided': of('advice-and-assistance'),
    'Requests where information not held': of('not-held'),
    'Total "resolvable" requests': resolvable,
    'Initial Outcome Granted in full': granted,
    'Initial Outcome  Partially withheld': of('partially-withheld'),
    'Initial Outcome  Fully withheld': withheld,
    'Initial Outcome Response not yet provided': pending,
    'Percentage of resolvable requests granted in full': ofResolvable(granted),
    'Percentage of resolvable requests withheld in full': ofResolvable(withheld),
    'Fully refused - vexatious': of('refused-vexatious'),
    'Fully refused - repeated': of('refused-repeated'),
    'Fully refused - cost limit': of('refused-cost-limit'),
    'Fully refused - exemption': of('refused-exemption'),
  }
}

/** Each exemption once a request, of the requests withheld in part or wholly under one; section 21 has columns of its own. */
function exemptionColumns(requests: readonly UkRequest[]) {
  const withheld = requests.filter(({ status }) => status === 'partially-withheld' || status === 'refused-exemption')
  const counts: Record<string, number> = {}
  for (const column of ukColumns) if (/^(S\(\d|[345]\([a-g]\))/.test(column)) counts[column] = 0
  let claimed = 0
  for (const { exemptions } of withheld) {
    const columns = new Set(exemptions.map(ukExemptionColumn).filter((column) => column !== undefined))
    for (const column of columns) counts[column] = (counts[column] ?? 0) + 1
    if (columns.size > 0) claimed += 1
  }
  const accessible = withheld.filter(({ exemptions }) => exemptions.some((code) => code.startsWith('s.21')))
  const whole = accessible.filter(
    ({ status, exemptions }) => status === 'refused-exemption' && exemptions.every((code) => code.startsWith('s.21')),
  )
  const late = accessible.filter((request) => request.lateOn !== null).length
  return {
    ...counts,
    'Total exemptions and exceptions applied': Object.values(counts).reduce((sum, count) => sum + count, 0),
    'Number of requests where an exemption was claimed': claimed,
    'Total Section 21 exemptions used': accessible.length,
    'S21 Partly Exempt': accessible.length - whole.length,
    'S21 Fully Exempt': whole.length,
    'S21 20-day deadline met': accessible.length - late,
    'S21 Late response (i.e. 20-day deadline missed)': late,
    'S21 Percentage of requests meeting 20-day deadline': share(accessible.length - late, accessible.length),
  }
}
