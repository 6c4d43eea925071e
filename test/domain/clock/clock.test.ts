import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../../src/domain/clock/clock.ts'
import type { ClockEvent } from '../../../src/domain/clock/clock-types.ts'
import { receiptOf } from '../../../src/domain/clock/receipt.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import { statuteById, statuteIds, statutes } from '../../../src/domain/statute/statutes.ts'
import { locales } from '../../../src/domain/text/local-text.ts'
import { clockWords } from '../../../src/locales/clock.ts'
import { explain } from '../../../src/locales/explanation.ts'
import { codes, computed } from '../../conformance/history.ts'

const uk = statuteById('uk-foia-2000') as Statute
const on = (text: string): CivilDate => text as CivilDate

async function errorOf(events: object[], asOf = '2025-06-30'): Promise<string> {
  const outcome = clock(uk, await loadCalendarFor(uk), events as ClockEvent[], on(asOf))
  return outcome.ok ? 'ok' : outcome.error.code
}

describe('a history that cannot be', () => {
  it('has no receipt', async () => expect(await errorOf([{ type: 'answered', on: '2025-06-01' }])).toBe('not-received'))
  it('is received later than asked', async () =>
    expect(await errorOf([{ type: 'received', on: '2025-07-01' }])).toBe('not-received'))
  it('is answered before it was received', async () =>
    expect(
      await errorOf([
        { type: 'received', on: '2025-06-02' },
        { type: 'answered', on: '2025-06-01' },
      ]),
    ).toBe('answered-before-received'))
  it('has a date that does not exist', async () =>
    expect(await errorOf([{ type: 'received', on: '2025-02-30' }])).toBe('no-such-date'))
})

describe('a messy history', () => {
  it('a restart without a stop has no effect, and a warning', async () => {
    const result = await computed('us-foia', ['received 2025-03-03', 'clarification-received 2025-03-05'])
    expect([result.due, codes(result)]).toEqual(['2025-03-31', ['not-stopped']])
  })
  it('what happens after the answer has no effect', async () => {
    const result = await computed(
      'us-foia',
      ['received 2025-03-03', 'answered 2025-03-05', 'extended 2025-03-06'],
      '2025-03-20',
    )
    expect([result.due, result.state, result.age, codes(result)]).toEqual([
      '2025-03-31',
      'answered',
      2,
      ['after-answer'],
    ])
  })
  it('later events than asOf are ignored', async () =>
    expect((await computed('us-foia', ['received 2025-03-03', 'answered 2025-03-05'], '2025-03-04')).state).toBe(
      'running',
    ))
  it('an extension without a date is taken as made in time', async () => {
    const result = await computed(
      'us-foia',
      ['received 2025-03-03', ['extended', { by: { count: 5, unit: 'working-day' } }]],
      '2025-06-02',
    )
    expect([result.due, codes(result)]).toEqual(['2025-04-07', []])
  })
  it('closures that do not count are said to be ignored', async () =>
    expect(
      codes(await computed('us-foia', ['received 2025-03-03'], '2025-03-03', { closures: [on('2025-03-10')] })),
    ).toEqual(['closures-ignored']))
})

describe('the explanation', () => {
  it('names the skipped days in three languages', async () => {
    const result = await computed('uk-foia-2000', ['received 2024-12-10'])
    const named = (locale: (typeof locales)[number]): string | undefined =>
      explain(result, uk, locale)
        .at(-1)
        ?.skipped.find((day) => day.on === '2024-12-25')?.name
    expect(locales.map(named)).toEqual(['Christmas Day', '圣诞节', '聖誕節'])
  })
  it('has a sentence in every language for every step', async () => {
    const result = await computed('cn-ogi-2019', [
      'received 2025-03-03',
      'third-party-consulted 2025-03-10',
      'third-party-replied 2025-03-12',
      'acknowledged 2025-03-12',
      'answered 2025-03-20',
    ])
    for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
      for (const { title, text } of explain(result, statuteById('cn-ogi-2019') as Statute, locale))
        expect(title + text).toMatch(/^[^a-z]+$/)
    }
  })
  it('states and milestones are named', () => {
    for (const locale of locales) {
      const { states, milestones } = clockWords[locale]
      for (const text of [...Object.values(states), ...Object.values(milestones)]) expect(text).toMatch(/\S/)
    }
  })
})

describe('the receipt in China (art. 31)', () => {
  const cn = statuteById('cn-ogi-2019') as Statute
  it('by e-mail is the day of confirmation', () =>
    expect(receiptOf(cn, { channel: 'email', reachedOn: on('2025-03-03'), confirmedOn: on('2025-03-05') }).on).toBe(
      '2025-03-05',
    ))
  it('at the counter is the day itself', () =>
    expect(receiptOf(cn, { channel: 'counter', reachedOn: on('2025-03-03'), confirmedOn: on('2025-03-05') }).on).toBe(
      '2025-03-03',
    ))
  it('by fax without confirmation warns', () =>
    expect(receiptOf(cn, { channel: 'fax', reachedOn: on('2025-03-03') }).warning).toEqual({
      key: 'confirmation-missing',
      params: { channel: 'fax' },
    }))
})

describe('every statute', () => {
  it('is there, in order', () => expect(statutes.map(({ id }) => id)).toEqual(statuteIds))
  it.each(statutes.map((statute) => [statute.id, statute] as const))(
    '%s cites a section for every parameter',
    (_, statute) => {
      const cited: { section: string }[] = [statute.calendar, statute.term, statute.receipt, statute.transfer]
      cited.push(
        ...statute.stops,
        ...statute.milestones,
        ...statute.exemptions,
        ...statute.outcomes,
        ...statute.reviewRoutes,
        ...(statute.extension?.grounds ?? []),
      )
      for (const { section } of cited) expect(section.length).toBeGreaterThan(2)
      expect(new Set(statute.outcomes.map(({ id }) => id)).size).toBe(statute.outcomes.length)
      expect(new Set(statute.exemptions.map(({ code }) => code)).size).toBe(statute.exemptions.length)
    },
  )
})
