import type { Place } from '../../../domain/release/finding.ts'

/** Where in a file, in one line. */
export const placeText = ({ part, page, sheet, cell }: Place, pageText: (page: number) => string): string =>
  [part, page === undefined ? undefined : pageText(page), sheet, cell].filter(Boolean).join(' · ')
