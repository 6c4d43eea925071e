import type { ReadWord } from '../scan/read-words.ts'

const [pageLevel, wordLevel] = ['1', '5']
/** What the program is less sure of than this, in percent, is not taken for words: dirt and patterns. */
const minConfidence = 20

/** The words of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function readTsv(table: string): readonly ReadWord[] {
  const words: ReadWord[] = []
  let [pageWidth, pageHeight, line] = [1, 1, -1]
  let lineKey = ''
  for (const row of table.split('\n')) {
    const cells = row.split('\t')
    const [level, page, block, paragraph, lineNumber, , ...rest] = cells
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = rest.map(Number)
    if (level === pageLevel) [pageWidth, pageHeight] = [Math.max(1, width), Math.max(1, height)]
    const text = cells[11]?.trim()
    if (level !== wordLevel || !text || !(confidence >= minConfidence)) continue
    const key = `${page}.${block}.${paragraph}.${lineNumber}`
    if (key !== lineKey) line += 1
    lineKey = key
    const box = {
      left: left / pageWidth,
      top: top / pageHeight,
      right: (left + width) / pageWidth,
      bottom: (top + height) / pageHeight,
    }
    words.push({ text, line, box })
  }
  return words
}
