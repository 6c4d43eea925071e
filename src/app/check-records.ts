import { civilDateAt } from '../domain/calendar/instant.ts'
import { describeRefusal } from '../locales/refusals.ts'
import { countedUntil, lawsOfCase, settingsByLaw, statuteOf } from './case-file.ts'
import { type TextProblem, textProblems } from './check-erasable-text.ts'
import type { Ports } from './ports/ports.ts'
import type { Body } from './ports/store/bodies.ts'
import type { RequestRow } from './ports/store/cases/case-rows.ts'
import { project } from './project.ts'

/** What of a case file does not agree with its events. `seq` numbers an event, `why` is a refusal's message. */
export type RecordProblem = { readonly reference: string } & (
  | { readonly kind: 'no-events' }
  | { readonly kind: 'missing-event'; readonly seq: number }
  | { readonly kind: 'impossible'; readonly why: string }
  | { readonly kind: 'differs'; readonly fields: readonly string[] }
  | TextProblem
)

export type RecordsChecked = {
  readonly checked: number
  readonly of: number
  readonly problems: readonly RecordProblem[]
}

/** More than any body has. */
const maxCases = 1e9

/** Kept by the scheduler beside the events: a reminder moves it without an event of the case. */
const notOfEvents: ReadonlySet<string> = new Set(['nextReminderOn'])

/**
 * Folds case files again and compares the rows that the lists read: they may never differ. Words are compared with the
 * hashes that their events keep.
 * @param limit at most so many of each body, spread over its whole ledger; Infinity for all
 */
export async function checkRecords(
  ports: Pick<Ports, 'store' | 'digest'>,
  limit: number,
  onChecked: (checked: number) => void = () => undefined,
): Promise<RecordsChecked> {
  const problems: RecordProblem[] = []
  let checked = 0
  let seen = 0
  for (const body of await ports.store.bodies.all()) {
    const cases = await ports.store.figures.caseCount(body.id, maxCases)
    const every = Math.max(1, Math.ceil(cases / limit))
    let index = 0
    for await (const rows of ports.store.exports.requests(body.id, {})) {
      for (const row of rows) {
        seen += 1
        if (index++ % every !== 0) continue
        problems.push(...(await problemsOf(ports, body, row)))
        checked += 1
        onChecked(checked)
      }
    }
  }
  return { checked, of: seen, problems }
}

async function problemsOf(
  ports: Pick<Ports, 'store' | 'digest'>,
  body: Body,
  row: RequestRow,
): Promise<readonly RecordProblem[]> {
  const { reference } = row
  const [events, words] = await Promise.all([
    ports.store.cases.events(row.id),
    ports.store.cases.words(row.id, { withFindings: true }),
  ])
  if (events.length === 0) return [{ reference, kind: 'no-events' }]
  const gap = events.findIndex((event, index) => event.seq !== index + 1)
  if (gap >= 0) return [{ reference, kind: 'missing-event', seq: gap + 1 }]
  const settingOf = settingsByLaw(body)
  // As on the day on which the row was written: an open clock goes on from there.
  const now = row.updatedAt
  const at = countedUntil(body, events, now)
  const { calendar } = await settingOf(row.statute, at)
  const statute = statuteOf(row.statute)
  const laws = await lawsOfCase(events, settingOf, at)
  const folded = project(
    row,
    { body, statute, calendar, laws, now, today: civilDateAt(now, body.timeZone) },
    events,
    events.length + 1,
  )
  if (!folded.ok) return [{ reference, kind: 'impossible', why: describeRefusal(folded.refusal) }]
  const fields = differencesOf(row, folded.value.request)
  return [
    ...(fields.length === 0 ? [] : [{ reference, kind: 'differs', fields } as const]),
    ...textProblems(ports.digest, events, words).map((problem) => ({ reference, ...problem })),
  ]
}

function differencesOf(stored: RequestRow, folded: RequestRow): readonly string[] {
  const names = Object.keys(folded) as (keyof RequestRow)[]
  return names.filter((name) => !notOfEvents.has(name) && canonical(stored[name]) !== canonical(folded[name]))
}

/** JSON with sorted keys: the order of a record's fields says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
