import type { Place } from '../../domain/release/finding.ts'
import type { Viewer } from './viewer.ts'

const isSlides = (mediaType: string) => /presentation|powerpoint/.test(mediaType)
const letterParts = ['head', 'text']

/** A place in a file as a reader would name it: its page, slide or sheet, else its part by number. */
export function placeText({ t }: Viewer, where: Place, number: number, mediaType: string): string {
  const { page, sheet, part } = where
  const inside =
    page !== undefined
      ? isSlides(mediaType)
        ? t.file.slide(page)
        : t.file.page(page)
      : sheet !== undefined
        ? t.file.sheet(sheet)
        : t.file.part(number)
  return part === undefined || letterParts.includes(part) ? inside : t.words.withNote(part, inside)
}

/** The page of a published document, at a place in it. */
export function documentPlaceHref(id: string, page: number, text: string): string {
  const query = new URLSearchParams({ page: String(page), ...(text ? { q: text } : {}) })
  return `/documents/${id}/view?${query}#words`
}
