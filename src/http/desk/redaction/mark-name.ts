import type { ViewedMark } from '../../../app/redaction/viewed-mark.ts'
import type { Viewer } from '../../ui/viewer.ts'
import type { ShownRedaction } from './shown-redaction.ts'

/** Which mark it is, for people: its number and where it is. */
export function markName(
  { redaction, sheets }: ShownRedaction,
  viewer: Viewer,
  mark: ViewedMark,
  number: number,
): string {
  const words = viewer.t.redactionDesk
  if (redaction.unit === 'page') return words.markOnPage(number, mark.page)
  const cells = mark.cells ?? viewer.t.safeCopy.whole
  const sheet = sheets?.view.sheets[mark.page - 1]?.name
  return words.markOnSheet(number, sheet || viewer.t.safeCopy.sheet, cells)
}
