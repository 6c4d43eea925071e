import type { Language } from '../language.ts'
import { summaryZhHant as annualSummary } from './annual-summary.ts'
import { caseLetters } from './case-letters.ts'
import { clock } from './clock.ts'
import { dayNames, daySuffixes } from './day-names.ts'
import { figures } from './figures.ts'
import { laws } from './laws.ts'
import { enquiryZhHant } from './letters/enquiry.ts'
import { zhHant as letters } from './letters/letters.ts'
import { mailNotes } from './letters/mail-notes.ts'
import { noticesZhHant } from './letters/notices.ts'
import { routingZhHant } from './letters/routing.ts'
import { unreached } from './letters/unreached.ts'
import { zhHant as pages } from './pages/zh-hant.ts'
import { reportFrame } from './report-frame.ts'

export const zhHant: Language = {
  name: '繁體中文',
  intl: 'zh-HK',
  intlByJurisdiction: {},
  weekdayAndYear: (weekday, year) => `${year} ${weekday}`,
  citedTitle: (title) => `〈${title}〉`,
  document: { layout: 'chinese', tag: 'zh-Hant', spelling: { latin: 'en-GB', eastAsia: 'zh-HK' }, textSheet: '正文' },
  mailFont: "-apple-system, 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', Arial, sans-serif",
  legacyEncoding: 'big5',
  sampleStatute: 'tw-fgia-2005',
  pages,
  letters: { ...letters, ...noticesZhHant, ...routingZhHant },
  enquiryLetters: enquiryZhHant,
  caseLetters,
  laws,
  unreached,
  mailNotes,
  withheld: { name: '［姓名不公開］', contact: '［聯絡方式不公開］' },
  clock,
  annualSummary,
  figures,
  reportFrame,
  dayNames,
  daySuffixes,
  dayOffMadeUp: (date) => `調整放假（${date}補班）`,
  termsElsewhere: [
    ['收到補正申請', '收到澄清'],
    ['補正', '澄清'],
  ],
}
