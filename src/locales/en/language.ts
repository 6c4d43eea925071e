import type { Language } from '../language.ts'
import { summaryEn as annualSummary } from './annual-summary.ts'
import { caseLetters } from './case-letters.ts'
import { clock } from './clock.ts'
import { figures } from './figures.ts'
import { laws } from './laws.ts'
import { enquiryEn } from './letters/enquiry.ts'
import { en as letters } from './letters/letters.ts'
import { mailNotes } from './letters/mail-notes.ts'
import { noticesEn } from './letters/notices.ts'
import { routingEn } from './letters/routing.ts'
import { unreached } from './letters/unreached.ts'
import { en as pages } from './pages/en.ts'
import { reportFrame } from './report-frame.ts'

export const en: Language = {
  name: 'English',
  intl: 'en-GB',
  intlByJurisdiction: { US: 'en-US' },
  weekdayAndYear: (weekday, year) => `${year} · ${weekday}`,
  citedTitle: (title) => `“${title}”`,
  document: { layout: 'western', tag: 'en', spelling: { latin: 'en-GB', eastAsia: 'zh-CN' }, textSheet: 'Text' },
  mailFont: "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  legacyEncoding: 'windows-1252',
  sampleStatute: 'uk-foia-2000',
  pages,
  letters: { ...letters, ...noticesEn, ...routingEn },
  enquiryLetters: enquiryEn,
  caseLetters,
  laws,
  unreached,
  mailNotes,
  withheld: { name: '[name withheld]', contact: '[contact details withheld]' },
  clock,
  annualSummary,
  figures,
  reportFrame,
  dayNames: {},
  daySuffixes: {},
  dayOffMadeUp: (date) => `Day off (made up on ${date})`,
  termsElsewhere: [],
}
