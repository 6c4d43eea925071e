import type { Language } from '../language.ts'
import { en as pages } from './pages/en.ts'

export const en: Language = {
  name: 'English',
  intl: 'en-GB',
  weekdayAndYear: (weekday, year) => `${year} · ${weekday}`,
  citedTitle: (title) => `“${title}”`,
  letterLayout: 'western',
  sampleStatute: 'uk-foia-2000',
  pages,
}
