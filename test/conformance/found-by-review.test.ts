import { describe, expect, it } from 'vitest'
import { type CivilDate, fromDayNumber, toDayNumber } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendar } from '../../src/domain/calendar/load-calendar.ts'
import { clock, dueDate } from '../../src/domain/clock/clock.ts'
import type { Statute } from '../../src/domain/statute/statute.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'
import { codes, computed, eventsOf, type Happening, milestone } from './history.ts'

const review = async (id: string, happenings: readonly Happening[], asOf?: string) =>
  (await computed(id, happenings, asOf)).reviews[0]

describe('asking is not always stopping', () => {
  it('nz-oia-1982 s.15(1AA): a question stops nothing, and the refusal by silence is not hidden', async () => {
    const result = await computed(
      'nz-oia-1982',
      ['received 2024-03-01', 'clarification-requested 2024-03-05'],
      '2024-04-10',
    )
    expect(result).toMatchObject({ due: '2024-04-02', late: true, state: 'overdue' })
  })
  it('nz-oia-1982 s.15(1AA): an amended request that nobody asked for begins the term anew', async () => {
    const result = await computed('nz-oia-1982', ['received 2024-03-01', 'clarification-received 2024-03-15'])
    expect(result).toMatchObject({ due: '2024-04-16', late: false })
  })
  it('nz-oia-1982 s.15(1AB): what was asked for later than seven working days begins nothing', async () => {
    const result = await computed('nz-oia-1982', [
      'received 2024-03-01',
      'clarification-requested 2024-03-13',
      'clarification-received 2024-03-15',
    ])
    expect(result.due).toBe('2024-04-02')
    expect(codes(result)).toEqual(['asked-late'])
  })
})

describe('a review has a clock of its own', () => {
  it('uk-foisa-2002 s.20(5)(a): a review is asked for from the end of the time allowed', async () => {
    const result = await computed('uk-foisa-2002', ['received 2024-11-29', 'answered 2024-12-24'])
    expect(milestone(result, 'review-lodge')).toBe('2025-02-28')
  })
  it('uk-foisa-2002 s.20(5)(b): after a late answer, from its receipt', async () => {
    const result = await computed('uk-foisa-2002', [
      'received 2025-03-03',
      ['answered 2025-04-10', { receivedOn: '2025-04-14' }],
    ])
    // 31 March was due; 40 working days from 14 April, without 18 April, 5 and 26 May, end on 12 June.
    expect(milestone(result, 'review-lodge')).toBe('2025-06-12')
  })
  it('cn-ogi-2019, 行政复议法(2023)第53条、第62条、第88条: 30 days from acceptance, rolled past the holiday', async () => {
    const happenings = [
      'received 2025-03-03',
      'answered 2025-03-20',
      'review-lodged 2025-04-01',
      'review-accepted 2025-04-01',
    ]
    expect(await review('cn-ogi-2019', happenings)).toMatchObject({ due: '2025-05-06', state: 'running' })
    expect(milestone(await computed('cn-ogi-2019', happenings), 'review-decide')).toBe('2025-05-06')
  })
  it('cn-ogi-2019, 行政复议法(2023)第30条: a review that nobody refused is accepted after five working days', async () => {
    const happenings = ['received 2025-03-03', 'answered 2025-03-20', 'review-lodged 2025-04-01']
    expect(await review('cn-ogi-2019', happenings, '2025-04-07')).toMatchObject({ due: null, state: 'waiting' })
    // 4 April is a holiday: 2, 3, 7, 8, 9 April.
    expect(await review('cn-ogi-2019', happenings, '2025-04-09')).toMatchObject({
      acceptedOn: '2025-04-09',
      due: '2025-05-09',
    })
  })
  it('cn-ogi-2019, 行政复议法(1999)第31条: 60 days for reviews lodged before 2024', async () => {
    const happenings = [
      'received 2023-06-01',
      'answered 2023-06-20',
      'review-lodged 2023-07-03',
      'review-accepted 2023-07-04',
    ]
    expect(await review('cn-ogi-2019', happenings)).toMatchObject({ due: '2023-09-04' })
  })
  it('eu-1049-2001 art. 8(2): what extends after the answer extends the review, and is no notice of the first stage', async () => {
    const happenings: Happening[] = [
      'received 2025-03-03',
      'answered 2025-03-20',
      'review-lodged 2025-03-27',
      ['extended 2025-04-10', { by: { count: 15, unit: 'working-day' } }],
    ]
    const result = await computed('eu-1049-2001', happenings)
    expect(result.reviews).toMatchObject([{ due: '2025-05-15', extendedTo: '2025-05-15', state: 'running' }])
    expect(milestone(result, 'review-decide')).toBe('2025-05-15')
    expect(result.milestones.find(({ kind }) => kind === 'extension-notice')?.metOn).toBeUndefined()
    expect(codes(result)).not.toContain('after-answer')
  })
  it.each([
    ['us-foia', 'appeal', '2025-05-05', '2025-06-03', '2025-06-17'],
    ['in-rti-2005', 'appeal', '2025-05-05', '2025-06-04', '2025-06-19'],
    ['uk-foia-2000', 'internal-review', '2025-05-06', '2025-06-04', '2025-07-02'],
  ])('%s: a review may take longer: %s lodged %s, %s, extended %s', async (id, kind, lodged, due, extended) => {
    const before = ['received 2025-03-03', 'answered 2025-03-20', `review-lodged ${lodged}`]
    expect(await review(id, before)).toMatchObject({ kind, due })
    expect(await review(id, [...before, 'review-extended 2025-05-20'])).toMatchObject({ due: extended })
  })
  it('cuts a longer time to what the law allows, and says so', async () => {
    const result = await computed('us-foia', [
      'received 2025-03-03',
      'answered 2025-03-20',
      'review-lodged 2025-05-05',
      ['review-extended 2025-05-20', { by: { count: 30, unit: 'working-day' } }],
    ])
    expect(result.reviews[0]).toMatchObject({ due: '2025-06-17' })
    expect(codes(result)).toEqual(['extension-cut'])
  })
  it('is decided, late or not, and says when', async () => {
    const before = ['received 2025-03-03', 'answered 2025-03-20', 'review-lodged 2025-05-05']
    expect(await review('us-foia', before, '2025-06-04')).toMatchObject({ state: 'overdue', late: true })
    expect(await review('us-foia', [...before, 'review-decided 2025-06-03'])).toMatchObject({
      state: 'decided',
      late: false,
      decidedOn: '2025-06-03',
    })
  })
})

