import type { Entry } from 'yauzl'

const minHeaderBytes = 30

/** Whether entries of a ZIP archive share bytes: such files make a small archive inflate to any size. */
export function entriesOverlap(entries: Iterable<Entry>): boolean {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, compressedSize } of inOrder) {
    if (start < end) return true
    end = start + minHeaderBytes + compressedSize
  }
  return false
}
