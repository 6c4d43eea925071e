import type { Context } from 'hono'
import { loadCaseOf } from '../../app/case-file.ts'
import { type StatusView, statusOf } from '../../app/cases/view/status-view.ts'
import { calendarByAddress } from '../../app/mail/reminders/calendar-address.ts'
import type { Ports } from '../../app/ports/ports.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { RequestRow } from '../../app/ports/store/cases/case-rows.ts'
import { openStages } from '../../domain/request/stage.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { type Locale, localeOfTag, textIn } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import type { Messages } from '../../locales/messages.ts'
import type { AppEnv } from '../app-env.ts'
import { type Desk, onDesk } from '../desk/desk-of.ts'
import type { Known } from '../middleware/requester.ts'
import { readerOfRequest } from '../site/status/request-readers.ts'
import { everyone, Pages, paramOf, within } from '../ui/pages.ts'
import { type CalendarEvent, calendarText } from './calendar-text.ts'

const maxOfficeCalendarEntries = 1000

function headersOf(name: string) {
  return {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.ics"`,
    'cache-control': 'private, no-store',
  }
}

const uidOf = (baseUrl: string, reference: string) => `${reference}.due@${new URL(baseUrl).hostname}`

type Date = Pick<CalendarEvent, 'on' | 'summary' | 'status'> & { readonly why: string }

/** The date that matters now: the answer's, else that of the requester's own turn, else the last one there was. */
function dateOf(view: StatusView, row: RequestRow, t: Messages, locale: Locale): Date | null {
  const { event, ...words } = t.follow
  const { reference, clock, next } = view
  const reason = words.reason(textIn(view.statute.title, locale), textIn(view.body.name, locale))
  if (view.closedOn) {
    if (next.what === 'review' && next.by) {
      return { on: next.by, summary: event.review(reference), status: 'CONFIRMED', why: t.status.next.review }
    }
    const on = row.dueOn ?? row.lastDueOn ?? view.closedOn
    return { on, summary: event.closed(reference), status: 'CANCELLED', why: words.closedText }
  }
  if (view.dueOn) {
    const moves = clock.provisional
    const why = moves ? `${reason} ${words.mayMove}` : reason
    return { on: view.dueOn, summary: event.due(reference), status: moves ? 'TENTATIVE' : 'CONFIRMED', why }
  }
  if (next.who === 'requester' && next.by) {
    const pays = next.what === 'pay-fee'
    const summary = pays ? event.pay(reference) : event.reply(reference)
    return {
      on: next.by,
      summary,
      status: 'CONFIRMED',
      why: pays ? t.status.next['pay-fee'] : t.status.next[next.what as 'reply-to-question'],
    }
  }
  const last = row.lastDueOn
  return last ? { on: last, summary: event.stopped(reference), status: 'TENTATIVE', why: words.stoppedText } : null
}

/** The one date of a request, for the requester's calendar. It carries no secret: calendars are shared. */
async function caseCalendar({ ports, row, actor }: Known & { ports: Ports }, c: Context<AppEnv>): Promise<Response> {
  const locale = localeOfTag(c.req.query('lang') ?? '') ?? row.locale
  const t = languages[locale].pages
  const file = await loadCaseOf(ports, row)
  const date = dateOf(await statusOf(ports, file, actor), row, t, locale)
  const events = date
    ? [
        {
          uid: uidOf(ports.settings.baseUrl, row.reference),
          sequence: row.seq,
          changedAt: row.updatedAt,
          on: date.on,
          summary: date.summary,
          description: `${date.why}\n${t.follow.openByLink}`,
          status: date.status,
        },
      ]
    : []
  const name = t.status.title(row.reference)
  const text = calendarText({ name, timeZone: file.body.timeZone, language: locale, events })
  return c.body(text, 200, headersOf(row.reference))
}

/** Every open request of the officer's body, on the date of its answer. It names no requester. */
async function officeCalendar({ ports, body }: Desk, c: Context<AppEnv>): Promise<Response> {
  const locale = c.get('locale')
  const t = languages[locale].pages
  const rows = await openRows(ports, body)
  const events = rows.flatMap((row) => eventOf(row, body, ports.settings.baseUrl, locale))
  const name = t.follow.officeCalendar(textIn(body.name, locale))
  return c.body(calendarText({ name, timeZone: body.timeZone, language: locale, events }), 200, headersOf(body.slug))
}

/** A request as an officer's calendar shows it; one that is closed is cancelled, under the same UID. */
function eventOf(row: RequestRow, body: Body, baseUrl: string, locale: Locale): readonly CalendarEvent[] {
  const { event, ...words } = languages[locale].pages.follow
  const on = row.dueOn ?? row.lastDueOn ?? row.closedOn
  if (!on) return []
  const isClosed = !openStages.has(row.stage)
  const stopped = row.dueOn === null
  const statute = statuteById(row.statute)
  const law = statute ? textIn(statute.title, locale) : row.statute
  const summary = isClosed ? event.closed : stopped ? event.stopped : event.due
  const why = isClosed ? words.closedText : stopped ? words.stoppedText : words.reason(law, textIn(body.name, locale))
  return [
    {
      uid: uidOf(baseUrl, row.reference),
      sequence: row.seq,
      changedAt: row.updatedAt,
      on,
      summary: summary(row.reference),
      description: why,
      url: `${baseUrl}/desk/requests/${row.reference}`,
      status: isClosed ? 'CANCELLED' : stopped || row.provisional ? 'TENTATIVE' : 'CONFIRMED',
    },
  ]
}

/** One officer's own requests, under a private address: calendar programs have no session. */
async function ownCalendar({ ports }: { ports: Ports }, c: Context<AppEnv>) {
  const found = await calendarByAddress(ports, paramOf(c, 'token').replace(/\.ics$/, ''))
  if (!found.ok) return found
  const { staff, body, rows } = found.value
  const { locale } = staff
  const events = rows.flatMap((row) => eventOf(row, body, ports.settings.baseUrl, locale))
  const name = languages[locale].pages.notices.calendar.name(textIn(body.name, locale))
  const text = calendarText({ name, timeZone: body.timeZone, language: locale, events, isFeed: true })
  return c.body(text, 200, headersOf(body.slug))
}

async function openRows({ store }: Ports, body: Body): Promise<readonly RequestRow[]> {
  const rows: RequestRow[] = []
  let cursor: string | undefined
  do {
    const page = await store.lists.ledger({
      bodyId: body.id,
      stages: [...openStages],
      sort: 'due',
      limit: 250,
      ...(cursor ? { cursor } : {}),
    })
    rows.push(...page.rows)
    cursor = page.nextCursor ?? undefined
  } while (cursor && rows.length < maxOfficeCalendarEntries)
  return rows
}

export function caseCalendars(): Pages {
  return new Pages()
    .file('/requests/:reference/due.ics', within('read', readerOfRequest), caseCalendar)
    .file('/desk/due.ics', within('read', onDesk('read-ledger')), officeCalendar)
    .file('/calendars/:token', within('read', everyone), ownCalendar)
}
