import type { Instant } from '../../domain/calendar/civil-date.ts'
import { type AnnualSummary, valueIn } from '../../domain/report/annual-summary/annual-summary.ts'
import {
  paragraph,
  type Said,
  type SummaryDefinition,
  summaryDefinitions,
  textOf,
} from '../../domain/report/annual-summary/sentence.ts'
import { beforeTable } from '../../domain/report/annual-summary/summary-cells.ts'
import type { FigureTableId } from '../../domain/report/figures/figure-table.ts'
import type { Cell, FlatForm, FormBlock, FormDocument } from '../../domain/report/form/form-parts.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import * as charts from './summary-charts.ts'
import * as sentences from './summary-sentences.ts'
import { type SummaryView, summaryView } from './summary-view.ts'

/** How a report was made: the instant that it is of, and the definitions. */
export type Stamp = { readonly asOf: Instant; readonly definitions: string }

/** The year in words and charts. */
export function summaryDocument(report: AnnualSummary, locale: Locale, stamp: Stamp): FormDocument {
  const view = summaryView(report, locale)
  const { words, body, when, whenBefore, hasBefore } = view
  const part = (
    id: Exclude<keyof typeof words.parts, 'definitions'>,
    told: readonly (Said | null)[],
    ...more: readonly (readonly FormBlock[])[]
  ): readonly FormBlock[] => {
    const known = told.filter((one) => one !== null)
    return [heading(words.parts[id]), ...(known.length > 0 ? [inWords(known, words.gap)] : []), ...more.flat()]
  }
  const blocks: readonly FormBlock[] = [
    plain(words.lede(body, when)),
    ...ownText(words.texts.foreword, report.texts.foreword),
    heading(words.parts.brief),
    briefTable(view),
    ...(hasBefore ? [] : [plain(words.noRecordsBefore(whenBefore))]),
    ...part(
      'came',
      sentences.cameSentences(view),
      charts.monthsChart(view),
      charts.channelsChart(view),
      charts.lawsChart(view),
    ),
    ...part('became', sentences.becameSentences(view), charts.outcomesChart(view), charts.exemptionsChart(view)),
    ...part('time', sentences.timeSentences(view)),
    ...part('satisfied', sentences.satisfiedSentences(view), charts.satisfactionChart(view)),
    ...part('published', sentences.publishedSentences(view), charts.publishedChart(view)),
    ...part(
      'wrong',
      sentences.wrongSentences(view),
      charts.causesChart(view),
      ownText(words.texts.wrong, report.texts.wrong, 3),
    ),
    ...part('open', sentences.openSentences(view), charts.ageChart(view)),
    ...ownText(words.texts.outlook, report.texts.outlook),
  ]
  return {
    title: words.title(report.year),
    body,
    language: locale,
    blocks: [
      ...blocks,
      ...(view.hides() ? [plain(words.suppressed)] : []),
      heading(words.parts.definitions),
      {
        kind: 'terms',
        entries: summaryDefinitions.map((id) => ({
          id,
          name: words.definitions[id][0],
          text: words.definitions[id][1],
        })),
      },
      { ...plain(words.made(view.instant(stamp.asOf), stamp.definitions)), small: true },
    ],
  }
}

const heading = (text: string, level: 2 | 3 = 2): FormBlock => ({ kind: 'heading', level, text })
const plain = (text: string) => ({ kind: 'paragraph', text }) as const

function inWords(told: readonly Said[], gap: string): FormBlock {
  const said = paragraph(told, gap)
  return { kind: 'paragraph', text: textOf(said), said }
}

/** What people wrote; nothing where they wrote nothing. */
function ownText(title: string, text: string | undefined, level: 2 | 3 = 2): readonly FormBlock[] {
  const lines = (text ?? '').split(/\n+/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  return [heading(title, level), ...lines.map((line): FormBlock => ({ ...plain(line.trim()), own: true }))]
}

type Kind = 'count' | 'share' | 'days' | 'score'
const briefRows: readonly (readonly [Kind, SummaryDefinition, FigureTableId, row: string, column: string])[] = [
  ['count', 'received', 'requests', 'received', 'count'],
  ['count', 'closed', 'requests', 'closed', 'count'],
  ['share', 'inTime', 'shares', 'inTime', 'share'],
  ['days', 'days', 'days', 'median', 'days'],
  ['score', 'satisfaction', 'satisfactionMean', 'mean', 'score'],
  ['count', 'published', 'publications', 'total', 'documents'],
  ['count', 'late', 'punctuality', 'closed', 'late'],
  ['count', 'pending', 'requests', 'pending', 'count'],
]

/** The year and the one before, side by side. */
function briefTable(view: SummaryView): FormBlock {
  const { words, report, tables, number, percent, hasBefore, locale } = view
  const { withNote } = languages[locale].pages.words
  const header = (text: string): Cell => ({ text, header: true })
  const shown = (value: number | null, kind: Kind): string =>
    value === null ? '–' : kind === 'share' ? percent(value) : number(value)
  const names: Partial<Record<SummaryDefinition, string>> = {
    days: withNote(words.definitions.days[0], tables.rows.median ?? ''),
    published: withNote(words.definitions.published[0], tables.columns.documents ?? ''),
    late: tables.columns.closedLate ?? '',
  }
  const body = briefRows.map(([kind, means, ...place]): readonly Cell[] => {
    const now = valueIn(report.tables, ...place)
    const own: readonly Cell[] = [
      header(names[means] ?? words.definitions[means][0]),
      { text: shown(now, kind), means, path: [...place] },
    ]
    if (!hasBefore) return own
    const before = valueIn(report.before, ...place)
    const change = now === null || before === null ? '–' : changeOf(view, now, before, kind)
    return [
      ...own,
      { text: shown(before, kind), means, path: [beforeTable(place[0]), place[1], place[2]] },
      { text: change },
    ]
  })
  const years = [report.year, report.year - 1].map((year) => header(words.column(year)))
  return {
    kind: 'table',
    title: words.parts.brief,
    head: [[header(words.table.what), ...(hasBefore ? [...years, header(words.table.change)] : years.slice(0, 1))]],
    body,
  }
}

function changeOf({ number, percent, words }: SummaryView, now: number, before: number, kind: Kind): string {
  const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '±')
  if (kind === 'share') {
    const points = Math.round((now - before) * 1000) / 10
    return words.table.points(`${sign(points)}${number(Math.abs(points))}`)
  }
  const by = Math.round((now - before) * 10) / 10
  const text = `${sign(by)}${number(Math.abs(by))}`
  return kind === 'count' && before > 0 && by !== 0 ? `${text} (${sign(by)}${percent(Math.abs(by) / before)})` : text
}

export function summaryLines({ tables, before }: AnnualSummary): FlatForm {
  const lines = (name: (id: string) => string, all: AnnualSummary['tables']) =>
    all.flatMap(({ id, columns, rows, total }) =>
      [...rows, ...(total ? [{ id: 'total', values: total }] : [])].flatMap((row) =>
        columns.map((column, index) => [name(id), row.id, column, row.values[index] ?? null]),
      ),
    )
  return {
    columns: ['table', 'row', 'column', 'value'],
    rows: [...lines((id) => id, tables), ...lines(beforeTable, before)],
  }
}
