import type { Language } from '../language.ts'
import { clock } from './clock.ts'
import { dayNames, daySuffixes } from './day-names.ts'
import { enquiryZhHans } from './letters/enquiry.ts'
import { zhHans as letters } from './letters/letters.ts'
import { noticesZhHans } from './letters/notices.ts'
import { routingZhHans } from './letters/routing.ts'
import { zhHans as pages } from './pages/zh-hans.ts'

export const zhHans: Language = {
  name: '简体中文',
  intl: 'zh-CN',
  weekdayAndYear: (weekday, year) => `${year} ${weekday}`,
  citedTitle: (title) => `《${title}》`,
  letterLayout: 'chinese',
  sampleStatute: 'cn-ogi-2019',
  pages,
  letters: { ...letters, ...noticesZhHans, ...routingZhHans },
  enquiryLetters: enquiryZhHans,
  clock,
  dayNames,
  daySuffixes,
}
