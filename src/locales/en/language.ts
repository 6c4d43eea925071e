import type { Language } from '../language.ts'
import { clock } from './clock.ts'
import { enquiryEn } from './letters/enquiry.ts'
import { en as letters } from './letters/letters.ts'
import { noticesEn } from './letters/notices.ts'
import { routingEn } from './letters/routing.ts'
import { en as pages } from './pages/en.ts'

export const en: Language = {
  name: 'English',
  intl: 'en-GB',
  weekdayAndYear: (weekday, year) => `${year} · ${weekday}`,
  citedTitle: (title) => `“${title}”`,
  letterLayout: 'western',
  sampleStatute: 'uk-foia-2000',
  pages,
  letters: { ...letters, ...noticesEn, ...routingEn },
  enquiryLetters: enquiryEn,
  clock,
  dayNames: {},
  daySuffixes: {},
}
