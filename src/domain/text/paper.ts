import type { ChartBar } from './column-drawing.ts'

/** One cell of a table on paper. */
export type PaperCell = {
  readonly text: string | number | null
  readonly header?: boolean
  /** How many columns and rows it takes; one where left out. */
  readonly columns?: number
  readonly rows?: number
  /** How deep a label stands below the row that it is a part of. */
  readonly depth?: number
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly align?: 'start' | 'center' }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly align?: 'start' | 'center' | 'end'
      /** The first line two characters in, as Chinese letters do. */
      readonly indent?: boolean
      readonly small?: boolean
      /** Names what stands under it, and stays with it. */
      readonly strong?: boolean
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      /** Said to who hears the document read; it is not printed. */
      readonly title: string
      /** Repeated on each page that the table goes on to. */
      readonly head: readonly (readonly PaperCell[])[]
      readonly body: readonly (readonly PaperCell[])[]
      /** The share of each column; by what stands in them where left out. */
      readonly widths?: readonly number[]
    }
  | {
      readonly kind: 'chart'
      readonly shape: 'columns' | 'bars'
      /** Printed above it. */
      readonly title: string
      /** What the first and the second bars are, where there are two. */
      readonly key?: readonly string[]
      /** What it shows, for who hears the document read. */
      readonly spoken: string
      readonly bars: readonly ChartBar[]
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space' }

/** A document begins at the margin, or under a title in the middle, its paragraphs two characters in, signed at the end. */
export type DocumentLayout = 'western' | 'chinese'

/** How a language sets a document that a word processor or a workbook opens. */
export type DocumentStyle = {
  readonly layout: DocumentLayout
  /** BCP 47, as readers of PDF know it. */
  readonly tag: string
  /** BCP 47: by which languages its words are checked, in Latin letters and in Chinese characters. */
  readonly spelling: { readonly latin: string; readonly eastAsia: string }
  /** The name of the sheet of texts before the tables. */
  readonly textSheet: string
}

/** A document laid out in blocks, for a writer that makes pages of it. */
export type Paper = {
  readonly title: string
  /** Who gives it out, as a property of the file; left out where the file goes out with others that have no such property. */
  readonly author?: string
  /** BCP 47, of the document's own words. */
  readonly language: string
  readonly size?: 'A4' | 'LETTER'
  readonly landscape?: boolean
  /** The colour of the rule under the first heading: six hexadecimal digits after `#`. */
  readonly colour?: string
  /** At the foot of each page, beside the number. */
  readonly foot?: string
  /** `Page 1 of 3` in the document's language. */
  readonly pageNumber: (page: number, of: number) => string
  /** An instant, in ISO 8601: the same paper gives the same bytes. */
  readonly madeAt: string
  readonly blocks: readonly PaperBlock[]
}
