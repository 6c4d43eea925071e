import { expect, test } from 'vitest'
import { onlyLaw } from '../../../../src/app/case-file.ts'
import { versionsOf } from '../../../../src/app/figures/case-snapshots.ts'
import { civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import { civilDateAt, instant } from '../../../../src/domain/calendar/instant.ts'
import { loadOfficeCalendar } from '../../../../src/domain/calendar/load-calendar.ts'
import { caseSnapshot } from '../../../../src/domain/report/case/case-snapshot.ts'
import { countsOf } from '../../../../src/domain/report/figures/figures.ts'
import { figurePeriod, statistics } from '../../../../src/domain/report/figures/statistics.ts'
import type { Statute } from '../../../../src/domain/statute/statute.ts'
import { statuteById } from '../../../../src/domain/statute/statutes.ts'
import { openOffice } from '../../../support/office.ts'
import fc from '../../../support/property.ts'
import { offices } from '../random-histories.ts'
import { flat, slowFigures } from '../slow-figures.ts'

const seed = 20_260_301
/** Days to ask about, spread over the life of the office and a little beyond, the same in every run. */
const instants = Array.from({ length: 50 }, (_, index) => {
  const day = (index * 7919) % 1500
  const at = new Date(Date.UTC(2023, 4, 20) + day * 86_400_000 + ((index * 104_729) % 86_400) * 1000)
  return instant(at.toISOString())
})

/** A thousand requests under each of two laws: two thousand. */
test.each(['us-foia', 'uk-foia-2000'])(
  '%s: by SQL, from the events, and slowly: the same figures at fifty instants',
  async (law) => {
    const statute = statuteById(law) as Statute
    const office = await openOffice(law, 'UTC')
    const { store } = office.ports
    const cases = fc
      .sample(offices(statute, fc.constant({})), { seed, numRuns: 100 })
      .flatMap((ten, at) =>
        ten.map((events) => events.map((event) => ({ ...event, requestId: `${at}-${event.requestId}` }))),
      )
    expect(cases).toHaveLength(1000)
    const calendar = await loadOfficeCalendar(statute, { timeZone: 'UTC' }, [])
    const laws = onlyLaw(statute, calendar, office.body)
    for (let start = 0; start < cases.length; start += 200) {
      const made = cases.slice(start, start + 200).map((events) => ({
        requestId: events[0]?.requestId ?? '',
        versions: versionsOf(events, () => laws),
      }))
      await store.figures.replace(office.body.id, made)
    }
    const setting = { statute, calendar, body: { timeZone: 'UTC' } }
    let figures = 0
    for (const [index, at] of instants.entries()) {
      const year = civilDateAt(at, 'UTC').slice(0, 4)
      const last = String(Number(year) - 1)
      const period = [
        {},
        { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) },
        { from: civilDate(`${last}-01-01`), to: civilDate(`${last}-12-31`) },
      ][index % 3]
      const asked = figurePeriod(period ?? {}, at, 'UTC')
      const bySql = flat(statistics('b', await store.figures.counts(office.body.id, at, asked), asked))
      expect(bySql, `${at} ${JSON.stringify(asked)}`).toEqual(
        slowFigures({ cases, statute, calendar }, at, asked.from, asked.to),
      )
      if (index % 5 === 0) {
        const known = cases.flatMap((events) => caseSnapshot(events, setting, { at, on: asked.to }) ?? [])
        expect(flat(statistics('b', countsOf(known, asked), asked))).toEqual(bySql)
      }
      figures += bySql.size
    }
    expect(figures).toBeGreaterThan(2000)
    await office.close()
  },
  120_000,
)
