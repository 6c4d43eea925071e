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
    const fields = 'id due state daysUsed daysLeft unit age late provisional calendar steps milestones warnings'
    expect(Object.keys(JSON.parse(out)[0]).sort()).toEqual(fields.split(' ').sort())
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
    expect(out).toContain('2025-03-08 星期六')
  })
})
