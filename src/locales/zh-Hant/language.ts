import type { Language } from '../language.ts'
import { clock } from './clock.ts'
import { dayNames, daySuffixes } from './day-names.ts'
import { enquiryZhHant } from './letters/enquiry.ts'
import { zhHant as letters } from './letters/letters.ts'
import { noticesZhHant } from './letters/notices.ts'
import { routingZhHant } from './letters/routing.ts'
import { zhHant as pages } from './pages/zh-hant.ts'

export const zhHant: Language = {
  name: '繁體中文',
  intl: 'zh-HK',
  weekdayAndYear: (weekday, year) => `${year} ${weekday}`,
  citedTitle: (title) => `〈${title}〉`,
  letterLayout: 'chinese',
  sampleStatute: 'tw-fgia-2005',
  pages,
  letters: { ...letters, ...noticesZhHant, ...routingZhHant },
  enquiryLetters: enquiryZhHant,
  clock,
  dayNames,
  daySuffixes,
}
