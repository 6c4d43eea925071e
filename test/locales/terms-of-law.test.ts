import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CalendarData } from '../../src/domain/calendar/calendar-data.ts'
import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../src/domain/clock/clock.ts'
import { statutes } from '../../src/domain/statute/statutes.ts'
import { letterTitle } from '../../src/locales/case-letters.ts'
import { dayText, warningText } from '../../src/locales/clock.ts'
import { dayNameIn } from '../../src/locales/day-names.ts'
import { explain } from '../../src/locales/explanation.ts'
import { wordsFor } from '../../src/locales/letters.ts'
import { languages } from '../../src/locales/locales.ts'
import { inTermsOf } from '../../src/locales/terms-of-law.ts'
import { eventsOf } from '../conformance/history.ts'

const chinese = ['zh-Hans', 'zh-Hant'] as const
const law = (id: string) =>
  statutes.find((one) => one.id === id) ??
  (() => {
    throw new Error(id)
  })()
const own = law('cn-ogi-2019')
const other = law('uk-foia-2000')

/** All that stands in the words as it is. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

describe('补正 is of the mainland regulations alone', () => {
  it.each(chinese)('pages and letters under other laws say 澄清 (%s)', (locale) => {
    for (const words of [languages[locale].pages, wordsFor({ statute: other, locale })]) {
      const texts = textsIn(inTermsOf(words, other, locale))
      expect(texts.filter((text) => /补正|補正/.test(text))).toEqual([])
      expect(texts.some((text) => text.includes('澄清'))).toBe(true)
    }
    expect(inTermsOf(languages[locale].pages, own, locale)).toBe(languages[locale].pages)
    expect(textsIn(wordsFor({ statute: own, locale })).some((text) => /补正|補正/.test(text))).toBe(true)
  })
  it.each(chinese)('what people have written stays as it is (%s)', (locale) => {
    const term = locale === 'zh-Hans' ? '补正' : '補正'
    const { notices } = { notices: { told: (subject: string) => `${term}：${subject}` } }
    expect(inTermsOf(notices, other, locale).told(`关于${term}的档案`)).toBe(`澄清：关于${term}的档案`)
  })
  it.each(chinese)('letters of a case (%s)', (locale) => {
    expect(letterTitle(other, locale, 'clarification')).toContain('澄清')
    expect(letterTitle(own, locale, 'clarification')).toMatch(/补正|補正/)
  })
  it.each(chinese)('the explanation of the clock (%s)', async (locale) => {
    const titles = async (statute: typeof own) => {
      const events = eventsOf(['received 2025-06-02', 'clarification-requested 2025-06-04'])
      const outcome = clock(statute, await loadCalendarFor(statute), events, '2025-06-05' as CivilDate)
      return outcome.ok
        ? explain(outcome.result, statute, locale)
            .map(({ title }) => title)
            .join()
        : ''
    }
    expect(await titles(own)).toMatch(/补正|補正/)
    expect(await titles(other)).toContain('澄清')
  })
})

/** What the clock says of a history, in a language: titles, effects, days and warnings. */
async function said(statute: typeof own, locale: (typeof chinese)[number], ...happenings: string[]): Promise<string[]> {
  const events = eventsOf(happenings)
  const outcome = clock(statute, await loadCalendarFor(statute), events, '2025-07-01' as CivilDate, {}, { days: true })
  if (!outcome.ok) throw new Error(outcome.error.key)
  return [
    ...explain(outcome.result, statute, locale).map(({ title, text }) => `${title}：${text}`),
    ...(outcome.result.days ?? []).map((day) => dayText(day, locale, statute)),
    ...outcome.result.warnings.map((warning) => warningText(warning, locale, statute)),
  ]
}
const asked = ['clarification-requested 2025-06-04', 'clarification-received 2025-06-09'] as const
const more = ['third-party-consulted 2025-06-11', 'third-party-replied 2025-06-13', 'fee-notice 2025-06-16'] as const
const rest = ['fee-paid 2025-06-18', 'extended 2025-06-20', 'clarification-requested 2025-06-23'] as const

describe('the clock is worded as an office of 政府信息公开 words it', () => {
  it('the day of receipt is not counted, and a correction starts the term', async () => {
    const lines = await said(own, 'zh-Hans', 'received 2025-06-02', ...asked)
    expect(lines).toContain('收到申请：收到申请当日不计入，自次日起算，共20个工作日')
    expect(lines).toContain(
      '收到补正申请：答复期限自收到补正申请之日（2025年6月9日）起计算，当日不计入，自次日起算，共20个工作日',
    )
    const traditional = await said(own, 'zh-Hant', 'received 2025-06-02', ...asked)
    expect(traditional).toContain('收到申請：收到申請當日不計入，自次日起算，共20個工作日')
    const enquiry = await said(law('service-standard'), 'zh-Hans', 'received 2025-06-02')
    expect(enquiry[0]).toMatch(/^收到咨询：收到咨询当日不计入/)
  })
  it.each(chinese)('every law: dates are written out, and each law has its own terms (%s)', async (locale) => {
    for (const statute of statutes) {
      const lines = await said(statute, locale, 'received 2025-06-02', ...asked, ...more, ...rest)
      for (const line of lines) {
        expect(line).not.toMatch(/\d{4}-\d{2}-\d{2}|工作天|翌日|undefined/)
        if (statute === own) expect(line).not.toMatch(/复核|覆核|澄清/)
        else expect(line).not.toMatch(/补正|補正/)
      }
    }
  })
  it('a review under the mainland law is 行政复议 and never 复核', () => {
    const texts = textsIn([own.reviewRoutes, own.milestones, own.outcomes])
    expect(texts.some((text) => text.includes('行政复议'))).toBe(true)
    expect(texts.filter((text) => /复核|覆核|復核/.test(text))).toEqual([])
  })
})

const calendarFolder = new URL('../../src/domain/calendar/data/', import.meta.url)
const calendars = await Promise.all(
  readdirSync(calendarFolder)
    .filter((file) => file !== 'weekdays.ts')
    .map(async (file) => ((await import(new URL(file, calendarFolder).href)) as { data: CalendarData }).data),
)

it.each(chinese)('every holiday of every calendar has its Chinese name (%s)', (locale) => {
  expect(calendars.length).toBeGreaterThan(20)
  const named = calendars.flatMap(({ id, names }) => names.map((name) => `${id}: ${dayNameIn(name, locale)}`))
  expect(named.filter((line) => /: .*[A-Za-z]/.test(line))).toEqual([])
})

it('a day off for which another is worked says which', () => {
  const name = 'Day off (made up on 2012-02-04)'
  expect(dayNameIn(name, 'en')).toBe('Day off (made up on 4 February 2012)')
  expect(dayNameIn(name, 'zh-Hant')).toBe('調整放假（2012年2月4日補班）')
})

it('in traditional characters a working day is 工作日, and the mainland law has its own name', () => {
  expect(own.title['zh-Hant']).toBe('中華人民共和國政府信息公開條例')
  const titles = statutes.flatMap((one) => textsIn([one.title, one.reviewRoutes, one.outcomes, one.exemptions]))
  for (const text of [...titles, ...textsIn(languages['zh-Hant'])]) expect(text).not.toContain('工作天')
})
