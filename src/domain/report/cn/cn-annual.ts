import type { CaseReview } from '../case/case-reviews.ts'
import type { CaseSnapshot } from '../case/case-snapshot.ts'
import type { ProcessingPeriod } from '../case/processing-periods.ts'
import { type IdentityCheck, identity, type Need, notRecorded, type ReportWarning } from '../form/form-parts.ts'
import { isCarriedIn, isCarriedOut, isWithin, type ReportPeriod } from '../period.ts'
import {
  cnApplicants,
  cnChallengeColumns,
  cnChallengeGroups,
  cnIdentity,
  cnNotRecorded,
  cnProactive,
  cnRequestRows,
  cnSource,
  cnTotal,
} from './cn-annual-form.ts'

/** What people write into the form themselves. Counts are by row, in the order of the row's columns. */
export type CnAnswers = {
  readonly texts?: { readonly [T in CnText]?: string | undefined } | undefined
  readonly proactive?: { readonly [row: string]: readonly number[] } | undefined
}
export type CnText = 'general' | 'problems' | 'other'

export type CnCounts = { readonly [column: string]: number }

export type CnAnnual = {
  readonly form: 'cn-annual'
  readonly source: string
  readonly body: string
  readonly year: number
  readonly texts: { readonly [T in CnText]: string | null }
  /** Table two: null where nobody has said it. */
  readonly proactive: readonly {
    readonly article: string
    readonly columns: readonly string[]
    readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
  }[]
  /** Table three. */
  readonly requests: readonly {
    readonly id: string
    readonly label: string
    readonly depth: number
    /** By column; null in the headings. */
    readonly counts: CnCounts | null
  }[]
  /** Table four. */
  readonly challenges: readonly { readonly group: string; readonly counts: CnCounts }[]
  readonly checks: readonly IdentityCheck[]
  readonly needs: readonly Need[]
  readonly warnings: readonly ReportWarning[]
}

const knownRows = new Set(cnRequestRows.filter((row) => !row.heading).map(({ id }) => id))

/** The row of the table in which a closed request counts: once, whatever its parts. */
export function cnRowOf(processing: Pick<ProcessingPeriod, 'closedBy' | 'outcome' | 'waitsFor'>): string {
  switch (processing.closedBy) {
    case 'answered':
      return processing.outcome !== null && knownRows.has(processing.outcome) ? processing.outcome : cnNotRecorded.id
    case 'abandoned':
      if (processing.waitsFor === 'clarification') return 'other.not-corrected'
      return processing.waitsFor === 'fee' ? 'other.fee-unpaid' : 'other.other'
    case 'transferred':
      // Article 36(5): the applicant is told which organ holds it.
      return 'unable.not-held'
    default:
      return 'other.other'
  }
}

/** One application counts once: what a review sends back is told by table four, and is no new application. */
export function cnAnnual(
  cases: readonly CaseSnapshot[],
  year: number,
  period: ReportPeriod,
  body: string,
  answers: CnAnswers = {},
): CnAnnual {
  const tally = new Map<string, number>()
  const count = (row: string, column: string | undefined): void => {
    for (const to of column === undefined ? [cnTotal] : [column, cnTotal])
      tally.set(`${row} ${to}`, (tally.get(`${row} ${to}`) ?? 0) + 1)
  }
  let untyped = 0
  let unknown = 0
  for (const { facts, periods } of cases) {
    const [processing] = periods
    // Of whom it is not on record what they are stands in the sum alone.
    const label = cnApplicants.find(({ id }) => id === facts.applicantType)?.label
    const isNew = isWithin(period, processing.receivedOn)
    const isOld = isCarriedIn(period, processing)
    if (!isNew && !isOld) continue
    if (label === undefined) untyped += 1
    count(isNew ? 'new' : 'carried-in', label)
    if (isCarriedOut(period, processing)) {
      count('carried-out', label)
      continue
    }
    const row = cnRowOf(processing)
    if (row === cnNotRecorded.id) unknown += 1
    count(row, label)
    count('total', label)
  }
  const columns = [...cnApplicants.map(({ label }) => label), cnTotal]
  const countsOf = (row: string): CnCounts =>
    Object.fromEntries(columns.map((column) => [column, tally.get(`${row} ${column}`) ?? 0]))
  const rows = cnRequestRows.flatMap((row) => (unknown > 0 && row.id === 'total' ? [cnNotRecorded, row] : [row]))
  const requests = rows.map((row) => ({
    id: row.id,
    label: row.label,
    depth: row.depth,
    counts: row.heading ? null : countsOf(row.id),
  }))
  const warnings = [...notRecorded('applicant-not-recorded', untyped), ...notRecorded('outcome-not-recorded', unknown)]
  const proactive = proactiveOf(answers)
  const texts = {
    general: answers.texts?.general ?? null,
    problems: answers.texts?.problems ?? null,
    other: answers.texts?.other ?? null,
  }
  return {
    form: 'cn-annual',
    source: cnSource,
    body,
    year,
    texts,
    proactive,
    requests,
    challenges: challengesOf(cases, period),
    checks: cnChecks(requests),
    needs: needsOf(texts, proactive),
    warnings,
  }
}

