import type { Context } from 'hono'
import { formsOf, reportForms } from '../../../app/figures/report-forms.ts'
import { type ReportOf, reportOf } from '../../../app/figures/report-period.ts'
import { type Instant, parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf, parseInstant } from '../../../domain/calendar/instant.ts'
import type { AppEnv } from '../../app-env.ts'
import { notFound, type Opened, paramOf } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import type { ReportAddress } from './report-address.ts'

export type AskedReport = Desk & { readonly at: ReportAddress; readonly of: ReportOf; readonly asOf: Instant }

/** The end of a day in the body's time zone, an instant, or now where nothing was said; undefined where it is neither. */
export function asOfOf(text: string, { ports, body }: Desk): Instant | undefined {
  const now = ports.clock.now()
  if (text === '') return now
  const at = parseInstant(text)
  if (at) return at <= now ? at : undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  // The last hour of UTC in which it is still that day there.
  const noon = parseInstant(`${text}T12:00:00Z`)
  if (!noon || text > civilDateAt(now, body.timeZone)) return undefined
  const start = millisecondsOf(noon) - 26 * 3_600_000
  const quarters = Array.from({ length: 4 * 64 }, (_, index) => instantOf(start + index * 900_000 + 899_999))
  const end = quarters.findLast((one) => civilDateAt(one, body.timeZone) === text)
  return end === undefined ? undefined : end <= now ? end : now
}

/** Says what is wrong with an instant that `asOfOf` could not take: it is still to come, or no date. */
export function wrongAsOf(c: Context<AppEnv>, text: string, back: string): Promise<Response> {
  const { t } = viewerOf(c)
  const code = parseInstant(text) || parseCivilDate(text) ? 'date-in-future' : 'invalid'
  return problemPage(c, { code }, { back, more: <p>{`${t.reports.asOf}${t.words.colon}${t.reports.asOfHint}`}</p> })
}

/** The report that an address names, for those who audit. */
export const askedOf = onDesk('read-audit', (desk, c): Opened<AskedReport> | Promise<Response> => {
  const form = reportForms.find((name) => name === c.req.param('form'))
  const period = paramOf(c, 'period')
  const of = reportOf(period)
  const text = (c.req.query('as_of') ?? '').trim()
  const asOf = asOfOf(text, desk)
  if (!form || !of || !formsOf(desk.body).includes(form)) return notFound
  if (!asOf) return wrongAsOf(c, text, '/audit/reports')
  return { ...desk, at: { form, period, asOf: text }, of, asOf }
})