describe('notices count from when they are received', () => {
  it('cn-ogi-2019: 20 working days to pay, and 15 of a third party, run from receipt', async () => {
    const paid = await computed('cn-ogi-2019', [
      'received 2025-06-03',
      ['fee-notice 2025-06-09', { sentOn: '2025-06-09', receivedOn: '2025-06-12' }],
    ])
    expect(milestone(paid, 'pay-by')).toBe('2025-07-10')
    const asked = await computed('cn-ogi-2019', [
      'received 2025-06-03',
      ['third-party-consulted 2025-06-09', { receivedOn: '2025-06-12' }],
    ])
    expect(milestone(asked, 'third-party-reply')).toBe('2025-07-03')
  })
  it('au-foi-1982 s.31: the charge stops the time from the day on which its notice is received', async () => {
    const stopped = await computed('au-foi-1982', [
      'received 2025-06-02',
      ['fee-notice 2025-06-10', { receivedOn: '2025-06-13' }],
      'fee-paid 2025-06-20',
    ])
    // 2 July and the eight days of 13 to 20 June.
    expect(stopped.due).toBe('2025-07-10')
  })
  it.each([
    // A month from the fourth day after posting; from the third before 2025.
    ['2025-05-05', '2025-06-10'],
    ['2024-05-06', '2024-06-10'],
  ])('de-ifg, VwVfG § 41(2): an answer posted on %s is objected to by %s', async (sentOn, due) => {
    const result = await computed('de-ifg', [
      `received ${sentOn.slice(0, 4)}-04-15`,
      [`answered ${sentOn}`, { sentOn }],
    ])
    expect(milestone(result, 'review-lodge')).toBe(due)
  })
  it('de-ifg, VwGO § 58(2): a year where the answer does not say how to object', async () => {
    const answered: Happening = ['answered 2025-05-05', { receivedOn: '2025-05-06', statesRemedies: false }]
    expect(milestone(await computed('de-ifg', ['received 2025-04-15', answered]), 'review-lodge')).toBe('2026-05-06')
  })
})

