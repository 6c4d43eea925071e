import { type Finding, finding } from '../../../domain/release/finding.ts'
import { type TextPiece, Unreadable } from '../inspector.ts'
import { readTiff } from './read-tiff.ts'

const telling: { readonly [tag: number]: string } = {
  ...{ 269: 'document name', 270: 'description', 315: 'artist', 316: 'computer', 33432: 'copyright' },
}
const [subfile, ascii, reduced] = [254, 2, 1]

/** What the pages of a TIFF behind the first one say of themselves, and whether one is a smaller copy. @throws Unreadable */
export function inspectPages(bytes: Uint8Array): {
  readonly findings: readonly Finding[]
  readonly texts: readonly TextPiece[]
  readonly hasSmaller: boolean
} {
  try {
    const { pages, numbers } = readTiff(bytes)
    const notes = pages.slice(1).flatMap((page, index) =>
      [...page].flatMap(([number, { type, bytes: content }]) => {
        const name = telling[number]
        const words = type === ascii ? new TextDecoder().decode(content).replaceAll('\0', ' ').trim() : ''
        return name === undefined || words === '' ? [] : [{ where: { page: index + 2 }, text: `${name}: ${words}` }]
      }),
    )
    return {
      findings: notes.map(({ where, text }) => finding('metadata', where, { excerpt: text })),
      texts: notes,
      hasSmaller: pages.slice(1).some((page) => ((numbers(page.get(subfile))[0] ?? 0) & reduced) !== 0),
    }
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('broken', error.message)
    throw error
  }
}
