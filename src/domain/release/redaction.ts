/**
 * What is cut out of a file. `rect` is left, top, right, bottom in points from the top left of the page as it is shown, pages
 * from 1; `text` stands for every place of it.
 */
export type RedactionBox =
  | {
      readonly page: number
      readonly rect: readonly [number, number, number, number]
      readonly ground?: string | undefined
    }
  | { readonly text: string; readonly ground?: string | undefined }

/** What was looked at in the result, and held. A result of which one did not hold is never given out. */
export type RedactionProof = {
  /** Another program than the one that cut finds none of the words that were cut, in no stream and in no encoding. */
  readonly textGone: boolean
  /** Each box is of one colour. */
  readonly pixelsUniform: boolean
  /** Outside the boxes the pages look as they did. */
  readonly outsideUnchanged: boolean
}

export const redactionWarnings = [
  'widened',
  'not-found',
  'page-as-picture',
  'tags-removed',
  'form-flattened',
  'empty',
  'gap-fits-names',
  'gaps-not-measured',
  'hidden-parts-left-out',
  'computed-beside',
] as const

/** Something that a person should know of the result. `box` is its place in what was asked, from 1. */
export type RedactionWarning = {
  readonly code: (typeof redactionWarnings)[number]
  readonly page?: number
  readonly box?: number
  /** So many names of the case are as wide as the gap that it leaves. */
  readonly count?: number
}

export type Redaction = {
  /** The boxes that were drawn: a text that stands in three places is three. */
  readonly boxes: number
  readonly proof: RedactionProof
  readonly warnings: readonly RedactionWarning[]
}
