import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import { type AnnualSummary, valueIn } from '../../domain/report/annual-summary/annual-summary.ts'
import type { Figure, Said, SummaryDefinition } from '../../domain/report/annual-summary/sentence.ts'
import type { FigureTable, FigureTableId } from '../../domain/report/figures/figure-table.ts'
import { exemptionName } from '../../domain/statute/exemptions/exemption-name.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { type Locale, textIn } from '../../domain/text/local-text.ts'
import type { SummaryWords } from '../../locales/annual-summary-words.ts'
import { dateText, dayAndMonth, instantText, numberText, percentText, shortMonth } from '../../locales/dates.ts'
import { languages } from '../../locales/locales.ts'

/** Numbers of a report in a language, by their place in its tables. */
export type SummaryView = ReturnType<typeof summaryView>

type Place = readonly [table: FigureTableId, row: string, column: string]

export function summaryView(report: AnnualSummary, locale: Locale) {
  const words: SummaryWords = languages[locale].annualSummary
  const isWhole = report.period.to.endsWith('-12-31')
  const statute = statuteById(report.statute)
  const unit = statute?.countsIn ?? 'working-day'
  const laws = [report.statute, ...rowsOf(report.tables, 'laws')].flatMap((id) => statuteById(id) ?? [])
  let hides = false
  const figure = (value: number, means: SummaryDefinition): Figure => ({
    value,
    means,
    text: numberText(value, locale),
  })
  const figureIn =
    (tables: readonly FigureTable[]) =>
    (means: SummaryDefinition, ...[table, row, column]: Place): Figure | null => {
      const value = valueIn(tables, table, row, column)
      if (value === null) hides = true
      return value === null ? null : figure(value, means)
    }
  return {
    report,
    locale,
    words,
    tables: languages[locale].figures,
    isWhole,
    hasBefore: ['received', 'closed', 'pending', 'carriedOver'].some(
      (row) => valueIn(report.before, 'requests', row, 'count') !== 0,
    ),
    when: words.inYear(report.year, isWhole ? null : dayAndMonth(report.period.to, locale)),
    whenBefore: words.inYearBefore(report.year - 1, isWhole),
    body: textIn(report.body, locale),
    figure,
    now: figureIn(report.tables),
    before: figureIn(report.before),
    /** A share of 0 to 1, as it is written. */
    share: (one: Figure): Figure => ({ ...one, text: percentText(one.value, locale) }),
    percent: (share: number): string => percentText(share, locale),
    number: (value: number): string => numberText(value, locale),
    days: (one: Figure): Said => words.units[unit](one),
    date: (on: CivilDate): string => dateText(on, locale),
    instant: (at: Instant): string => instantText(at, locale, report.timeZone, 'long'),
    month: (month: string): string => shortMonth(month, locale),
    outcome(id: string): string {
      const found = laws.flatMap(({ outcomes }) => outcomes).find((one) => one.id === id)
      // Official tables add in brackets how a row is counted: nothing that a reader of the report needs.
      if (found) return textIn(found.title, locale).replace(/\s*（[^（）]*[计計][^（）]*）$/, '')
      return languages[locale].figures.rows[id] ?? id
    },
    exemption(code: string): string {
      const found = laws.flatMap(({ exemptions }) => exemptions).find((one) => one.code === code)
      return found ? exemptionName(found, locale) : code
    },
    law(id: string): string {
      const found = statuteById(id)
      return found ? textIn(found.shortTitle, locale) : id
    },
    /** Whether a number was asked for that is not told. */
    hides: () => hides,
  }
}

const rowsOf = (tables: readonly FigureTable[], id: FigureTableId): readonly string[] =>
  tables.find((table) => table.id === id)?.rows.map((row) => row.id) ?? []

/** A sentence where all its numbers are told; none where one is not. */
export function tell<F extends readonly (Figure | null)[]>(
  figures: F,
  sentence: (...known: { [K in keyof F]: Figure }) => Said | null,
): Said | null {
  return figures.includes(null) ? null : sentence(...(figures as unknown as { [K in keyof F]: Figure }))
}
