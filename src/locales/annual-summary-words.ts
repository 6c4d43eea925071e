import type { Channel } from '../domain/clock/clock-types.ts'
import type { summaryTexts } from '../domain/report/annual-summary/annual-summary.ts'
import type { LateCause } from '../domain/report/annual-summary/late-cause.ts'
import type { Figure, Said, SummaryDefinition } from '../domain/report/annual-summary/sentence.ts'

type ClosedHow = 'answered' | 'withdrawn' | 'abandoned' | 'transferred'
type DayUnit = 'working-day' | 'calendar-day' | 'week' | 'month' | 'hour'

/** What the annual summary says, in whole sentences. `when` is what `inYear` or `inYearBefore` gives. */
export type SummaryWords = {
  readonly title: (year: number) => string
  /** Where the year is not over: up to which day. */
  readonly inYear: (year: number, until: string | null) => string
  readonly inYearBefore: (year: number, isWhole: boolean) => string
  /** At the head of a column. */
  readonly column: (year: number) => string
  readonly lede: (body: string, when: string) => string
  /** Between two sentences. */
  readonly gap: string
  readonly parts: { readonly [part in Part]: string }
  readonly texts: { readonly [text in (typeof summaryTexts)[number]]: string }
  readonly units: { readonly [unit in DayUnit]: (days: Figure) => Said }
  readonly channels: { readonly [channel in Channel]: string }
  readonly causes: { readonly [cause in LateCause]: string }
  readonly table: {
    readonly what: string
    readonly change: string
    readonly points: (text: string) => string
  }
  readonly noRecordsBefore: (when: string) => string
  readonly change: {
    readonly more: (by: Figure, before: Figure, percent: string, when: string) => Said
    readonly fewer: (by: Figure, before: Figure, percent: string, when: string) => Said
    readonly same: (when: string) => Said
    readonly fromNone: (when: string) => Said
  }
  readonly came: {
    readonly none: (when: string) => Said
    readonly some: (received: Figure, when: string) => Said
    readonly carriedOver: (number: Figure) => Said
    readonly noneCarriedOver: Said
    readonly channel: (name: string, number: Figure, of: Figure) => Said
    readonly oneChannel: (name: string, isOne: boolean) => Said
  }
  readonly became: {
    readonly none: (when: string) => Said
    readonly closed: (closed: Figure, how: readonly Said[]) => Said
    readonly closedOneWay: (closed: Figure, how: ClosedHow) => Said
    readonly how: { readonly [how in ClosedHow]: (number: Figure) => Said }
    readonly outcome: (name: string, number: Figure, of: Figure) => Said
    readonly exemption: (name: string, number: Figure) => Said
    readonly noExemption: Said
  }
  readonly time: {
    readonly none: Said
    readonly share: (share: Figure) => Said
    readonly shareChange: (kind: 'more' | 'fewer' | 'same', points: string, before: Figure, when: string) => Said
    readonly allInTime: (answered: Figure) => Said
    readonly someLate: (answered: Figure, inTime: Figure, late: Figure) => Said
    readonly days: (median: Said, p90: Said) => Said
    readonly oneAnswer: (days: Said) => Said
    readonly medianBefore: (median: Said, when: string) => Said
  }
  readonly satisfied: {
    readonly none: Said
    readonly some: (people: Figure, mean: Figure, good: Figure) => Said
    readonly before: (mean: Figure, when: string) => Said
  }
  readonly published: {
    readonly none: (when: string) => Said
    readonly some: (documents: Figure, entries: Figure) => Said
    readonly before: (documents: Figure, entries: Figure, when: string) => Said
  }
  readonly wrong: {
    readonly none: Said
    readonly late: (closed: Figure, pending: Figure) => Said
    readonly before: (late: Figure, when: string) => Said
    readonly cause: (name: string, number: Figure, of: Figure) => Said
    readonly reviews: (lodged: Figure, changed: Figure) => Said
    readonly noReviews: Said
  }
  readonly open: {
    readonly none: (on: string) => Said
    readonly some: (pending: Figure, on: string) => Said
    readonly ofThem: (pending: Figure, late: Figure, standing: Figure) => Said
    readonly oldest: (days: Figure) => Said
  }
  readonly suppressed: string
  readonly definitions: { readonly [D in SummaryDefinition]: readonly [name: string, text: string] }
  readonly made: (instant: string, definitions: string) => string
}

export const partsOfAnnualSummary = [
  'brief',
  'came',
  'became',
  'time',
  'satisfied',
  'published',
  'wrong',
  'open',
  'definitions',
] as const
type Part = (typeof partsOfAnnualSummary)[number]
