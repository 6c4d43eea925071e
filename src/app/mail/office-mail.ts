import type { CaseList, ListedCase } from '../../../emails/listed-case.ts'
import type { MailOffice } from '../../../emails/mail-office.ts'
import { type Calendar, workingDaysBetween } from '../../domain/calendar/calendar.ts'
import { type CivilDate, type Instant, toDayNumber } from '../../domain/calendar/civil-date.ts'
import { afterQuietHours } from '../../domain/mail/quiet-hours.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { withoutLinkTargets } from '../../domain/text/without-link-targets.ts'
import { officeCalendar, statuteOf } from '../case-file.ts'
import { sealOf } from '../office/body-brand.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { CaseSelection } from '../ports/store/mail/digests.ts'
import type { Staff } from '../ports/store/staff.ts'

/** What every message of a body knows that is about no one case. */
export function officeMail(body: Body, locale: Locale): MailOffice {
  const seal = sealOf(body.settings.brand)
  const { jurisdiction } = statuteOf(body.statute)
  return { bodyName: body.name, locale, jurisdiction, ...(seal ? { seal } : {}) }
}

/** When a message of the body goes out that can wait until people are at work. Legal notices never ask here. */
export function whenItCanWait(ports: Pick<Ports, 'clock'>, body: Body): Instant {
  return afterQuietHours(ports.clock.now(), body.timeZone, body.settings.quietHours)
}

/** The days that the body works, by its own law. */
export function calendarOf(body: Body): Promise<Calendar> {
  return officeCalendar(statuteOf(body.statute), body)
}

type Listing = {
  readonly body: Body
  readonly people: readonly Staff[]
  readonly calendar: Calendar
  readonly today: CivilDate
}

/** Requests as a list in a message shows them. */
export function listed(ports: Pick<Ports, 'settings'>, listing: Listing, { count, rows }: CaseSelection): CaseList {
  const { people, calendar, today } = listing
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const cases = rows.map(
    (row): ListedCase => ({
      reference: row.reference,
      subject: withoutLinkTargets(row.subject),
      dueOn: row.dueOn,
      daysLate: row.dueOn ? Math.max(0, workingDaysBetween(calendar, toDayNumber(row.dueOn), toDayNumber(today))) : 0,
      who: names.get(row.assigneeId ?? '') ?? row.unit ?? '',
      link: `${ports.settings.baseUrl}/desk/requests/${row.reference}`,
    }),
  )
  return { count, cases }
}