describe('another event begins the term anew', () => {
  it('za-paia-2000 s.49(1): 30 days after the last third party was informed', async () => {
    const once = ['received 2025-03-03', 'third-party-consulted 2025-03-20']
    expect((await computed('za-paia-2000', once)).due).toBe('2025-04-19')
    expect((await computed('za-paia-2000', [...once, 'third-party-consulted 2025-03-24'])).due).toBe('2025-04-23')
  })
  it('ie-foi-2014 s.38: two weeks from what the third party says, or from the end of its three weeks', async () => {
    const asked = ['received 2025-05-06', 'third-party-consulted 2025-05-13']
    // 25 and 10 working days; 2 June is a public holiday.
    expect((await computed('ie-foi-2014', asked)).due).toBe('2025-06-18')
    expect((await computed('ie-foi-2014', [...asked, 'third-party-replied 2025-05-20'])).due).toBe('2025-06-04')
    expect((await computed('ie-foi-2014', [...asked, 'third-party-replied 2025-06-10'])).due).toBe('2025-06-18')
  })
})

describe('granted late, applied for in time', () => {
  const before: Happening[] = ['received 2022-06-17', ['extended 2022-07-01', { ground: '15(6)' }]]
  const granted = (more: object): Happening => ['extended 2022-08-24', { ground: '15AB', to: '2022-08-31', ...more }]
  it('au-foi-1982 s.15AB: the application must be in time, not the grant', async () => {
    const result = await computed('au-foi-1982', [...before, granted({ appliedOn: '2022-08-16' })])
    expect(result).toMatchObject({ due: '2022-08-31', warnings: [] })
  })
  it('au-foi-1982 s.15AB: without its day it is taken as made in time, with a warning', async () => {
    const result = await computed('au-foi-1982', [...before, granted({})])
    expect(result.due).toBe('2022-08-31')
    expect(codes(result)).toEqual(['application-day-unknown'])
  })
  it('au-foi-1982 s.15AB: an application after the time ran out extends nothing', async () => {
    const result = await computed('au-foi-1982', [...before, granted({ appliedOn: '2022-08-17' })])
    expect(result).toMatchObject({ due: '2022-08-16', late: true })
    expect(codes(result)).toEqual(['extended-late'])
  })
})

describe('guidance is not law', () => {
  it('uk-foia-2000 s.10(3): past twenty more working days it stands, with a warning', async () => {
    const result = await computed('uk-foia-2000', [
      'received 2025-05-06',
      ['extended 2025-05-20', { to: '2025-08-29' }],
    ])
    expect(result.due).toBe('2025-08-29')
    expect(codes(result)).toEqual(['extension-past-guidance'])
  })
})

describe('an extension to a day', () => {
  it('us-foia (a)(6)(B)(i): beyond what the body itself may do it is cut with a warning, also where a stop was open', async () => {
    const to: Happening = ['extended 2025-03-12', { to: '2025-08-29' }]
    const running = await computed('us-foia', ['received 2025-03-03', to])
    expect([running.due, codes(running)]).toEqual(['2025-04-14', ['extension-cut']])
    const stopped = await computed('us-foia', [
      'received 2025-03-03',
      'clarification-requested 2025-03-10',
      to,
      'clarification-received 2025-03-17',
    ])
    expect([stopped.due, codes(stopped)]).toEqual(['2025-04-21', ['extension-cut']])
  })
})

describe('transfers', () => {
  it('uk-eir-2004 reg. 10: a transfer ends the clock', async () => {
    expect(await computed('uk-eir-2004', ['received 2025-05-06', 'transferred 2025-05-12'])).toMatchObject({
      state: 'transferred',
    })
  })
  it('jp-aia-1999 art. 12(2): whoever it is transferred to counts from the first day', async () => {
    const received: Happening = ['received 2025-05-12', { firstReceivedOn: '2025-05-07', channel: 'transfer-in' }]
    expect((await computed('jp-aia-1999', [received])).due).toBe('2025-06-06')
  })
})

describe('nothing given is passed over in silence', () => {
  it('says that a ground is unknown', async () => {
    const result = await computed('ca-atia', ['received 2025-05-06', ['extended 2025-05-20', { ground: 'busy' }]])
    expect(codes(result)).toContain('unknown-ground')
  })
  it('says that an answer came before the legal receipt', async () => {
    const received: Happening = ['received 2025-06-02', { channel: 'email', confirmedOn: '2025-06-06' }]
    expect(codes(await computed('cn-ogi-2019', [received, 'answered 2025-06-04'], '2025-06-10'))).toEqual([
      'answered-before-receipt',
    ])
  })
})

