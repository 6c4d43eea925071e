import { type ShownPage, shownPages } from '../../domain/release/shown-pages.ts'
import { fileTypes } from './file-type.ts'
import type { Inspected, ShownPicture, TextPiece } from './inspector.ts'
import { linesOf, type ReadWord } from './read-words.ts'

/** What the public searches of a unit of a file: the words that it shows, and those of its pictures once they are read. */
export type SearchedUnit = {
  readonly pictures: readonly ShownPicture[]
  /** The words that were read in one of the pictures. */
  add(picture: number, words: readonly ReadWord[]): void
  /** @param next the number of the first page */
  pages(next: number): readonly ShownPage[]
}

/** @param type of the whole file */
export function searchedUnit(type: string, { shown = [], pictures: all = [] }: Inspected): SearchedUnit {
  // A picture that lies in a document may be hidden there. The files of an archive lie open.
  const maxDepth = type === fileTypes.zip ? 1 : 0
  const pictures = all.filter(({ depth = 0 }) => depth <= maxDepth)
  const read: TextPiece[] = []
  return {
    pictures,
    add(picture, words) {
      const one = pictures[picture]
      if (one && words.length > 0) read.push({ where: one.where, text: linesOf(words).join('\n') })
    },
    pages(next) {
      const hasPages = type === fileTypes.pdf
      const text = [...shown, ...read].map((piece) => piece.text).join('\n')
      return shownPages(
        hasPages ? shown.slice(0, 1).map((page) => ({ ...page, text })) : [...shown, ...read],
        next,
        hasPages,
      )
    },
  }
}
