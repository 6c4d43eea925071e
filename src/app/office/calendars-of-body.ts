import { isProvisionalYear } from '../../domain/calendar/calendar.ts'
import { type CalendarChange, standingChanges } from '../../domain/calendar/calendar-changes.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { calendarIdOf, countedRegionOf, regionsOf } from '../../domain/calendar/load-calendar.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { clockBodyOf, officeCalendar } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { lawsOf } from './laws-of-body.ts'

/** A calendar by which a body counts, and what the installation added to it. */
export type CalendarOfBody = {
  readonly id: string
  readonly laws: readonly Statute[]
  /** Those whose days a law counts; empty where none does. */
  readonly regions: readonly string[]
  /** The body's own, where its days count. */
  readonly region?: string
  /** Years whose days a yearly notice decides, and whose list is not held. */
  readonly missingYears: readonly number[]
  /** All that was said, the first first. */
  readonly changes: readonly CalendarChange[]
  /** Of these, what counts. */
  readonly standing: readonly CalendarChange[]
}

/** Where the list of a year comes out in November, December is the month in which it is missed. */
const lastMonth = '12'

/** The calendars of a body's laws, that of its own law first. */
export async function calendarsOfBody(
  ports: Pick<Ports, 'clock'>,
  actor: Actor,
  body: Body,
): Promise<Result<readonly CalendarOfBody[]>> {
  if (!may(actor, 'manage-body', { bodyId: body.id })) return refuse('forbidden')
  const known = clockBodyOf(body)
  const byId = new Map<string, Statute[]>()
  for (const law of lawsOf(body)) {
    const id = calendarIdOf(law, known)
    byId.set(id, [...(byId.get(id) ?? []), law])
  }
  const found: CalendarOfBody[] = []
  for (const [id, laws] of byId) {
    const changes = body.calendarChanges.filter(({ calendar }) => calendar === id)
    const region = laws.map((law) => countedRegionOf(law, known)).find((one) => one !== undefined)
    found.push({
      id,
      laws,
      regions: [...new Set(laws.flatMap((law) => regionsOf(law, known)))],
      ...(region === undefined ? {} : { region }),
      missingYears: await missingYears(ports, body, laws),
      changes,
      standing: standingChanges(changes, id),
    })
  }
  return ok(found)
}

async function missingYears(
  { clock }: Pick<Ports, 'clock'>,
  body: Body,
  laws: readonly Statute[],
): Promise<readonly number[]> {
  const [law] = laws
  if (!law) return []
  const calendar = await officeCalendar(law, body)
  if (!calendar.computedIsProvisional) return []
  const [year = '', month] = civilDateAt(clock.now(), body.timeZone).split('-')
  const looked = month === lastMonth ? [Number(year), Number(year) + 1] : [Number(year)]
  return looked.filter((one) => isProvisionalYear(calendar, one))
}

/** A year's list that is missing, of a calendar. */
export type MissingList = { readonly calendar: string; readonly year: number }

/** The lists that an office should have by now; empty for whoever does not answer for its calendars. */
export async function missingLists(
  ports: Pick<Ports, 'clock'>,
  actor: Actor,
  body: Body,
): Promise<readonly MissingList[]> {
  const calendars = await calendarsOfBody(ports, actor, body)
  if (!calendars.ok) return []
  return calendars.value.flatMap(({ id, missingYears: years }) => years.map((year) => ({ calendar: id, year })))
}