/** First plus second equals third plus fourth, in every column. */
export function cnChecks(requests: CnAnnual['requests']): readonly IdentityCheck[] {
  const of = (id: string, column: string): number => requests.find((row) => row.id === id)?.counts?.[column] ?? 0
  return [...cnApplicants.map(({ label }) => label), cnTotal].map((column) =>
    identity(
      `${cnIdentity}（${column}）`,
      of('new', column) + of('carried-in', column),
      of('total', column) + of('carried-out', column),
    ),
  )
}

function proactiveOf(answers: CnAnswers): CnAnnual['proactive'] {
  return cnProactive.map(({ article, columns, rows }) => ({
    article,
    columns,
    rows: rows.map((label) => ({
      label,
      values: columns.map((_, index) => answers.proactive?.[label]?.[index] ?? null),
    })),
  }))
}

function challengesOf(cases: readonly CaseSnapshot[], period: ReportPeriod): CnAnnual['challenges'] {
  const tally = new Map<string, number>()
  for (const { reviews } of cases) {
    for (const review of reviews) {
      const group = groupOf(review, reviews)
      const before = review.closedOn !== null && review.closedOn < period.from
      if (group === undefined || review.receivedOn > period.to || before) continue
      for (const column of [resultOf(review, period), cnTotal]) {
        tally.set(`${group} ${column}`, (tally.get(`${group} ${column}`) ?? 0) + 1)
      }
    }
  }
  return cnChallengeGroups.map((group) => ({
    group,
    counts: Object.fromEntries(cnChallengeColumns.map((column) => [column, tally.get(`${group} ${column}`) ?? 0])),
  }))
}

function groupOf(review: CaseReview, all: readonly CaseReview[]): string | undefined {
  if (review.kind === 'reconsideration') return cnChallengeGroups[0]
  if (review.kind !== 'litigation') return undefined
  const first = all.some((other) => other.kind === 'reconsideration' && other.receivedOn <= review.receivedOn)
  return first ? cnChallengeGroups[2] : cnChallengeGroups[1]
}

function resultOf(review: CaseReview, period: ReportPeriod): string {
  if (review.closedOn === null || review.closedOn > period.to) return '尚未审结'
  if (review.outcome === 'upheld') return '结果维持'
  return review.outcome === 'partly' || review.outcome === 'overturned' ? '结果纠正' : '其他结果'
}

function needsOf(texts: CnAnnual['texts'], proactive: CnAnnual['proactive']): readonly Need[] {
  const parts = [
    ['general', '一', '总体情况'],
    ['problems', '五', '存在的主要问题及改进情况'],
    ['other', '六', '其他需要报告的事项'],
  ] as const
  return [
    ...parts
      .filter(([name]) => texts[name] === null)
      .map(([name, section, what]) => ({ answer: `texts.${name}`, section, what })),
    ...proactive.flatMap(({ columns, rows }) =>
      rows
        .filter(({ values }) => values.includes(null))
        .map(({ label }) => ({ answer: `proactive.${label}`, section: '二', what: `${label}：${columns.join('、')}` })),
    ),
  ]
}
