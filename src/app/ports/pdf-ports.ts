import type { Paper } from '../../domain/text/paper.ts'

/**
 * Writes a paper as PDF: real text with its fonts embedded, tagged, with title, language and page numbers. An
 * installation that cannot (a Worker has no room for the fonts) has no such port, and its pages say so.
 */
export type PdfWriter = (paper: Paper) => Promise<Uint8Array>
