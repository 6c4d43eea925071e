import type { CaseSnapshot } from '../case/case-snapshot.ts'
import { type IdentityCheck, identity, type ReportWarning } from '../form/form-parts.ts'
import { isCarriedIn, isCarriedOut, isWithin, type ReportPeriod } from '../period.ts'
import { componentsOf } from './us-annual.ts'
import type { OldItem } from './us-annual-codecs.ts'
import type { UsRow } from './us-annual-data.ts'
import { oldestTen, overallName, workOf } from './us-annual-work.ts'

export type UsQuarterlyRow = {
  readonly pendingStart: number
  readonly received: number
  readonly processed: number
  readonly pendingEnd: number
  /** Pending at the end of the quarter beyond the time that the law gives. */
  readonly backlog: number
}

export type UsQuarterly = {
  readonly form: 'us-quarterly'
  readonly body: string
  readonly quarter: string
  readonly from: string
  readonly to: string
  readonly rows: readonly UsRow<UsQuarterlyRow>[]
  /** Of the agency overall. */
  readonly oldest: readonly OldItem[]
  readonly checks: readonly IdentityCheck[]
  readonly needs: readonly []
  readonly warnings: readonly ReportWarning[]
}

/**
 * Received, processed, backlog and the ten oldest of a quarter of the fiscal year.
 * @param cases as they stood on the last day of the quarter, or on the day of the report before it
 */
export function usQuarterly(
  cases: readonly CaseSnapshot[],
  period: ReportPeriod,
  setting: { readonly body: string; readonly units: readonly string[] },
): UsQuarterly {
  const rowOf = (of: readonly CaseSnapshot[]): UsQuarterlyRow => {
    const { requests } = workOf(of)
    const open = requests.filter((request) => isCarriedOut(period, request))
    return {
      pendingStart: requests.filter((request) => isCarriedIn(period, request)).length,
      received: requests.filter(({ receivedOn }) => isWithin(period, receivedOn)).length,
      processed: requests.filter(({ closedOn }) => isWithin(period, closedOn)).length,
      pendingEnd: open.length,
      backlog: open.filter(({ lateOn }) => lateOn !== null).length,
    }
  }
  const components = componentsOf(cases, setting)
  const rows = [
    ...components.map((component) => ({
      component,
      value: rowOf(cases.filter(({ unit }) => (unit ?? setting.body) === component)),
    })),
    { component: null, value: rowOf(cases) },
  ]
  return {
    form: 'us-quarterly',
    body: setting.body,
    quarter: period.label,
    from: period.from,
    to: period.to,
    rows,
    oldest: oldestTen(workOf(cases).requests.filter((request) => isCarriedOut(period, request))),
    checks: rows.map(({ component, value }) =>
      identity(
        `${component ?? overallName}: pendingStart + received - processed = pendingEnd`,
        value.pendingStart + value.received - value.processed,
        value.pendingEnd,
      ),
    ),
    needs: [],
    warnings: [],
  }
}