describe('two stops that overlap', () => {
  it('cn-ogi-2019: every day that is not counted is said, once', async () => {
    const result = await computed('cn-ogi-2019', [
      'received 2025-06-02',
      'third-party-consulted 2025-06-04',
      'body-consulted 2025-06-06',
      'third-party-replied 2025-06-09',
      'body-replied 2025-06-10',
    ])
    expect(result.due).toBe('2025-07-04')
    const said = result.steps.filter(({ code }) => code === 'stays-stopped' || code === 'resumes')
    expect(said.map(({ params }) => params)).toMatchObject([
      { from: '2025-06-05', to: '2025-06-09' },
      { from: '2025-06-10', to: '2025-06-10' },
    ])
  })
})

describe('kinds of bodies and records', () => {
  // A school's summer: no pupils from 21 July to 1 September.
  const from = (start: string, count: number): CivilDate[] =>
    Array.from({ length: count }, (_, at) => fromDayNumber(toDayNumber(start as CivilDate) + at))
  const school = { variant: 'school', closures: from('2025-07-21', 43) }
  it('uk-foia-2000, SI 2004/3364 reg. 3: 20 school days, or 60 working days where those are earlier', async () => {
    const received = ['received 2025-07-14']
    // 15 to 18 July are four; from 2 September on sixteen more.
    expect((await computed('uk-foia-2000', received, '2025-07-15', school)).due).toBe('2025-09-23')
    // Not 4 August (Scotland) and 25 August.
    const longClosed = { variant: 'school', closures: from('2025-07-21', 120) }
    expect((await computed('uk-foia-2000', received, '2025-07-15', longClosed)).due).toBe('2025-10-08')
  })
  it('uk-foia-2000, SI 2004/3364 reg. 3: the examples of docs/statutes/uk-variants.md', async () => {
    // Closed from 23 July to 2 September; the twentieth school day comes first.
    const first = { variant: 'school', closures: from('2025-07-23', 42) }
    expect((await computed('uk-foia-2000', ['received 2025-07-18'], '2025-07-21', first)).due).toBe('2025-09-26')
    expect((await computed('uk-foia-2000', ['received 2025-03-03'], '2025-03-04', { variant: 'school' })).due).toBe(
      '2025-04-01',
    )
    // Closed from 1 July to 31 August; the sixtieth working day comes first.
    const third = { variant: 'school', closures: from('2025-07-01', 62) }
    expect((await computed('uk-foia-2000', ['received 2025-06-27'], '2025-07-01', third)).due).toBe('2025-09-24')
  })
  it.each([
    ['uk-foia-2000', 'SI 2004/3364 reg. 4', '2025-03-03', '2025-04-15'],
    ['uk-foia-2000', 'SI 2004/3364 reg. 4', '2025-12-01', '2026-01-16'],
    ['uk-foisa-2002', 's.10(2)', '2025-03-03', '2025-04-14'],
  ])('%s, %s: 30 working days for transferred records received on %s', async (id, _section, receivedOn, due) => {
    const received: Happening = [`received ${receivedOn}`, { variant: 'archives' }]
    expect((await computed(id, [received])).due).toBe(due)
  })
  it.each([
    [{ appliedOn: '2025-06-26', to: '2025-08-08' }, '2025-08-08'],
    [{ appliedOn: '2025-06-26', to: '2025-09-05' }, '2025-08-28'],
    [{ appliedOn: '2025-07-01', to: '2025-08-08' }, '2025-06-30'],
  ])('uk-foia-2000, SI 2004/3364 reg. 5: the Commissioner names a day, at most the 60th (%#)', async (more, due) => {
    const extended: Happening = ['extended 2025-07-03', { ground: 'armed-forces', ...more }]
    expect((await computed('uk-foia-2000', ['received 2025-06-02', extended])).due).toBe(due)
  })
  it.each([
    ['2025-02-03', '2025-02-03'],
    ['2025-03-31', '2025-03-10'],
  ])('uk-foia-2000, SI 2004/3364 reg. 6: information held abroad, until %s', async (to, due) => {
    const extended: Happening = ['extended 2025-01-20', { ground: 'held-abroad', appliedOn: '2025-01-09', to }]
    expect((await computed('uk-foia-2000', ['received 2024-12-10', extended])).due).toBe(due)
  })
  it('uk-foia-2000, SI 2004/3364 reg. 4: 30 working days for transferred records', async () => {
    const received: Happening = ['received 2025-09-01', { variant: 'archives' }]
    expect((await computed('uk-foia-2000', [received])).due).toBe('2025-10-13')
  })
  it('uk-foia-2000, SI 2004/3364 reg. 5: the Commissioner sets a day, at most the 60th', async () => {
    const extended: Happening = [
      'extended 2025-10-10',
      { ground: 'armed-forces', appliedOn: '2025-09-20', to: '2026-03-02' },
    ]
    const result = await computed('uk-foia-2000', ['received 2025-09-01', extended])
    expect(result.due).toBe('2025-11-24')
    expect(codes(result)).toEqual(['extension-cut'])
  })
  it('says that a variant is unknown', async () => {
    expect(codes(await computed('de-ifg', [['received 2025-09-01', { variant: 'school' }]]))).toEqual([
      'unknown-variant',
    ])
  })
})

