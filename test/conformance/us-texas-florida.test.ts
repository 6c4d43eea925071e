import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'
import { codes, computed, type Happening, milestone } from './history.ts'

/** What every result of a law says whose numbers were not all read. */
const unread = 'law-not-verified'

describe("us-tx-pia, Gov't Code ch. 552", () => {
  const id = 'us-tx-pia'
  const due = async (happenings: readonly Happening[], closures: readonly string[] = []) =>
    (await computed(id, happenings, undefined, { closures: closures as CivilDate[] })).due

  it('552.221(d), 552.301(b): ten business days', async () =>
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; Mon 17: 10.
    expect(await due(['received 2025-03-03'])).toBe('2025-03-17'))
  it('662.003(b): San Jacinto Day', async () =>
    // Mon 14 Apr 2025; 15-18: 1-4; 21 off; 22-25: 5-8; 28, 29: 9, 10.
    expect(await due(['received 2025-04-14'])).toBe('2025-04-29'))
  it('662.003: 24, 25 and 26 December and New Year', async () =>
    // Mon 15 Dec 2025; 16-19: 1-4; 22, 23: 5, 6; 24-26 off; 29-31: 7-9; 1 Jan off; 2: 10.
    expect(await due(['received 2025-12-15'])).toBe('2026-01-02'))
  it('552.0031(e): the Friday before a Saturday holiday only where the body observes it', async () => {
    // Mon 22 Jun 2026; 23-26: 1-4; 29-3 Jul: 5-9; Mon 6: 10. With Fri 3 closed: Tue 7.
    expect(await due(['received 2026-06-22'])).toBe('2026-07-06')
    expect(await due(['received 2026-06-22'], ['2026-07-03'])).toBe('2026-07-07')
  })
  const asked = ['received 2025-03-03', 'body-consulted 2025-03-14']
  it('552.306(a): the Attorney General rules in 45 business days, while the clock stands still', async () => {
    // Fri 14 Mar; 17-18 Apr: 25 in five weeks; 21 off; 22-25: 29; 28-2 May: 34; 5-9: 39; 12-16: 44; Mon 19: 45.
    const result = await computed(id, asked)
    expect([result.due, result.state]).toEqual([null, 'paused'])
    expect(milestone(result, 'consultation-reply')).toBe('2025-05-19')
    expect(result.steps.at(-1)?.code).toBe('pauses')
  })
  it('after the ruling ten business days begin anew', async () =>
    // Mon 12 May; 13-16: 1-4; 19-23: 5-9; 26 Memorial Day; 27: 10.
    expect(await due([...asked, 'body-replied 2025-05-12'])).toBe('2025-05-27'))
  it('552.302: asked after the ten days, the lateness stays', async () => {
    const result = await computed(id, ['received 2025-03-03', 'body-consulted 2025-03-18', 'body-replied 2025-05-12'])
    expect([result.late, codes(result)]).toEqual([true, [unread, 'asked-late', 'stopped-after-due']])
  })
  it('552.222: ten days from the clarification; withdrawn after the 61st day', async () => {
    // Wed 12 Mar; 13, 14: 1, 2; 17-21: 3-7; 24-26: 8-10. 5 Mar + 61 = Mon 5 May.
    const question = ['received 2025-03-03', 'clarification-requested 2025-03-05']
    expect(await due([...question, 'clarification-received 2025-03-12'])).toBe('2025-03-26')
    expect((await computed(id, question)).state).toBe('waiting')
    expect(codes(await computed(id, question, '2025-05-05'))).toEqual([unread])
    expect(codes(await computed(id, question, '2025-05-06'))).toEqual([unread, 'may-be-abandoned'])
  })
  it('552.263(e), (f): received with the deposit; withdrawn where it is not paid before the tenth day', async () => {
    // Wed 5 Mar; 6, 7: 1, 2; 10-14: 3-7; 17, 18: 8, 9. Paid Mon 10: 11-14: 1-4; 17-21: 5-9; 24: 10.
    const fee = ['received 2025-03-03', 'fee-notice 2025-03-05']
    expect(await due([...fee, 'fee-paid 2025-03-10'])).toBe('2025-03-24')
    expect(codes(await computed(id, fee, '2025-03-18'))).toEqual([unread])
    expect(codes(await computed(id, fee, '2025-03-19'))).toEqual([unread, 'may-be-abandoned'])
  })
  it('552.221(d): a date and hour, certified within the ten days', async () => {
    const certified = (on: string): Happening => [`extended ${on}`, { to: '2025-04-10' }]
    expect(await due(['received 2025-03-03', certified('2025-03-14')])).toBe('2025-04-10')
    expect(await due(['received 2025-03-03', certified('2025-03-18')])).toBe('2025-03-17')
  })
  it('552.305(d): a third party answers in ten business days of the notice', async () => {
    // Received Mon 10 Mar; 11-14: 1-4; 17-21: 5-9; Mon 24: 10.
    const told: Happening = ['third-party-consulted 2025-03-07', { sentOn: '2025-03-07', receivedOn: '2025-03-10' }]
    expect(milestone(await computed(id, ['received 2025-03-03', told]), 'third-party-reply')).toBe('2025-03-24')
  })
})

