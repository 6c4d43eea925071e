import type { Language } from '../language.ts'
import { summaryZhHans as annualSummary } from './annual-summary.ts'
import { caseLetters } from './case-letters.ts'
import { clock } from './clock.ts'
import { dayNames, daySuffixes } from './day-names.ts'
import { figures } from './figures.ts'
import { laws } from './laws.ts'
import { enquiryZhHans } from './letters/enquiry.ts'
import { zhHans as letters } from './letters/letters.ts'
import { mailNotes } from './letters/mail-notes.ts'
import { noticesZhHans } from './letters/notices.ts'
import { routingZhHans } from './letters/routing.ts'
import { unreached } from './letters/unreached.ts'
import { zhHans as pages } from './pages/zh-hans.ts'
import { reportFrame } from './report-frame.ts'

export const zhHans: Language = {
  name: '简体中文',
  intl: 'zh-CN',
  intlByJurisdiction: {},
  weekdayAndYear: (weekday, year) => `${year} ${weekday}`,
  citedTitle: (title) => `《${title}》`,
  document: { layout: 'chinese', tag: 'zh-CN', spelling: { latin: 'en-GB', eastAsia: 'zh-CN' }, textSheet: '正文' },
  mailFont: "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', Arial, sans-serif",
  legacyEncoding: 'gb18030',
  sampleStatute: 'cn-ogi-2019',
  pages,
  letters: { ...letters, ...noticesZhHans, ...routingZhHans },
  enquiryLetters: enquiryZhHans,
  caseLetters,
  laws,
  unreached,
  mailNotes,
  withheld: { name: '［姓名不公开］', contact: '［联系方式不公开］' },
  clock,
  annualSummary,
  figures,
  reportFrame,
  dayNames,
  daySuffixes,
  dayOffMadeUp: (date) => `调整放假（${date}补班）`,
  termsElsewhere: [
    ['收到补正申请', '收到澄清'],
    ['补正', '澄清'],
  ],
}
