import type { Place } from '../../../domain/release/finding.ts'

/** Where in a file, in one line. */
export const placeText = ({ part, page, sheet, cell }: Place, pageWord: string): string =>
  [part, page === undefined ? undefined : `${pageWord} ${page}`, sheet, cell].filter(Boolean).join(' · ')
