import type { CaseSnapshot } from '../case/case-snapshot.ts'
import { type IdentityCheck, identity, type Need, type ReportWarning } from '../form/form-parts.ts'
import { isWithin, type ReportPeriod } from '../period.ts'
import {
  answeredRows,
  exemption3Columns,
  exemption3Rows,
  type UsAnswers,
  usLabel,
  usNeeds,
} from './us-annual-answers.ts'
import type { UsAnnualData, UsRow } from './us-annual-data.ts'
import { usFigures } from './us-annual-figures.ts'
import { type UsSectionKey, type UsValue, usSections } from './us-annual-sections.ts'
import { exemptionCodeOf, overallName, type UsWork, workOf } from './us-annual-work.ts'

export type UsAnnual = UsAnnualData & {
  readonly form: 'us-annual'
  readonly checks: readonly IdentityCheck[]
  readonly needs: readonly Need[]
  readonly warnings: readonly ReportWarning[]
}

export type UsSetting = {
  readonly body: string
  /** The parts of the body that report, beside those that cases name. */
  readonly units: readonly string[]
  readonly fiscalYear: number
  readonly period: ReportPeriod
  readonly lastPeriod: ReportPeriod
  /** Civil date of the report. */
  readonly createdOn: string
}

export function componentsOf(
  cases: readonly CaseSnapshot[],
  { body, units }: Pick<UsSetting, 'body' | 'units'>,
): readonly string[] {
  const named = new Set(units)
  for (const { unit } of cases) named.add(unit ?? body)
  return named.size > 0 ? [...named] : [body]
}

/**
 * Every section of the Annual FOIA Report, for each component and overall.
 * @param cases as they stood on the last day of the fiscal year, or on the day of the report before it
 * @param casesBefore the same cases as they stood on the last day of the fiscal year before
 */
export function usAnnual(
  cases: readonly CaseSnapshot[],
  casesBefore: readonly CaseSnapshot[],
  setting: UsSetting,
  answers: UsAnswers = {},
): UsAnnual {
  const components = componentsOf([...cases, ...casesBefore], setting)
  const of = (all: readonly CaseSnapshot[], component: string): UsWork =>
    workOf(all.filter(({ unit }) => (unit ?? setting.body) === component))
  const work = new Map(components.map((component) => [component, of(cases, component)]))
  const before = new Map(components.map((component) => [component, of(casesBefore, component)]))
  const all = workOf(cases)
  const allBefore = workOf(casesBefore)
  const figures = usFigures(setting.period, setting.lastPeriod)

  const rows = <K extends UsSectionKey>(make: (work: UsWork, before: UsWork, component: string) => UsValue<K>) => [
    ...components.map(
      (component): UsRow<UsValue<K>> => ({
        component,
        value: make(work.get(component) ?? all, before.get(component) ?? allBefore, component),
      }),
    ),
    { component: null, value: make(all, allBefore, 'overall') },
  ]

  const personnel = answeredRows(
    components,
    ['fullTime', 'equivalent', 'staff', 'processingCost', 'litigationCost', 'totalCost'],
    Object.fromEntries(
      Object.entries(answers.personnel ?? {}).map(([component, one]) => [
        component,
        { ...one, staff: one.fullTime + one.equivalent, totalCost: one.processingCost + one.litigationCost },
      ]),
    ),
  )
  const costOf = (component: string): number | null =>
    personnel.find((row) => (row.component ?? 'overall') === component)?.value.totalCost ?? null
  const counted = (given: { readonly [component: string]: number } | undefined, key: 'value') =>
    answeredRows(
      components,
      [key],
      Object.fromEntries(Object.entries(given ?? {}).map(([component, value]) => [component, { value }])),
    )
  const program = counted(answers.postedByProgram, 'value')
  const oldest = answers.oldestConsultations
  const sections: UsAnnualData['sections'] = {
    ...figures.sections(rows),
    expedited: rows<'expedited'>((one, _, component) => ({
      ...figures.expedited(one),
      ...(answers.expedited?.[component] ?? { median: null, average: null, withinTen: null }),
    })),
    feeWaivers: rows<'feeWaivers'>((one, _, component) => ({
      ...figures.feeWaivers(one),
      ...(answers.feeWaivers?.[component] ?? { median: null, average: null }),
    })),
    personnel,
    fees: rows<'fees'>((one, _, component) => figures.fees(one, costOf(component))),
    exclusions: counted(answers.exclusions, 'value').map(({ component, value }) => ({
      component,
      value: { timesUsed: value.value },
    })),
    posted: rows<'posted'>((one, _, component) => ({
      foia: figures.posted(one),
      program: program.find((row) => (row.component ?? 'overall') === component)?.value.value ?? null,
    })),
    consultations: answeredRows(components, lines, answers.consultations),
    oldestConsultations: oldest
      ? [
          ...components.map((component) => ({ component, value: (oldest[component] ?? []).slice(0, 10) })),
          {
            component: null,
            value: components
              .flatMap((component) => oldest[component] ?? [])
              .sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
              .slice(0, 10),
          },
        ]
      : [],
  }
  const where = (test: (work: UsWork) => boolean) => components.filter((component) => test(work.get(component) ?? all))
  const cites3 = (one: UsWork) =>
    one.requests.some(
      (request) =>
        isWithin(setting.period, request.closedOn) &&
        request.exemptions.some((code) => exemptionCodeOf(code) === 'Ex. 3'),
    )
  const judged = (value: { granted: number | null; denied: number | null }) =>
    (value.granted ?? 0) + (value.denied ?? 0) > 0
  return {
    form: 'us-annual',
    agency: answers.agency ?? { name: setting.body, abbreviation: abbreviationOf(setting.body) },
    components: components.map((name) => ({
      name,
      abbreviation: answers.abbreviations?.[name] ?? abbreviationOf(name),
    })),
    fiscalYear: setting.fiscalYear,
    createdOn: setting.createdOn,
    exemption3: exemption3Rows(answers),
    sections,
    footnotes: {},
    checks: usChecks({ sections }),
    needs: usNeeds(
      components,
      answers,
      {
        expedited: where((one) => judged(figures.expedited(one))),
        feeWaivers: where((one) => judged(figures.feeWaivers(one))),
      },
      where(cites3),
    ),
    warnings: [
      ...figures.notRecorded(all),
      ...cases.flatMap(({ requestId, periods }) =>
        periods.flatMap(({ problem }) => (problem === null ? [] : [`${requestId}: ${problem}`])),
      ),
    ],
  }
}

