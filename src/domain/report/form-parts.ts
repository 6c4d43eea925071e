/** What the records cannot tell, and where an answer is given for it. */
export type Need = {
  /** The place in the answers file: `personnel`, `texts.problems`. */
  readonly answer: string
  readonly section: string
  readonly what: string
  /** The components for which it is missing; absent where the form has none. */
  readonly components?: readonly string[]
}

/** A sum that must come out. A `hard` one that does not is an error of ours or of the input; a soft one warns. */
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
}

export type FormBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
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

/** A form as lines of one value each: what CSV gives where the form itself is not one table. */
export type FlatForm = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}
