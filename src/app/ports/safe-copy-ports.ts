import type { CellCut } from '../../domain/release/cell-cuts.ts'
import type { Finding, UnreadableReason } from '../../domain/release/finding.ts'
import type { RedactionProof } from '../../domain/release/redaction.ts'
import type { RemovedPart, SafeCopyLoss } from '../../domain/release/safe-copy.ts'
import type { RedactionRefused } from './redactor-ports.ts'

export type SafeCopy = {
  readonly sha256: { readonly original: string; readonly result: string }
  /** The media type of the copy, and how the names of such files end. */
  readonly type: string
  readonly extension: string
  readonly bytes: Uint8Array
  /** What was in the original and is gone. */
  readonly removed: readonly RemovedPart[]
  readonly lost: readonly SafeCopyLoss[]
  /** Personal data that can be read in the copy. */
  readonly personalData: number
}

/**
 * `still-hidden`: the copy was looked through, and something is hidden in it too; `findings` says what. `save-as-jpeg`: a
 * picture that is not opened here (HEIC, AVIF), and is to be saved as another kind first.
 */
export type SafeCopyRefused = {
  readonly refused: 'unreadable' | 'unsupported' | 'save-as-jpeg' | 'still-hidden'
  readonly reason?: UnreadableReason
  readonly message: string
  readonly findings?: readonly Finding[]
}

/** A proof for cells: `pixelsUniform` is that each cell which was cut holds its label and nothing else. */
export type CutSpreadsheet = {
  readonly sha256: { readonly original: string; readonly result: string }
  readonly type: string
  /** Only where every part of the proof holds. */
  readonly bytes: Uint8Array | undefined
  readonly boxes: number
  readonly proof: RedactionProof
  readonly warnings: readonly SheetWarning[]
}

export const sheetWarnings = ['hidden-parts-left-out', 'computed-beside'] as const

/** `computed-beside`: results of so many formulas stay in sheets with cuts, and may tell what was cut. */
export type SheetWarning = { readonly code: (typeof sheetWarnings)[number]; readonly count?: number }

/** What a person is shown of a spreadsheet to choose what to cut. */
export type SheetView = {
  readonly sheets: readonly {
    readonly name: string
    readonly rows: number
    readonly columns: number
  }[]
  /** The sheet that was asked for, or the first one. */
  readonly sheet: string
  /** Rows and columns from 0, as the file counts them; hidden ones are left out. */
  readonly columns: readonly number[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** More rows than are given. */
  readonly moreRows: number
  readonly moreColumns: number
}

/** How a copy is called, the language of its words (BCP 47), and when it is made (ISO 8601). */
export type CopyTitle = {
  readonly title: string
  readonly language: string
  readonly madeAt: string
  /** A text or a table with separators becomes pages (PDF), on which boxes can be drawn, and not a text again. */
  readonly asPages?: boolean
}

/** Copies of files with what can be seen in them and nothing else. */
export type SafeCopies = {
  /** @throws ParserBusy */
  make(bytes: AsyncIterable<Uint8Array>, title: CopyTitle): Promise<SafeCopy | SafeCopyRefused>
  /** @throws ParserBusy */
  cutCells(
    bytes: AsyncIterable<Uint8Array>,
    cuts: readonly CellCut[],
    language: string,
  ): Promise<CutSpreadsheet | RedactionRefused>
  /** @param fromRow rows before it are passed over @throws ParserBusy */
  viewSheet(
    bytes: AsyncIterable<Uint8Array>,
    asked: { readonly sheet?: string | undefined; readonly fromRow: number },
  ): Promise<SheetView | RedactionRefused>
}
