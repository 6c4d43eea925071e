import type { PageSize, Rect } from '../../domain/release/marks.ts'
import type { Redaction, RedactionBox } from '../../domain/release/redaction.ts'

export type RedactedFile = Redaction & {
  readonly sha256: { readonly original: string; readonly result: string }
  /** Only where every part of the proof holds; undefined otherwise: nothing is given out that is not proved. */
  readonly bytes: Uint8Array | undefined
}

/** Why a file could not be redacted. */
export type RedactionRefused = { readonly refused: 'unreadable' | 'wrong-box'; readonly message: string }

/** The pages of a file as they are shown, and where a text stands on them. */
export type FileLayout = {
  readonly pages: readonly PageSize[]
  readonly places: readonly { readonly page: number; readonly rect: Rect }[]
}

/** Cuts boxes out of PDFs, and proves that nothing of what was cut survives. */
export type Redactor = {
  /** @param text whose places are looked for; none where it is empty. @throws ParserBusy */
  layout(bytes: AsyncIterable<Uint8Array>, text: string): Promise<FileLayout | RedactionRefused>
  /**
   * @param title what the result is called, and the language of its text as a BCP 47 tag
   * @param sheet a PDF that is put behind the pages; the proof holds for the result with it
   * @throws ParserBusy
   */
  redact(
    bytes: AsyncIterable<Uint8Array>,
    boxes: readonly RedactionBox[],
    title: { readonly title: string; readonly language: string },
    sheet?: Uint8Array,
  ): Promise<RedactedFile | RedactionRefused>
}
