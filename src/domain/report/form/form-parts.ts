import type { ChartBar } from '../../text/column-drawing.ts'
import type { Said, SummaryDefinition } from '../annual-summary/sentence.ts'

/** What the records cannot tell, and where an answer is given for it. */
export type Need = {
  /** The place in the answers file: `personnel`, `texts.problems`. */
  readonly answer: string
  readonly section: string
  readonly what: string
  /** The components for which it is missing; absent where the form has none. */
  readonly components?: readonly string[]
}

/**
 * What the records of so many cases do not say, or say in words that the form does not know. It counts in no line that means
 * something else: each form shows it as not recorded.
 */
export const notRecordedKeys = ['outcome-not-recorded', 'track-not-recorded', 'applicant-not-recorded'] as const
export type NotRecorded = { readonly key: (typeof notRecordedKeys)[number]; readonly count: number }

/** What to look at: a line of facts without words, or so many cases, which src/locales words. */
export type ReportWarning = string | NotRecorded | { readonly key: 'uk-running'; readonly count: number }

/** Those of a report: it is not frozen before somebody has seen them. */
export const notRecordedIn = (warnings: readonly ReportWarning[]): readonly NotRecorded[] =>
  warnings.filter((one): one is NotRecorded => typeof one !== 'string' && one.key !== 'uk-running')

/** The warning of a report, where there are any. */
export const notRecorded = (key: NotRecorded['key'], count: number): readonly NotRecorded[] =>
  count > 0 ? [{ key, count }] : []

/**
 * A sum that must come out. A `hard` one that does not is an error of ours or of the input; a soft one warns. `name` is the
 * formula, in the official words of a form, else in the ids of the report's own lines.
 */
export type IdentityCheck = {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly hard: boolean
  readonly holds: boolean
}

export function identity(name: string, left: number, right: number, hard = true): IdentityCheck {
  return { name, left, right, hard, holds: left === right }
}

export type Cell = {
  readonly text: string | number | null
  readonly header?: boolean
  readonly columns?: number
  readonly rows?: number
  /** How deep a label stands below the row that it is a part of. */
  readonly depth?: number
  /** The cell of the report that it shows. */
  readonly path?: readonly string[]
  /** What its number is. */
  readonly means?: SummaryDefinition
}

export type ChartBlock = {
  readonly kind: 'chart'
  /** `columns`: beside one another, for months; `bars`: under one another, for names. */
  readonly shape: 'columns' | 'bars'
  readonly title: string
  readonly means: SummaryDefinition
  /** What the labels are, what the numbers are, and the second numbers where there are two. */
  readonly heads: readonly string[]
  readonly bars: readonly (ChartBar & { readonly paths: readonly (readonly string[])[] })[]
}

export type FormBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      /** The same, with its numbers known. */
      readonly said?: Said
      /** Written by people, in whatever language. */
      readonly own?: true
      readonly small?: true
    }
  | ChartBlock
  | {
      readonly kind: 'terms'
      readonly entries: readonly { readonly id: SummaryDefinition; readonly name: string; readonly text: string }[]
    }
  | {
      readonly kind: 'table'
      /** Names the table and its sheet. */
      readonly title: string
      readonly head: readonly (readonly Cell[])[]
      readonly body: readonly (readonly Cell[])[]
    }

/** A form laid out, for any format that people read. */
export type FormDocument = {
  readonly title: string
  readonly body: string
  /** BCP 47, of the form's own words. */
  readonly language: string
  readonly blocks: readonly FormBlock[]
}

const columnsOf = ({ head, body }: Extract<FormBlock, { kind: 'table' }>): number =>
  Math.max(0, ...[...head, ...body].map((cells) => cells.reduce((sum, { columns = 1 }) => sum + columns, 0)))

/** Whether a table has so many columns that it lies across the page. */
export const isWide = ({ blocks }: FormDocument): boolean =>
  blocks.some((block) => block.kind === 'table' && columnsOf(block) > 8)

/** A form as lines of one value each: what CSV gives where the form itself is not one table. */
export type FlatForm = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A chart for where none can be drawn. */
export function chartTable({ title, heads, means, bars }: ChartBlock): Extract<FormBlock, { kind: 'table' }> {
  return {
    kind: 'table',
    title,
    head: [heads.map((text) => ({ text, header: true }))],
    body: bars.map(({ label, value, second, paths }) => [
      { text: label, header: true },
      ...[value, ...(heads.length > 2 ? [second ?? null] : [])].map(
        (text, index): Cell => ({ text, means, ...(paths[index] ? { path: paths[index] } : {}) }),
      ),
    ]),
  }
}
