import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../src/domain/clock/clock.ts'
import { statutes } from '../../src/domain/statute/statutes.ts'
import { letterTitle } from '../../src/locales/case-letters.ts'
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

it('in traditional characters a working day is 工作日, and the mainland law has its own name', () => {
  expect(own.title['zh-Hant']).toBe('中華人民共和國政府信息公開條例')
  const titles = statutes.flatMap((one) => textsIn([one.title, one.reviewRoutes, one.outcomes, one.exemptions]))
  for (const text of [...titles, ...textsIn(languages['zh-Hant'])]) expect(text).not.toContain('工作天')
})
