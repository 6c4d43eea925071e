import { expect, test } from 'vitest'
import { figureRowName } from '../../../src/app/reports/figure-names.ts'
import { formPaper } from '../../../src/app/reports/form-paper.ts'
import { statisticsDocument, statisticsLines } from '../../../src/app/reports/statistics-document.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { countsOf } from '../../../src/domain/report/figures/figures.ts'
import { statistics } from '../../../src/domain/report/figures/statistics.ts'
import { usQuarterly } from '../../../src/domain/report/us/us-quarterly.ts'
import { cellName, shownValue } from '../../../src/http/desk/audit/report-tables.tsx'
import { languages } from '../../../src/locales/locales.ts'

const period = { from: civilDate('2026-01-01'), to: civilDate('2026-03-31') }
const received = (statute: string) => ({
  month: '2026-01',
  channel: 'portal',
  unit: '',
  statute,
  late: false,
  count: 1,
})
const closed = { by: 'answered', late: false, outcome: 'granted', disposition: null, days: 3, count: 1 } as const
const chinese = statistics(
  'b',
  {
    ...countsOf([], period),
    received: [received('cn-ogi-2019')],
    closed: [closed],
    cited: [{ exemptions: ['cn-15'], count: 1 }],
  },
  period,
)

test('the rows of the figures have names that people read, and ids where programs do', () => {
  const name = figureRowName(chinese, 'zh-Hans')
  expect(name('outcomes', 'granted')).toBe('予以公开')
  expect(name('exemptions', 'cn-15')).toContain('第15条')
  expect(name('laws', 'cn-ogi-2019')).toBe('政府信息公开条例')
  expect(name('channels', 'portal')).toBe('本网站')
  expect(name('outcomes', 'total')).toBe('合计')
  expect(name('units', '')).toBe('未分派')
  expect(name('outcomes', 'of-no-law')).toBe('of-no-law')
  expect(figureRowName(chinese, 'en')('reviews', 'reconsideration')).not.toBe('reconsideration')
  expect(JSON.stringify(statisticsDocument(chinese, 'zh-Hans'))).toContain('予以公开')
  expect(statisticsLines(chinese).rows).toContainEqual(['outcomes', 'granted', 'count', 1])
})

test('a cell is called by its table, row and column in the language of the reader', () => {
  expect(cellName(chinese, ['requests', 'received', 'count'], 'zh-Hans')).toBe('申请 › 收到 › 数量')
  const quarterly = usQuarterly([], { from: period.from, to: period.to, label: '2026Q2' }, { body: 'b', units: [] })
  expect(cellName(quarterly, ['rows', 'AGENCY OVERALL', 'pendingStart'], 'zh-Hant')).toBe('申請 › 全機構 › 期初未辦結')
})

test('one of the oldest says its days in the language of the reader', () => {
  const cell = { path: ['oldest', 'AGENCY OVERALL', '1'], kind: 'rank', value: '2026-07-08 (5 days)' } as const
  expect(shownValue(cell, { t: languages['zh-Hant'].pages, locale: 'zh-Hant' })).toBe('2026-07-08（5個工作日）')
  expect(shownValue(cell, { t: languages.en.pages, locale: 'en' })).toBe('2026-07-08 (5 working days)')
  const state = { ...cell, value: 'Riverford' }
  expect(shownValue(state, { t: languages.en.pages, locale: 'en' })).toBe('Riverford')
})

test('on paper a table has its name once, where the heading above says it after a number', () => {
  const table = { kind: 'table', title: '收到的申请', head: [], body: [[{ text: 1 }]] } as const
  const paper = (above: string) =>
    formPaper(
      { title: 't', body: 'b', language: 'zh-CN', blocks: [{ kind: 'heading', level: 2, text: above }, table] },
      { madeAt: '2026-01-01T00:00:00.000Z', size: 'A4' },
    ).blocks.filter((block) => block.kind === 'paragraph' && block.text === table.title)
  expect(paper('三、收到的申请')).toHaveLength(0)
  expect(paper('五、其他')).toHaveLength(1)
})
