import type { Redaction, RedactionBox } from '../../domain/release/redaction.ts'

export type RedactedFile = Redaction & {
  readonly sha256: { readonly original: string; readonly result: string }
  /** Only where every part of the proof holds; undefined otherwise: nothing is given out that is not proved. */
  readonly bytes: Uint8Array | undefined
}

/** Why a file could not be redacted. */
export type RedactionRefused = { readonly refused: 'unreadable' | 'wrong-box'; readonly message: string }

/** Cuts boxes out of PDFs, and proves that nothing of what was cut survives. */
export type Redactor = {
  /**
   * @param title what the result is called, and the language of its text as a BCP 47 tag
   * @throws ParserBusy
   */
  redact(
    bytes: AsyncIterable<Uint8Array>,
    boxes: readonly RedactionBox[],
    title: { readonly title: string; readonly language: string },
  ): Promise<RedactedFile | RedactionRefused>
}