describe('us-fl-ch119, Florida Statutes ch. 119', () => {
  const id = 'us-fl-ch119'
  const due = async (happenings: readonly Happening[], closures: readonly string[] = []) =>
    (await computed(id, happenings, undefined, { closures: closures as CivilDate[] })).due

  it('119.07(1): no fixed time; the date is a target, and is said to be', async () => {
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; Mon 17: 10.
    const result = await computed(id, ['received 2025-03-03'])
    expect([result.due, codes(result)]).toEqual(['2025-03-17', [unread, 'own-target']])
  })
  it('119.07(1): the target of the body itself', async () =>
    // 4-7 Mar: 1-4; Mon 10: 5.
    expect(
      (await computed(id, ['received 2025-03-03'], '2025-03-03', { term: { count: 5, unit: 'working-day' } })).due,
    ).toBe('2025-03-10'))
  it("110.117(1)(f): Veterans' Day", async () =>
    // Mon 3 Nov 2025; 4-7: 1-4; 10: 5; 11 off; 12-14: 6-8; 17, 18: 9, 10.
    expect(await due(['received 2025-11-03'])).toBe('2025-11-18'))
  it('110.117(1)(g), (h): Thanksgiving and the Friday after it', async () =>
    // Mon 17 Nov 2025; 18-21: 1-4; 24-26: 5-7; 27, 28 off; 1-3 Dec: 8-10.
    expect(await due(['received 2025-11-17'])).toBe('2025-12-03'))
  it('110.117(1): a Saturday is observed on the Friday', async () => {
    // Mon 22 Jun 2026; 23-26: 1-4; 29-2 Jul: 5-8; Fri 3 off; 6, 7: 9, 10.
    expect(await due(['received 2026-06-22'])).toBe('2026-07-07')
    // Mon 20 Dec 2027; 21-23: 1-3; Fri 24 off; 27-30: 4-7; Fri 31 off; 3-5 Jan: 8-10.
    expect(await due(['received 2027-12-20'])).toBe('2028-01-05')
  })
  it("110.117(1): neither Juneteenth nor Presidents' Day", async () => {
    // Mon 9 Jun 2025; 10-13: 1-4; 16-20: 5-9; 23: 10. Mon 10 Feb 2025; 11-14: 1-4; 17-21: 5-9; 24: 10.
    expect(await due(['received 2025-06-09'])).toBe('2025-06-23')
    expect(await due(['received 2025-02-10'])).toBe('2025-02-24')
  })
  it('days on which the office was closed do not count', async () =>
    expect(await due(['received 2025-03-03'], ['2025-03-12'])).toBe('2025-03-18'))
  it('119.07(4): the target stands still until the deposit is paid', async () =>
    // 6, 7, 10, 11, 12 Mar out; 17 Mar + 5 = Mon 24.
    expect(await due(['received 2025-03-03', 'fee-notice 2025-03-05', 'fee-paid 2025-03-12'])).toBe('2025-03-24'))
  it('no time can be made longer', async () => {
    const result = await computed(id, ['received 2025-03-03', 'extended 2025-03-10'])
    expect([result.due, codes(result)]).toEqual(['2025-03-17', [unread, 'own-target', 'no-extension']])
  })
})