describe('what no law of today needs yet', () => {
  const plain = statuteById('de-ifg') as Statute
  const law = (more: Partial<Statute>): Statute => ({ ...plain, ...more })
  const dueOf = async (statute: Statute, events: readonly Happening[], asOf: string) => {
    const calendar = await loadCalendar('weekdays')
    const outcome = clock(statute, calendar, eventsOf(events), asOf as CivilDate, { timeZone: 'UTC' })
    if (!outcome.ok) throw new Error(outcome.error.key)
    return outcome.result
  }
  const tenDays = { count: 10, unit: 'working-day', section: 'art. 4' } as const
  it('office hours: what comes after them, or on a day that is not worked, is received the next working day', async () => {
    const { receipt } = plain
    const strict = law({ term: tenDays, receipt: { ...receipt, officeHours: { until: '17:00', section: 'art. 3' } } })
    const at = (time: string): Happening => ['received 2025-06-06', { at: `2025-06-06T${time}:00.000Z` }]
    expect((await dueOf(strict, [at('17:00')], '2025-06-10')).due).toBe('2025-06-20')
    expect((await dueOf(strict, [at('17:01')], '2025-06-10')).due).toBe('2025-06-23')
    expect((await dueOf(strict, ['received 2025-06-07'], '2025-06-10')).due).toBe('2025-06-23')
  })
  it('a chained term: the acknowledgment begins the time to decide', async () => {
    const chained = law({
      term: { count: 5, unit: 'working-day', section: 'art. 4' },
      restarts: [{ event: 'acknowledged', length: { count: 20, unit: 'working-day' }, section: 'art. 5' }],
    })
    expect((await dueOf(chained, ['received 2025-06-02', 'acknowledged 2025-06-05'], '2025-06-10')).due).toBe(
      '2025-07-03',
    )
  })
  it('no fixed time: the date is the own target of the body, and is shown as that', async () => {
    const open = law({ noFixedTerm: { section: 'art. 4' } })
    expect(codes(await dueOf(open, ['received 2025-06-02'], '2025-06-10'))).toContain('own-target')
  })
  it('a law whose numbers were not all read says so of every result', async () => {
    const doubtful = law({ notVerified: { section: 'docs/statutes/open-questions.md' } })
    const { warnings } = await dueOf(doubtful, ['received 2025-06-02'], '2025-06-10')
    const params = { section: 'docs/statutes/open-questions.md' }
    expect(warnings).toContainEqual({ code: 'law-not-verified', key: 'law-not-verified', params })
  })
  it('an earlier version holds for what was received before its day', async () => {
    const parameters = { term: { count: 15, unit: 'working-day', section: 'art. 4 (old)' } } as const
    const until = '2025-06-03' as CivilDate
    const changed = law({ term: tenDays, earlierVersions: [{ until, section: 'art. 99', parameters }] })
    expect((await dueOf(changed, ['received 2025-06-02'], '2025-06-10')).due).toBe('2025-06-23')
    expect((await dueOf(changed, ['received 2025-06-03'], '2025-06-10')).due).toBe('2025-06-17')
    expect(dueDate(changed, await loadCalendar('weekdays'), toDayNumber('2025-06-02' as CivilDate))).toBe(
      toDayNumber('2025-06-23' as CivilDate),
    )
  })
  it('another reading of the law is shown beside the date', async () => {
    const read = law({ term: tenDays, otherReadings: [{ off: ['06-10'], section: 'Decision 7' }] })
    const { due, warnings } = await dueOf(read, ['received 2025-06-02'], '2025-06-10')
    expect(due).toBe('2025-06-16')
    const params = { due: '2025-06-17', section: 'Decision 7' }
    expect(warnings).toContainEqual({ code: 'other-reading', key: 'other-reading', params })
  })
})
