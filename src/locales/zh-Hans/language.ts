import type { Language } from '../language.ts'
import { zhHans as pages } from './pages/zh-hans.ts'

export const zhHans: Language = {
  name: '简体中文',
  intl: 'zh-CN',
  weekdayAndYear: (weekday, year) => `${year} ${weekday}`,
  citedTitle: (title) => `《${title}》`,
  letterLayout: 'chinese',
  sampleStatute: 'cn-ogi-2019',
  pages,
}
