import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadCase } from '../../src/app/case-file.ts'
import { recalculateOpenRequests } from '../../src/app/cases/recalculate-open-requests.ts'
import { changeCalendar } from '../../src/app/office/change-calendar.ts'
import { runCalendarCommand } from '../../src/cli/calendar-command.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { type Office, openOffice } from '../support/office.ts'

let office: Office
beforeEach(async () => {
  // 7 May 2024, a Tuesday.
  office = await openOffice('uk-foia-2000')
})
afterEach(() => office.close())

async function calendar(...args: string[]) {
  const said = { out: '', err: '' }
  const io = {
    stdout: (text: string) => {
      said.out += text
    },
    stderr: (text: string) => {
      said.err += text
    },
  }
  return { code: await runCalendarCommand(args, office.ports, io), ...said }
}
const jubilee = ['--calendar', 'uk', '--on', '2024-05-20', '--name', 'Jubilee', '--source', 'Proclamation']
const dueOn = async (reference: string) => (await office.ports.store.cases.byReference(reference))?.dueOn

function fileOf(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'candor-calendar-')), name)
  writeFileSync(path, text)
  return path
}

it('shows what would move, writes nothing without --yes, and then moves it once, with an event and a letter', async () => {
  const { reference, requestId } = await office.submit()
  expect(await dueOn(reference)).toBe('2024-06-05')
  const looked = await calendar('add', ...jubilee, '--dry-run')
  expect(looked).toMatchObject({ code: 0, err: '' })
  expect(looked.out).toContain(`riverford  ${reference}  2024-06-05 -> 2024-06-06`)
  expect(await calendar('add', ...jubilee)).toMatchObject({ code: 1, err: expect.stringContaining('--yes') })
  expect(await office.ports.store.calendarChanges.all()).toEqual([])
  office.at('2024-05-08T09:00:00Z')
  const saved = await calendar('add', ...jubilee, '--yes')
  expect(saved).toMatchObject({ code: 0, out: expect.stringContaining('Saved. 1 open requests') })
  expect(await dueOn(reference)).toBe('2024-06-06')
  const events = await office.ports.store.cases.events(requestId)
  expect(events.filter(({ type }) => type === 'recalculated')).toMatchObject([
    { data: { from: '2024-06-05', to: '2024-06-06', because: '2024-05-20 Jubilee' } },
  ])
  const mails = (await office.ports.store.outbox.list({ limit: 50 })).rows.map(({ kind, to }) => `${kind} ${to}`)
  expect(mails).toContain('due-date-changed jo@example.org')
  const again = await calendar('add', ...jubilee, '--yes')
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Known already: 1') })
  expect(await office.ports.store.calendarChanges.all()).toHaveLength(1)

  office.at('2024-05-09T09:00:00Z')
  const back = await calendar('take-back', '--calendar', 'uk', '--on', '2024-05-20', '--source', 'Withdrawn', '--yes')
  expect(back.out).toContain(`${reference}  2024-06-06 -> 2024-06-05`)
  expect(await dueOn(reference)).toBe('2024-06-05')
  expect((await calendar('list', '--calendar', 'uk', '--year', '2024')).out).toMatch(
    /added .*Jubilee[\s\S]*added .*as Candor says/,
  )
})

it('names closed cases that would have been due on another day, and leaves them', async () => {
  const { reference, requestId } = await office.submit()
  await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
  office.at('2024-05-28T09:00:00Z')
  const { out } = await calendar('add', ...jubilee, '--yes')
  expect(out).toContain('Warning: already past')
  expect(out).toMatch(/Closed requests .*they stay as they are: 1/)
  expect((await loadCase(office.ports, reference))?.calendar.version).not.toContain('office')
})

it.each([
  [['add', '--calendar', 'uk', '--on', '2024-05-27', '--name', 'X', '--source', 'S', '--yes'], 0, 'Known already: 1'],
  [['add', '--calendar', 'uk', '--on', '2024-05-20', '--name', 'X', '--worked', '--source', 'S', '--yes'], 0, 'worked'],
  [
    ['add', '--calendar', 'uk', '--region', 'SCT', '--on', '2024-05-20', '--name', 'X', '--source', 'S'],
    1,
    'no such region',
  ],
  [['add', '--calendar', 'xx', '--on', '2024-05-20', '--name', 'X', '--source', 'S'], 1, 'no such calendar'],
  [['add', '--calendar', 'uk', '--on', '2021-05-20', '--name', 'X', '--source', 'S'], 1, 'before 2022-01-01'],
  [['add', '--calendar', 'uk', '--on', '2044-05-20', '--name', 'X', '--source', 'S'], 1, 'too far ahead'],
])('%j ends with %d', async (args, code, words) => {
  const done = await calendar(...args)
  expect(done.code).toBe(code)
  expect(done.out + done.err).toContain(words)
  expect(await office.ports.store.calendarChanges.all()).toEqual([])
})

it('of two who save at once, one is told to look again', async () => {
  const day = { calendar: 'uk', region: null, says: 'not-worked', name: 'Jubilee', source: 'S' } as const
  const save = (on: string) => changeCalendar(office.ports, { kind: 'system' }, [{ ...day, on: civilDate(on) }], 0)
  const done = await Promise.all([save('2024-05-20'), save('2024-05-21')])
  expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
})

it('a recalculation that is broken off goes on where it was, each case once', async () => {
  const filed = []
  for (let i = 0; i < 5; i += 1) filed.push(await office.submit())
  await recalculateOpenRequests(office.ports)
  office.at('2024-05-08T09:00:00Z')
  let commits = 0
  const { store } = office.ports
  const breaking = {
    ...office.ports,
    store: {
      ...store,
      cases: {
        ...store.cases,
        commit: async (changes: Parameters<typeof store.cases.commit>[0]) => {
          commits += 1
          if (commits > 2) throw new Error('killed')
          return store.cases.commit(changes)
        },
      },
    },
  }
  const day = { calendar: 'uk', region: null, on: civilDate('2024-05-20'), says: 'not-worked' } as const
  const wanted = [{ ...day, name: 'Jubilee', source: 'S' }]
  await expect(changeCalendar(breaking, { kind: 'system' }, wanted, 0)).rejects.toThrow('killed')
  expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 3 })
  for (const { requestId } of filed) {
    const events = await store.cases.events(requestId)
    expect(events.filter(({ type }) => type === 'recalculated')).toHaveLength(1)
  }
})

it('imports the list of a year, after which the year is no guess any more', async () => {
  const days = [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-08', isOffDay: true },
    { name: '春节', date: '2027-02-20', isOffDay: false },
  ]
  const file = fileOf('2027.json', JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/x'], days }))
  expect((await calendar('list', '--calendar', 'cn', '--year', '2027')).out).toContain('list of 2027 is missing')
  expect(await calendar('import', file, '--calendar', 'cn', '--yes')).toMatchObject({ code: 0 })
  const { out } = await calendar('list', '--calendar', 'cn', '--year', '2027')
  expect(out).not.toContain('missing')
  // Of what was guessed of the year nothing is left but the weekends.
  expect(out).not.toContain('Dragon Boat')
  expect(out).toMatch(/2027-01-01 {2}not worked {2}元旦\n2027-02-08 {2}not worked {2}春节\n2027-02-20 {2}worked/)
  expect(await calendar('import', file, '--calendar', 'cn', '--yes')).toMatchObject({
    code: 0,
    out: expect.not.stringContaining('New'),
  })
})
