import type { Language } from '../language.ts'
import { zhHant as pages } from './pages/zh-hant.ts'

export const zhHant: Language = {
  name: '繁體中文',
  intl: 'zh-HK',
  weekdayAndYear: (weekday, year) => `${year} ${weekday}`,
  citedTitle: (title) => `〈${title}〉`,
  letterLayout: 'chinese',
  sampleStatute: 'tw-fgia-2005',
  pages,
}
