import { describe, expect, it } from 'vitest'
import { clockCommand } from '../../src/cli/clock-command.ts'
import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'

async function run(args: string[], input: unknown): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const code = await clockCommand(args, {
    stdin: (async function* () {
      yield text
    })(),
    readFile: async (path) => {
      if (path === 'cases.json') return text
      throw new Error('ENOENT')
    },
    stdout: (s) => {
      out += s
    },
    stderr: (s) => {
      err += s
    },
    today: () => '2025-03-10' as CivilDate,
  })
  return { code, out, err }
}

const good = { id: 'a', statute: 'us-foia', events: [{ event: 'received', on: '2025-03-03' }] }

describe('candor clock', () => {
  it('answers from standard input and from a file, today by default', async () => {
    for (const args of [['--json'], ['-', '--json'], ['cases.json', '--json']]) {
      const { code, out } = await run(args, [good])
      expect(code).toBe(0)
      expect(JSON.parse(out)[0]).toMatchObject({
        id: 'a',
        due: '2025-03-31',
        state: 'running',
        daysUsed: 5,
        daysLeft: 15,
      })
    }
  })
  it('writes the fields of its format and no other', async () => {
    const { out } = await run(['--json'], [good])
    const fields = 'id due state daysUsed daysLeft unit age late provisional calendar steps milestones reviews warnings'
    expect(Object.keys(JSON.parse(out)[0]).sort()).toEqual(fields.split(' ').sort())
  })
  it.each([
    [{ ...good, events: [{ event: 'received', on: '2025-03-03', confirmedON: '2025-03-05' }] }, 'events.0.confirmedON'],
    [{ ...good, asof: '2025-03-05' }, 'asof'],
    [{ ...good, body: { timezone: 'Europe/London' } }, 'body.timezone'],
    [
      { ...good, events: [...good.events, { event: 'answered', on: '2025-03-04', perfectedOn: '2025-03-04' }] },
      'events.1.perfectedOn',
    ],
  ])('a field that no event knows is an error that names it (%#)', async (input, named) => {
    const { code, out } = await run(['--json'], [input])
    expect(code).toBe(1)
    const [{ error }] = JSON.parse(out)
    expect(error.code).toBe('unknown-field')
    expect(error.message).toMatch(new RegExp(`^${named.replaceAll('.', '\\.')}: is not a field`))
  })
  it('a region that the law does not use, a time on another day and days in the wrong order are warnings', async () => {
    const events = [
      { event: 'received', on: '2025-03-03', at: '2025-03-05T10:00:00Z' },
      { event: 'fee-notice', on: '2025-03-06', sentOn: '2025-03-07', receivedOn: '2025-03-05' },
    ]
    const { code, out } = await run(['--json'], [{ ...good, body: { region: 'TX' }, events }])
    expect(code).toBe(0)
    const given = JSON.parse(out)[0].warnings.map((one: { code: string }) => one.code)
    expect(given).toEqual(['region-not-used', 'time-on-another-day', 'notice-before-sent'])
  })
  it.each([
    ['us-foia', { channel: 'email', confirmedOn: '2025-03-05' }, ['events.0.confirmedOn']],
    ['cn-ogi-2019', { confirmedOn: '2025-03-05' }, ['events.0.confirmedOn']],
    ['cn-ogi-2019', { channel: 'email', confirmedOn: '2025-03-05' }, []],
    ['uk-foia-2000', { urgent: true, expedited: true }, ['events.0.urgent', 'events.0.expedited']],
    ['de-ifg', { perfectedOn: '2025-03-05', viaAssistant: true }, ['events.0.viaAssistant', 'events.0.perfectedOn']],
    ['uk-foia-2000', { firstReceivedOn: '2025-03-01' }, ['events.0.firstReceivedOn']],
  ])('%s warns of a field to which it gives no effect (%j)', async (statute, fields, named) => {
    const events = [{ event: 'received', on: '2025-03-03', ...fields }]
    const { out } = await run(['--json'], [{ ...good, statute, events }])
    const warnings: { code: string; message: string }[] = JSON.parse(out)[0].warnings
    const unused = warnings.filter(({ code }) => code === 'field-not-used').map(({ message }) => message.split(':')[0])
    expect(unused).toEqual(named)
  })
  it('a receipt after today is a question about the future where the case says so', async () => {
    const future = { ...good, events: [{ event: 'received', on: '2025-04-01' }] }
    expect(JSON.parse((await run(['--json'], [future])).out)[0].error.code).toBe('not-received')
    const { out } = await run(['--json'], [{ ...future, whatIf: true }])
    expect(JSON.parse(out)[0]).toMatchObject({ due: '2025-04-29', state: 'running', daysUsed: 0, daysLeft: 20 })
  })
  it('--days lists every day once, with its number or why it is not counted', async () => {
    const received = { event: 'received', on: '2025-09-24', channel: 'counter' }
    const { out } = await run(
      ['--json', '--days'],
      [{ ...good, statute: 'cn-ogi-2019', asOf: '2025-10-09', events: [received] }],
    )
    const [{ due, days }] = JSON.parse(out)
    expect(days[0]).toMatchObject({ on: '2025-09-24', counted: null, why: 'day 0' })
    expect(days.find(({ on }: { on: string }) => on === '2025-09-28')).toMatchObject({
      counted: 3,
      why: 'counted: a day of the weekend that is worked',
    })
    expect(days.find(({ on }: { on: string }) => on === '2025-10-06').why).toMatch(/^not counted: /)
    expect(days.at(-1)).toMatchObject({ on: due, counted: 20 })
    expect(new Set(days.map(({ on }: { on: string }) => on)).size).toBe(days.length)
  })
  it('one bad case is one error, and the others are answered in order', async () => {
    const received = { event: 'received', on: '2025-03-03' }
    const bad = [
      { id: 'b', statute: 'xx', events: [received] },
      { id: 'c', statute: 'us-foia', events: [{ event: 'received', on: '2025-02-30' }] },
      { id: 'd', statute: 'us-foia', events: [received, { event: 'vanished', on: '2025-03-04' }] },
      { id: 'e', statute: 'us-foia', events: [] },
      { id: 'f', statute: 'us-foia', events: [received, { event: 'answered', on: '2025-03-01' }] },
      { id: 'g', statute: 'au-foi-1982', body: { region: 'XX' }, events: [received] },
      { id: 'h', statute: 'us-foia', body: { timeZone: 'Mars/Base' }, events: [received] },
      7,
    ]
    const { code, out } = await run(['--json'], [...bad, good])
    const results = JSON.parse(out)
    expect(code).toBe(1)
    expect(results.map((one: { id: string | null; error?: { code: string } }) => [one.id, one.error?.code])).toEqual([
      ['b', 'unknown-statute'],
      ['c', 'no-such-date'],
      ['d', 'unknown-event'],
      ['e', 'not-received'],
      ['f', 'answered-before-received'],
      ['g', 'unknown-region'],
      ['h', 'bad-case'],
      [null, 'bad-case'],
      ['a', undefined],
    ])
  })
  it('refuses what is not an array of cases', async () => {
    expect((await run(['--json'], '{')).code).toBe(1)
    expect((await run(['--json'], {})).code).toBe(1)
    expect((await run(['missing.json'], [])).code).toBe(1)
  })
  it('is used wrongly', async () => {
    for (const args of [['--nonsense'], ['a', 'b'], ['--lang', 'fr']]) expect((await run(args, [])).code).toBe(2)
  })
  it('explains in the language asked for', async () => {
    const { out } = await run(['--lang', 'zh-Hans'], [good])
    expect(out).toContain('期限届满')
    expect(out).toContain('2025年3月8日 星期六')
  })
})
