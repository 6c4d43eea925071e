// How many due dates and whole clocks a core computes in a second, beside date-holidays with a loop over the days:
// node bench/clock.bench.mjs [seconds]. The best of some rounds counts: on a shared machine the others measure the neighbours.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/clock.mjs')
await build({
  stdin: {
    contents: `export { clock, dueDate } from './src/domain/clock/clock.ts'
      export { loadCalendarFor } from './src/domain/calendar/load-calendar.ts'
      export { fromDayNumber, toDayNumber } from './src/domain/calendar/civil-date.ts'
      export { statuteById, statutes } from './src/domain/statute/statutes.ts'`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})
const { clock, dueDate, fromDayNumber, loadCalendarFor, statuteById, statutes, toDayNumber } = await import(
  pathToFileURL(bundle).href
)
const Holidays = createRequire(import.meta.url)('date-holidays')

const seconds = Number(process.argv[2] ?? 0.5)
const rounds = 5
const law = statuteById('us-foia')
const calendar = await loadCalendarFor(law)
const firstDay = toDayNumber('2024-01-02')
const span = 700

/** Calls a second, of the best round. */
function rate(batch, action) {
  let best = 0
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    let calls = 0
    let elapsed = 0
    while (elapsed < seconds * 1000) {
      for (let i = 0; i < batch; i += 1) action(calls + i)
      calls += batch
      elapsed = performance.now() - from
    }
    best = Math.max(best, (calls / elapsed) * 1000)
  }
  return best
}

// The simplest program: ask the package of every day whether it is a holiday.
const holidays = new Holidays('US', { types: ['public', 'bank'], timezone: 'UTC' })
const midday = 43_200_000
function loopDueDate(received) {
  let day = received
  for (let left = law.term.count; left > 0; ) {
    day += 1
    const at = new Date(day * 86_400_000 + midday)
    if (at.getUTCDay() % 6 !== 0 && !holidays.isHoliday(at)) left -= 1
  }
  return day
}

// A better one: the holidays of each year are asked for once and kept.
const years = [2024, 2025, 2026].flatMap((year) => holidays.getHolidays(year))
const kept = new Set(years.map(({ date }) => date.slice(0, 10)))
function keptDueDate(received) {
  let day = received
  for (let left = law.term.count; left > 0; ) {
    day += 1
    const at = new Date(day * 86_400_000)
    if (at.getUTCDay() % 6 !== 0 && !kept.has(at.toISOString().slice(0, 10))) left -= 1
  }
  return day
}

for (let i = 0; i < span; i += 1) {
  if (keptDueDate(firstDay + i) !== loopDueDate(firstDay + i)) throw new Error(fromDayNumber(firstDay + i))
  const [ours, theirs] = [dueDate(law, calendar, firstDay + i), loopDueDate(firstDay + i)]
  if (ours !== theirs)
    throw new Error(`${fromDayNumber(firstDay + i)}: ${fromDayNumber(ours)} and ${fromDayNumber(theirs)}`)
}

// Histories of six kinds, as an office has them: most are plain, some stop, are extended, are answered.
const plain = (day) => [{ type: 'received', on: fromDayNumber(day) }]
const event = (type, day, more) => ({ type, on: fromDayNumber(day), ...more })
const kinds = [
  plain,
  (day) => [...plain(day), event('answered', day + 20)],
  (day) => [...plain(day), event('acknowledged', day + 1), event('answered', day + 40)],
  (day) => [...plain(day), event('clarification-requested', day + 5), event('clarification-received', day + 12)],
  (day) => [...plain(day), event('extended', day + 10), event('answered', day + 30)],
  (day) => [
    ...plain(day),
    event('fee-notice', day + 4),
    event('fee-paid', day + 9),
    event('extended', day + 15, { by: { count: 5, unit: 'working-day' } }),
    event('answered', day + 33),
    event('review-lodged', day + 60),
  ],
]
const histories = Array.from({ length: span }, (_, i) => ({
  events: kinds[i % kinds.length](firstDay + i),
  asOf: fromDayNumber(firstDay + i + 35),
}))

let sink = 0
const laws = await Promise.all(statutes.map(async (one) => ({ one, days: await loadCalendarFor(one) })))
const alone = rate(10_000, (i) => {
  const { one, days } = laws[i % laws.length]
  sink += dueDate(one, days, firstDay + (i % span))
})
const full = rate(500, (i) => {
  const { events, asOf } = histories[i % span]
  sink += clock(law, calendar, events, asOf).result.steps.length
})
const floor = rate(10, (i) => {
  sink += loopDueDate(firstDay + (i % span))
})
const better = rate(500, (i) => {
  sink += keptDueDate(firstDay + (i % span))
})
if (!Number.isFinite(sink)) throw new Error('nothing was computed')

const figure = (one) => console.log(JSON.stringify(one))
figure({ what: 'due date alone, the laws in turn', value: alone, unit: '/s', least: 3_000_000 })
figure({
  what: 'due date alone to kept holidays + day loop',
  value: alone,
  unit: '/s',
  floor: better,
  ratio: alone / better,
})
figure({ what: 'full clock', value: full, unit: '/s', least: 100_000 })
figure({
  what: 'full clock to date-holidays + day loop',
  value: full,
  unit: '/s',
  floor,
  ratio: full / floor,
  least: 20,
})
