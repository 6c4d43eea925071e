import type {
  FilePages,
  PagedFile,
  PageGap,
  PageHit,
  PageHits,
  PageReader,
  PagesUnreadable,
  PageWord,
} from '../../app/ports/page-reader-ports.ts'
import { ParseFailed } from '../../app/ports/parse-ports.ts'
import type { ParserPool, TakenParser } from '../parse/parser-pool.ts'
import type { ParserReply } from '../parse/parser-protocol.ts'
import { inPieces } from '../parse/pieces-of-file.ts'
import type { FindAsked, FoundInPages, NotHeld } from './page-calls.ts'
import { recentlyUsed } from './recently-used.ts'

/** Between so many pages of a search others have their turn. */
const pagesAtATime = 20
const maxPictureBytes = 64 * 1024 * 1024
const maxKnownFiles = 200
const maxKnownHits = 20_000

const isNotHeld = (value: unknown): value is NotHeld =>
  typeof value === 'object' && value !== null && 'notHeld' in value
export const isUnreadable = (value: unknown): value is PagesUnreadable =>
  typeof value === 'object' && value !== null && 'unreadable' in value

/**
 * Pages read in parser processes.
 * @param pool of one process: it keeps the files open that it was given
 */
export function pooledPageReader(pool: ParserPool): PageReader {
  const sizes = recentlyUsed<FilePages>(maxKnownFiles, () => 1)
  /** Names are looked for in the same files with each mark. */
  const found = recentlyUsed<PageHits>(maxKnownHits, ({ hits }) => hits.length + 1)
  const pictures = recentlyUsed<Uint8Array>(maxPictureBytes, ({ length }) => length)

  /** Asks the process, which is given the file where it does not have it. */
  async function ask(file: PagedFile, name: string, args: object): Promise<ParserReply | PagesUnreadable> {
    const parser = await pool.take()
    try {
      const call = () => parser.call(name, { sha256: file.sha256, ...args })
      const first = await call()
      if (!isNotHeld(first.value)) return isUnreadable(first.value) ? first.value : first
      const opened = await hand(parser, file)
      if (isUnreadable(opened)) return opened
      parser.beginUnit()
      const reply = await call()
      return isUnreadable(reply.value) ? reply.value : reply
    } catch (error) {
      if (!(error instanceof ParseFailed)) throw error
      return { unreadable: error.failure === 'crashed' ? 'broken' : 'too-slow', message: error.message }
    } finally {
      parser.release()
    }
  }

  return {
    async pages(file) {
      const known = sizes.get(file.sha256)
      if (known) return known
      const reply = await ask(file, 'pages-sizes', {})
      if (isUnreadable(reply)) return reply
      const pages = reply.value as FilePages
      sizes.set(file.sha256, pages)
      return pages
    },
    async picture(file, page, width) {
      const key = `${file.sha256} ${page} ${width}`
      const known = pictures.get(key)
      if (known) return { mediaType: 'image/png', bytes: known }
      const reply = await ask(file, 'pages-picture', { page, width })
      if (isUnreadable(reply)) return reply
      if (reply.value === null) return undefined
      pictures.set(key, reply.bytes)
      return { mediaType: 'image/png', bytes: reply.bytes }
    },
    async words(file, page) {
      const reply = await ask(file, 'pages-words', { page })
      if (isUnreadable(reply)) return reply
      return (reply.value as readonly PageWord[] | null) ?? undefined
    },
    async gaps(file, page, rects, names) {
      const reply = await ask(file, 'pages-gaps', { page, rects, names })
      if (isUnreadable(reply)) return reply
      return (reply.value as readonly (PageGap | null)[] | null) ?? undefined
    },
    async find(file, search, maxHits) {
      const key = `${file.sha256} ${maxHits} ${JSON.stringify(search)}`
      const known = found.get(key)
      if (known) return known
      const pages = await this.pages(file)
      if (isUnreadable(pages)) return pages
      const hits: PageHit[] = []
      const wordless: number[] = []
      for (let page = 1; page <= pages.sizes.length && hits.length <= maxHits; page += pagesAtATime) {
        const asked: Omit<FindAsked, 'sha256'> = { page, pages: pagesAtATime, search, maxHits: maxHits - hits.length }
        const reply = await ask(file, 'pages-find', asked)
        if (isUnreadable(reply)) return reply
        const found = reply.value as FoundInPages
        hits.push(...found.hits)
        wordless.push(...found.wordless)
      }
      const all: PageHits = { hits: hits.slice(0, maxHits), wordless, isCut: hits.length > maxHits }
      found.set(key, all)
      return all
    },
  }
}

async function hand(parser: TakenParser, file: PagedFile): Promise<unknown> {
  const { sha256 } = file
  await parser.call('pages-drop', { sha256 })
  await inPieces(await file.bytes(), (piece) => parser.call('pages-append', { sha256 }, piece))
  parser.beginUnit()
  return (await parser.call('pages-open', { sha256 })).value
}
