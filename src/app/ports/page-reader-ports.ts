import type { PersonalDataType, UnreadableReason } from '../../domain/release/finding.ts'
import type { PersonalDataSettings } from '../../domain/release/personal-data/find-personal-data.ts'

/** Left, top, right, bottom in points from the top left of the page as it is shown, as in `RedactionBox`. */
export type PageRect = readonly [left: number, top: number, right: number, bottom: number]

/** A stored file. Its bytes are read where the page reader does not have them any more. */
export type PagedFile = { readonly sha256: string; bytes(): Promise<AsyncIterable<Uint8Array>> }

/** In points, as it is shown. */
export type PageSize = { readonly width: number; readonly height: number }
export type FilePages = { readonly sizes: readonly PageSize[] }

export type PagePicture = { readonly mediaType: 'image/png'; readonly bytes: Uint8Array }

/** A word, or a Chinese character: what is selected as one. */
export type PageWord = {
  readonly text: string
  readonly rect: PageRect
  /** Words of the same line have the same number. */
  readonly line: number
}

/** What is looked for in the words of a file. */
export type PageSearch =
  | { readonly words: string; readonly wholeWords: boolean }
  | { readonly pattern: string; readonly wholeWords: boolean }
  | { readonly kind: PersonalDataType | 'any'; readonly settings: PersonalDataSettings }

export type PageHit = {
  readonly page: number
  /** One for each line that it stands in. */
  readonly rects: readonly PageRect[]
  readonly before: string
  readonly match: string
  readonly after: string
  readonly what?: PersonalDataType
}

export type PageHits = {
  readonly hits: readonly PageHit[]
  /** Pages that have no words, such as scanned ones: nothing can be found in them. */
  readonly wordless: readonly number[]
  /** There are more than are told. */
  readonly isCut: boolean
}

/** What a box leaves open between the letters of a line that stay, where names of the case take as much room. */
export type PageGap = {
  /** Their places in the list of names. */
  readonly fits: readonly number[]
  /** The box grown to the words between two signs; null where that is no more, or all of the line. */
  readonly group: PageRect | null
  /** The box grown to the whole line. */
  readonly line: PageRect
}

/** Why the pages of a file cannot be shown. */
export type PagesUnreadable = { readonly unreadable: UnreadableReason; readonly message: string }

/** Files as pages: how they look, and what stands where. What a page shows is read when it is asked for. */
export type PageReader = {
  /** @throws ParserBusy, as all of them do */
  pages(file: PagedFile): Promise<FilePages | PagesUnreadable>
  /** @param page from 1 @param width in pixels @returns undefined where there is no such page */
  picture(file: PagedFile, page: number, width: number): Promise<PagePicture | PagesUnreadable | undefined>
  words(file: PagedFile, page: number): Promise<readonly PageWord[] | PagesUnreadable | undefined>
  /** @returns for each box of a page what its gap tells, null where that is nothing; undefined where there is no such page */
  gaps(
    file: PagedFile,
    page: number,
    rects: readonly PageRect[],
    names: readonly string[],
  ): Promise<readonly (PageGap | null)[] | PagesUnreadable | undefined>
  find(file: PagedFile, search: PageSearch, maxHits: number): Promise<PageHits | PagesUnreadable>
}
