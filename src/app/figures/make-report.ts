import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import type { AsOf, CaseFacts } from '../../domain/report/case/case-facts.ts'
import type { CaseMeasure } from '../../domain/report/case/case-measure.ts'
import { cnAnnual } from '../../domain/report/cn/cn-annual.ts'
import { countsOf, type FigurePeriod } from '../../domain/report/figures/figures.ts'
import { plainFigures } from '../../domain/report/figures/plain-figures.ts'
import type { AnyReport } from '../../domain/report/form/written-report.ts'
import {
  calendarQuarter,
  calendarYear,
  fiscalQuarter,
  fiscalYear,
  type Month,
  type Quarter,
  type ReportPeriod,
} from '../../domain/report/period.ts'
import { ukStatistics } from '../../domain/report/uk/uk-statistics.ts'
import { usAnnual } from '../../domain/report/us/us-annual.ts'
import { usQuarterly } from '../../domain/report/us/us-quarterly.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import type { StatuteId } from '../../domain/statute/statute.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/records.ts'
import { type LateInPeriod, lateInPeriods } from './late-cases.ts'
import { madeReport, reportWorkId } from './made-report.ts'
import { plainPeriods, plainRecipe } from './plain-recipe.ts'
import { answersFor, cnAnswersOf, strangeComponents, usAnswersOf } from './report-answers.ts'
import { reportFacts } from './report-facts.ts'
import { calendarPeriod, periodText } from './report-period.ts'

export const reportForms = ['cn-annual', 'us-annual', 'us-quarterly', 'uk-statistics', 'figures', 'plain'] as const
export type ReportForm = (typeof reportForms)[number]
export type OfficialReport = AnyReport
export type ReportOf = { readonly year: number } | Quarter | Month

/** The laws whose requests each form counts; the plain figures are of every law. */
const lawsOf: { readonly [F in Exclude<ReportForm, 'figures' | 'plain'>]: readonly StatuteId[] } = {
  'cn-annual': ['cn-ogi-2019'],
  'us-annual': ['us-foia'],
  'us-quarterly': ['us-foia'],
  'uk-statistics': ['uk-foia-2000', 'uk-eir-2004'],
}

/** The forms that a body can make. */
export const formsOf = (body: Body): readonly ReportForm[] =>
  reportForms.filter(
    (form) => form === 'figures' || form === 'plain' || lawsOf[form].includes(body.statute as StatuteId),
  )

export type Asked = {
  readonly form: ReportForm
  readonly of: ReportOf
  /** The report as the records stood at this instant. */
  readonly asOf: Instant
  /** What the records cannot tell, as it came from outside; otherwise what is kept for the form and period. */
  readonly answers?: unknown
}

/** What a report is computed from: the cases once for each day that it looks from, matched by the id of the request. */
export type ReportInputs = {
  readonly facts: readonly (readonly CaseFacts[])[]
  readonly measures: readonly CaseMeasure[]
  /** Of the plain report: its late requests, with the causes. */
  readonly late: readonly LateInPeriod[]
}

/** How a report of a body is made from any part of its cases: the whole report from all, a case's share from that one. */
export type ReportRecipe = {
  readonly laws: ReadonlySet<StatuteId>
  readonly days: readonly CivilDate[]
  /** Of the plain figures. */
  readonly period: FigurePeriod
  /** @param components those of the whole, where a part of the cases is reported */
  compute(inputs: ReportInputs, components?: readonly string[]): Result<OfficialReport>
}