function abbreviationOf(name: string): string {
  const capitals = name.match(/\b\p{Lu}/gu) ?? []
  return capitals.length > 1 ? capitals.join('') : name
}

const processing = ['processedRequests', 'appeals', 'consultations'] as const
const lines = ['pendingStart', 'received', 'processed', 'pendingEnd'] as const

/** Pending at start + received - processed = pending at end, in each row; overall = the sum of the components. */
export function usChecks({ sections }: Pick<UsAnnualData, 'sections'>): readonly IdentityCheck[] {
  const checks: IdentityCheck[] = []
  const ofComponent = (part: string, component: string | null): string => `${part}, ${component ?? overallName}`
  const [start, received, processed, end] = lines.map((line) => usLabel('processedRequests', line))
  for (const key of processing) {
    const { part } = usSections[key]
    const rows = sections[key].filter(({ value }) => Object.values(value).every((one) => one !== null))
    for (const { component, value } of rows) {
      const left = (value.pendingStart ?? 0) + (value.received ?? 0) - (value.processed ?? 0)
      const name = `${ofComponent(part, component)}: ${start} + ${received} - ${processed} = ${end}`
      checks.push(identity(name, left, value.pendingEnd ?? 0))
    }
    const overall = rows.find(({ component }) => component === null)
    if (!overall) continue
    for (const line of lines) {
      const sum = rows.reduce((total, { component, value }) => total + (component === null ? 0 : (value[line] ?? 0)), 0)
      const name = `${part}, ${usLabel(key, line)}: ${overallName} = Σ ${exemption3Columns.component}`
      checks.push(identity(name, overall.value[line] ?? 0, sum))
    }
  }
  const { part } = usSections.dispositions
  for (const { component, value } of sections.dispositions) {
    const sought = sections.processedRequests.find((row) => row.component === component)?.value.processed ?? 0
    const { full, reasons, total } = value
    const parts = (full.grant ?? 0) + (full.partial ?? 0) + (full.denial ?? 0)
    const others = Object.values(reasons).reduce((sum, count) => sum + count, 0)
    const of = ofComponent(part, component)
    checks.push(identity(`${of}: Σ = Total`, parts + others, total.total ?? 0))
    checks.push(identity(`${of}: Total = ${usSections.processedRequests.part} ${processed}`, total.total ?? 0, sought))
  }
  return checks
}
