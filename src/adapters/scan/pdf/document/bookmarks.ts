import type { TextPiece } from '../../inspector.ts'
import { type PdfDict, type PdfValue, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'

const maxBookmarks = 100_000

/** The titles of the bookmarks, as one text: a reader shows them, so that they are no finding by themselves. */
export function bookmarkTexts({ file, root }: PdfContext): readonly TextPiece[] {
  const titles: string[] = []
  const seen = new Set<PdfDict>()
  const waiting: PdfValue[] = [file.dict(root.get('Outlines'))?.get('First') ?? null]
  for (let next = waiting.pop(); next !== undefined && seen.size < maxBookmarks; next = waiting.pop()) {
    const dict = file.dict(next)
    if (dict === undefined || seen.has(dict)) continue
    seen.add(dict)
    const title = textOf(file.resolve(dict.get('Title')))
    if (title) titles.push(title)
    waiting.push(dict.get('Next') ?? null, dict.get('First') ?? null)
  }
  return titles.length === 0 ? [] : [{ where: { part: 'bookmarks' }, text: titles.join('\n') }]
}
