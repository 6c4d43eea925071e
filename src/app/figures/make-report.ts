import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { cnAnnual } from '../../domain/report/cn/cn-annual.ts'
import { countsOf, type FigurePeriod } from '../../domain/report/figures/figures.ts'
import { statistics } from '../../domain/report/figures/statistics.ts'
import type { AnyReport } from '../../domain/report/form/any-report.ts'
import {
  calendarQuarter,
  calendarYear,
  fiscalQuarter,
  fiscalYear,
  type ReportPeriod,
} from '../../domain/report/period.ts'
import { ukStatistics } from '../../domain/report/uk/uk-statistics.ts'
import { usAnnual } from '../../domain/report/us/us-annual.ts'
import { usQuarterly } from '../../domain/report/us/us-quarterly.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField, refuseFields } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { annualSummaryRecipe } from './annual-summary-recipe.ts'
import { madeReport, reportWorkId } from './made-report.ts'
import { answersFor, cnAnswersOf, strangeComponents, usAnswersOf } from './report-answers.ts'
import { lawsOfForm } from './report-forms.ts'
import { type Asked, type ReportInputs, type ReportRecipe, reportInputs } from './report-inputs.ts'
import { calendarPeriod, periodText } from './report-period.ts'

/** @returns a refusal where the body works under another law, or an answer is wrong */
export function reportRecipe(body: Body, { form, of, asOf, answers }: Asked): Result<ReportRecipe> {
  const today = civilDateAt(asOf, body.timeZone)
  const until = ({ to }: ReportPeriod): CivilDate => (to < today ? to : today)
  const name = body.name.en
  const whole = calendarPeriod(of)
  const period: FigurePeriod = { from: whole.from, to: until(whole) }
  if (form === 'plain') return annualSummaryRecipe(body, of, asOf, answers)
  if (form === 'figures') {
    const compute = ({ counted: [cases = []] }: ReportInputs) => ok(statistics(name, countsOf(cases, period), period))
    return ok({ laws: null, days: [period.to], period, compute })
  }
  if ('month' in of) return refuseField('period', 'year-or-quarter')
  const laws = new Set(lawsOfForm(form))
  if (!laws.has(body.statute)) return refuseField('form', 'other-law', { laws: [...laws].join(', ') })
  const recipe = (days: readonly CivilDate[], compute: ReportRecipe['compute']) => ok({ laws, days, period, compute })
  switch (form) {
    case 'cn-annual': {
      const given = cnAnswersOf(answers)
      if (!given.ok) return given
      const year = calendarYear(of.year)
      return recipe([until(year)], ({ snapshots: [cases = []] }) =>
        ok(cnAnnual(cases, of.year, year, body.name['zh-Hans'] ?? name, given.value)),
      )
    }
    case 'us-annual': {
      const given = usAnswersOf(answers)
      if (!given.ok) return given
      const year = fiscalYear(of.year)
      const lastPeriod = fiscalYear(of.year - 1)
      return recipe([until(year), until(lastPeriod)], ({ snapshots: [cases = [], before = []] }, components) => {
        const units = components ?? body.settings.units
        const setting = { body: name, units, fiscalYear: of.year, period: year, lastPeriod, createdOn: today }
        const report = usAnnual(cases, before, setting, given.value)
        const strange = strangeComponents(
          given.value,
          report.components.map((one) => one.name),
        )
        return strange.length > 0 ? refuseFields(strange) : ok(report)
      })
    }
    case 'us-quarterly': {
      const quarter = 'quarter' in of ? fiscalQuarter(of) : fiscalYear(of.year)
      return recipe([until(quarter)], ({ snapshots: [cases = []] }, components) =>
        ok(usQuarterly(cases, quarter, { body: name, units: components ?? body.settings.units })),
      )
    }
    case 'uk-statistics':
      return recipe([today], ({ snapshots: [cases = []] }) =>
        ok(
          'quarter' in of
            ? ukStatistics(cases, calendarQuarter(of), name)
            : ukStatistics(cases, calendarYear(of.year), name, { last: calendarYear(of.year - 1) }),
        ),
      )
  }
}

/** Computes a report of a body from its events; the statistics from their counts, by SQL. */
export async function makeReport(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  asked: Asked,
  onProgress: (cases: number) => void = () => undefined,
): Promise<Result<AnyReport>> {
  if (!may(actor, 'export-figures', { bodyId: body.id })) return refuse('forbidden')
  const answers = await answersFor(ports.store, body, asked)
  const recipe = reportRecipe(body, { ...asked, answers })
  if (!recipe.ok) return recipe
  const made = await madeReport(ports.store, reportWorkId(body, asked.form, periodText(asked.of), asked.asOf), answers)
  if (made) return ok(made)
  if (asked.form === 'figures') {
    const { period } = recipe.value
    return ok(statistics(body.name.en, await ports.store.figures.counts(body.id, asked.asOf, period), period))
  }
  return recipe.value.compute(await reportInputs(ports, body, asked, recipe.value, onProgress))
}
