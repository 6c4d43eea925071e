import type { CivilDate, Instant } from '../domain/calendar/civil-date.ts'
import { civilDateAt } from '../domain/calendar/instant.ts'
import type { AsOf, CaseFacts } from '../domain/report/case-facts.ts'
import { type CnAnnual, cnAnnual } from '../domain/report/cn-annual.ts'
import {
  calendarQuarter,
  calendarYear,
  fiscalQuarter,
  fiscalYear,
  type Quarter,
  type ReportPeriod,
} from '../domain/report/period.ts'
import { type UkStatistics, ukStatistics } from '../domain/report/uk-statistics.ts'
import { type UsAnnual, usAnnual } from '../domain/report/us-annual.ts'
import { type UsQuarterly, usQuarterly } from '../domain/report/us-quarterly.ts'
import { type Actor, may } from '../domain/request/policy.ts'
import { done, type Result, refuse } from '../domain/request/refusal.ts'
import type { StatuteId } from '../domain/statute/statute.ts'
import type { Ports } from './ports.ts'
import type { Body } from './records.ts'
import { cnAnswersOf, strangeComponents, usAnswersOf } from './report-answers.ts'
import { reportFacts } from './report-facts.ts'

export const reportForms = ['cn-annual', 'us-annual', 'us-quarterly', 'uk-statistics'] as const
export type ReportForm = (typeof reportForms)[number]
export type OfficialReport = CnAnnual | UsAnnual | UsQuarterly | UkStatistics
export type ReportOf = { readonly year: number } | Quarter

/** The laws whose requests each form counts. */
const lawsOf: { readonly [F in ReportForm]: readonly StatuteId[] } = {
  'cn-annual': ['cn-ogi-2019'],
  'us-annual': ['us-foia'],
  'us-quarterly': ['us-foia'],
  'uk-statistics': ['uk-foia-2000', 'uk-eir-2004'],
}

export type Asked = {
  readonly form: ReportForm
  readonly of: ReportOf
  /** The report as the records stood at this instant. */
  readonly asOf: Instant
  /** What the records cannot tell, as it came from outside. */
  readonly answers?: unknown
}

/** Computes an official report of a body from its events. */
export async function makeReport(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  asked: Asked,
  onProgress: (cases: number) => void = () => undefined,
): Promise<Result<OfficialReport>> {
  if (!may(actor, 'export-figures', { bodyId: body.id })) return refuse('forbidden', 'You may not make this report')
  const laws = new Set(lawsOf[asked.form])
  if (!laws.has(body.statute as StatuteId)) {
    return refuse(
      'invalid',
      `${asked.form} is a form of ${[...laws].join(', ')}; ${body.slug} works under ${body.statute}`,
    )
  }
  const today = civilDateAt(asked.asOf, body.timeZone)
  const facts = (days: readonly CivilDate[]) =>
    reportFacts(
      ports.store,
      body,
      laws,
      days.map((on): AsOf => ({ at: asked.asOf, on })),
      onProgress,
    )
  const until = ({ to }: ReportPeriod): CivilDate => (to < today ? to : today)
  const name = body.name.en
  switch (asked.form) {
    case 'cn-annual': {
      const answers = cnAnswersOf(asked.answers)
      if (!answers.ok) return answers
      const period = calendarYear(asked.of.year)
      const [cases = []] = await facts([until(period)])
      return done(cnAnnual(cases, asked.of.year, period, body.name['zh-Hans'] ?? name, answers.value))
    }
    case 'us-annual': {
      const answers = usAnswersOf(asked.answers)
      if (!answers.ok) return answers
      const period = fiscalYear(asked.of.year)
      const lastPeriod = fiscalYear(asked.of.year - 1)
      const [cases = [], before = []] = await facts([until(period), until(lastPeriod)])
      const { units } = body.settings
      const setting = { body: name, units, fiscalYear: asked.of.year, period, lastPeriod, createdOn: today }
      const report = usAnnual(cases, before, setting, answers.value)
      const strange = strangeComponents(
        answers.value,
        report.components.map((one) => one.name),
      )
      return strange.length > 0 ? refuse('invalid', strange.join('\n')) : done(report)
    }
    case 'us-quarterly': {
      const period = 'quarter' in asked.of ? fiscalQuarter(asked.of) : fiscalYear(asked.of.year)
      const [cases = []] = await facts([until(period)])
      return done(usQuarterly(cases, period, { body: name, units: body.settings.units }))
    }
    case 'uk-statistics': {
      const [cases = []]: readonly (readonly CaseFacts[])[] = await facts([today])
      const { of } = asked
      return done(
        'quarter' in of
          ? ukStatistics(cases, calendarQuarter(of), name)
          : ukStatistics(cases, calendarYear(of.year), name, { last: calendarYear(of.year - 1) }),
      )
    }
  }
}
