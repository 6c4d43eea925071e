import { expect, test } from 'vitest'
import { onlyLaw } from '../../../src/app/case-file.ts'
import { rebuildFigures, versionsOf } from '../../../src/app/figures/case-snapshots.ts'
import { reportRecipe } from '../../../src/app/figures/make-report.ts'
import type { ReportForm } from '../../../src/app/figures/report-forms.ts'
import { reportInputs } from '../../../src/app/figures/report-inputs.ts'
import { project } from '../../../src/app/project.ts'
import { addDays, civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { civilDateAt, instant } from '../../../src/domain/calendar/instant.ts'
import { loadOfficeCalendar } from '../../../src/domain/calendar/load-calendar.ts'
import { statistics } from '../../../src/domain/report/figures/statistics.ts'
import type { RequestEvent } from '../../../src/domain/request/event-types.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import { statuteById } from '../../../src/domain/statute/statutes.ts'
import { aRequest, opening } from '../../contract/case-builders.ts'
import { History, offices } from '../../domain/report/random-histories.ts'
import { flat } from '../../domain/report/slow-figures.ts'
import { type Office, openOffice } from '../../support/office.ts'
import fc from '../../support/property.ts'

const words = { id: 'w', sha256: '0'.repeat(64) }
const endOf = (on: string) => instant(`${on}T23:59:59.999Z`)

async function officeUnder(law: string) {
  const statute = statuteById(law) as Statute
  const office = await openOffice(law, 'UTC')
  const calendar = await loadOfficeCalendar(statute, { timeZone: 'UTC' }, [])
  return { ...office, statute, calendar, laws: onlyLaw(statute, calendar, office.body) }
}
type UnderLaw = Awaited<ReturnType<typeof officeUnder>>

/** Stored as if each had been recorded on its day. */
async function keep({ ports, body, laws }: UnderLaw, cases: readonly (readonly RequestEvent[])[]): Promise<void> {
  await ports.store.figures.replace(
    body.id,
    cases.map((events) => ({ requestId: events[0]?.requestId ?? '', versions: versionsOf(events, () => laws) })),
  )
}

async function figuresOf({ ports, body }: Office, from: string | null, to: string, asOf = endOf('2029-01-01')) {
  const period = { from: from === null ? null : civilDate(from), to: civilDate(to) }
  return flat(statistics('b', await ports.store.figures.counts(body.id, asOf, period), period))
}

const randomCases = (statute: Statute, numRuns: number): (readonly RequestEvent[])[] =>
  fc
    .sample(offices(statute, fc.constant({})), { seed: 20_261_201, numRuns })
    .flatMap((ten, at) =>
      ten.map((events) => events.map((event) => ({ ...event, requestId: `${at}-${event.requestId}` }))),
    )

test('a review that reopens a case later leaves it answered in the period in which it was answered', async () => {
  const office = await officeUnder('uk-foia-2000')
  const outcome = office.statute.outcomes[0]?.id ?? ''
  const history = new History(office.statute, '2025-07-01').decide('2025-07-20', outcome)
  await keep(office, [history.events])
  const before = await figuresOf(office, '2025-07-01', '2025-09-30')
  expect(before.get('requests/answered/count')).toBe(1)
  history.add('review-lodged', '2025-08-01', { kind: office.statute.reviewRoutes[0]?.kind ?? '' })
  history.add('reopened', '2025-11-12', { because: 'review', reason: words })
  await keep(office, [history.events])
  const after = await figuresOf(office, '2025-07-01', '2025-09-30')
  for (const name of ['requests/answered/count', 'requests/pending/count', 'punctuality/answered/inTime'])
    expect(after.get(name), name).toBe(before.get(name))
  expect((await figuresOf(office, '2025-07-01', '2025-11-30')).get('requests/pending/count')).toBe(1)
  await office.close()
})

test('a request that is abandoned later waited for the requester until then', async () => {
  const office = await officeUnder('uk-foia-2000')
  const history = new History(office.statute, '2025-07-01').add('clarification-requested', '2025-07-10', {
    question: words,
  })
  history.add('abandoned', '2025-11-20', { section: 's.1(3)', reason: 'no-answer' })
  await keep(office, [history.events])
  for (const to of ['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31'])
    expect((await figuresOf(office, null, to)).get('requests/standing/count'), to).toBe(1)
  expect((await figuresOf(office, null, '2025-11-30')).get('requests/abandoned/count')).toBe(1)
  await office.close()
})

/** Nothing is put right in them afterwards: what a correction changes of the past is its purpose. */
const uncorrected = (events: readonly RequestEvent[]) => events.every(({ type }) => type !== 'corrected')

test.each(['uk-foia-2000', 'us-foia', 'cn-ogi-2019'])(
  '%s: what comes after the last day of a period changes no figure of it, whenever one asks',
  async (law) => {
    const office = await officeUnder(law)
    const cases = randomCases(office.statute, 40).filter(uncorrected)
    expect(cases.length).toBeGreaterThan(300)
    await keep(office, cases)
    let compared = 0
    for (const [from, to] of [
      ['2023-06-01', '2023-12-31'],
      ['2024-01-01', '2024-12-31'],
      ['2024-07-01', '2024-09-30'],
      ['2025-02-01', '2025-02-28'],
      [null, '2025-06-30'],
    ] as const) {
      const first = await figuresOf(office, from, to, endOf(to))
      for (const later of [endOf(addDays(civilDate(to), 40)), endOf('2029-01-01')])
        expect(await figuresOf(office, from, to, later), `${from} to ${to} as of ${later}`).toEqual(first)
      compared += first.size
    }
    expect(compared).toBeGreaterThan(200)
    await office.close()
  },
  60_000,
)

/** The British form shows a cohort as it stands on the day of the report, and says so. */
const forms: readonly (readonly [law: string, form: ReportForm, years: readonly number[]])[] = [
  ['uk-foia-2000', 'figures', [2023, 2024, 2025]],
  ['uk-foia-2000', 'plain', [2024, 2025]],
  ['us-foia', 'us-annual', [2024, 2025]],
  ['us-foia', 'us-quarterly', [2024, 2025]],
  ['cn-ogi-2019', 'cn-annual', [2023, 2024, 2025]],
]

test.each(forms)(
  '%s, %s: a form says the same of a year that is over, whenever it is made',
  async (law, form, years) => {
    const office = await officeUnder(law)
    const cases = randomCases(office.statute, 10).filter(uncorrected)
    const { ports, body } = office
    for (const events of cases) await commitInSteps(office, events)
    for (const year of years) {
      const madeAsOf = async (asOf: ReturnType<typeof instant>) => {
        const asked = { form, of: { year }, asOf }
        const recipe = reportRecipe(body, asked)
        if (!recipe.ok) throw new Error(recipe.refusal.code)
        const report = recipe.value.compute(await reportInputs(ports, body, asked, recipe.value))
        if (!report.ok) throw new Error(report.refusal.code)
        const { createdOn: _day, ...rest } = report.value as typeof report.value & { createdOn?: string }
        return rest
      }
      const first = await madeAsOf(endOf(`${year}-12-31`))
      expect(await madeAsOf(endOf('2029-01-01')), String(year)).toEqual(first)
    }
    await office.close()
  },
  60_000,
)

/** Commits a history event by event, as people would. */
async function commitInSteps(office: UnderLaw, events: readonly RequestEvent[]): Promise<void> {
  const { ports, body, statute, calendar, laws } = office
  const base = { ...aRequest(body), id: events[0]?.requestId ?? '' }
  // The first two are the request and its receipt.
  for (let known = 2; known <= events.length; known += 1) {
    const now = events[known - 1]?.at ?? base.updatedAt
    const file = { body, statute, calendar, laws, now, today: civilDateAt(now, 'UTC') }
    const projected = project(base, file, events.slice(0, known), known === 2 ? 1 : known)
    if (!projected.ok) throw new Error(projected.refusal.code)
    const { request } = projected.value
    const change =
      known === 2
        ? { ...opening(request), events: events.slice(0, 2), request }
        : { requestId: base.id, expectedSeq: known - 1, events: events.slice(known - 1, known), request }
    const committed = await ports.store.cases.commit([change])
    if (!committed.ok) throw new Error('conflict')
  }
}

test('what commits keep for the figures is what all events together give, for every day and instant', async () => {
  const office = await officeUnder('uk-foia-2000')
  const { ports, body, statute } = office
  const cases = randomCases(statute, 8)
  for (const events of cases) await commitInSteps(office, events)
  const days = Array.from({ length: 16 }, (_, index) => addDays(civilDate('2023-07-15'), index * 70))
  const known = async () => {
    const found: unknown[] = []
    for (const day of days)
      for (const asOf of days.filter((one) => one >= day))
        found.push([...(await figuresOf(office, null, day, endOf(asOf)))])
    return found
  }
  const committed = await known()
  expect(await rebuildFigures(ports, body)).toBe(cases.length)
  expect(await known()).toEqual(committed)
  await office.close()
}, 60_000)