/** @returns a refusal where the body works under another law, or an answer is wrong */
export function reportRecipe(body: Body, { form, of, asOf, answers }: Asked): Result<ReportRecipe> {
  const today = civilDateAt(asOf, body.timeZone)
  const until = ({ to }: ReportPeriod): CivilDate => (to < today ? to : today)
  const name = body.name.en
  const whole = calendarPeriod(of)
  const period: FigurePeriod = { from: whole.from, to: until(whole) }
  if (form === 'plain') return plainRecipe(body, of, asOf, answers)
  if (form === 'figures') {
    const laws = new Set<StatuteId>()
    const compute = ({ measures }: ReportInputs) => done(plainFigures(name, countsOf(measures, period), period))
    return done({ laws, days: [], period, compute })
  }
  if ('month' in of) return refuse('invalid', `${form} is of no single month`)
  const laws = new Set(lawsOf[form])
  if (!laws.has(body.statute as StatuteId)) {
    return refuse('invalid', `${form} is a form of ${[...laws].join(', ')}; ${body.slug} works under ${body.statute}`)
  }
  const recipe = (days: readonly CivilDate[], compute: ReportRecipe['compute']) => done({ laws, days, period, compute })
  switch (form) {
    case 'cn-annual': {
      const given = cnAnswersOf(answers)
      if (!given.ok) return given
      const year = calendarYear(of.year)
      return recipe([until(year)], ({ facts: [cases = []] }) =>
        done(cnAnnual(cases, of.year, year, body.name['zh-Hans'] ?? name, given.value)),
      )
    }
    case 'us-annual': {
      const given = usAnswersOf(answers)
      if (!given.ok) return given
      const year = fiscalYear(of.year)
      const lastPeriod = fiscalYear(of.year - 1)
      return recipe([until(year), until(lastPeriod)], ({ facts: [cases = [], before = []] }, components) => {
        const units = components ?? body.settings.units
        const setting = { body: name, units, fiscalYear: of.year, period: year, lastPeriod, createdOn: today }
        const report = usAnnual(cases, before, setting, given.value)
        const strange = strangeComponents(
          given.value,
          report.components.map((one) => one.name),
        )
        return strange.length > 0 ? refuse('invalid', strange.join('\n')) : done(report)
      })
    }
    case 'us-quarterly': {
      const quarter = 'quarter' in of ? fiscalQuarter(of) : fiscalYear(of.year)
      return recipe([until(quarter)], ({ facts: [cases = []] }, components) =>
        done(usQuarterly(cases, quarter, { body: name, units: components ?? body.settings.units })),
      )
    }
    case 'uk-statistics':
      return recipe([today], ({ facts: [cases = []] }) =>
        done(
          'quarter' in of
            ? ukStatistics(cases, calendarQuarter(of), name)
            : ukStatistics(cases, calendarYear(of.year), name, { last: calendarYear(of.year - 1) }),
        ),
      )
  }
}

/** Everything that a report is computed from: the facts of the cases from their events, or what was known of them then. */
export async function reportInputs(
  { store }: Pick<Ports, 'store'>,
  body: Body,
  { form, of, asOf }: Asked,
  { laws, days }: ReportRecipe,
  onProgress: (cases: number) => void = () => undefined,
): Promise<ReportInputs> {
  if (form !== 'figures' && form !== 'plain') {
    const asOfs = days.map((on): AsOf => ({ at: asOf, on }))
    return { facts: await reportFacts(store, body, laws, asOfs, onProgress), measures: [], late: [] }
  }
  const measures: CaseMeasure[] = []
  for await (const batch of store.figures.measured(body.id, asOf)) {
    measures.push(...batch)
    onProgress(measures.length)
  }
  const late =
    form === 'plain' ? await lateInPeriods(store, body, measures, plainPeriods(body, of.year, asOf), asOf) : []
  return { facts: [], measures, late }
}

/** Computes a report of a body from its events; the plain figures from their counts, by SQL. */
export async function makeReport(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  asked: Asked,
  onProgress: (cases: number) => void = () => undefined,
): Promise<Result<OfficialReport>> {
  if (!may(actor, 'export-figures', { bodyId: body.id })) return refuse('forbidden', 'You may not make this report')
  const answers = await answersFor(ports.store, body, asked)
  const recipe = reportRecipe(body, { ...asked, answers })
  if (!recipe.ok) return recipe
  const made = await madeReport(ports.store, reportWorkId(body, asked.form, periodText(asked.of), asked.asOf), answers)
  if (made) return done(made)
  if (asked.form === 'figures') {
    const { period } = recipe.value
    return done(plainFigures(body.name.en, await ports.store.figures.counts(body.id, asked.asOf, period), period))
  }
  return recipe.value.compute(await reportInputs(ports, body, asked, recipe.value, onProgress))
}
