import { appendFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  FilePages,
  PageGap,
  PageHit,
  PageRect,
  PageSearch,
  PagesUnreadable,
  PageWord,
} from '../../app/ports/page-reader-ports.ts'
import type { ParserCalls } from '../parse/parser-protocol.ts'
import { renderPageAt } from '../redact/render-page.ts'
import { Unreadable } from '../scan/inspector.ts'
import { type EngineDocument, loadPdfium, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import { findInPage } from './find-in-page.ts'
import { measureGaps } from './measure-gaps.ts'
import { openPages } from './open-pages.ts'
import { readWords } from './page-words.ts'
import { writePng } from './write-png.ts'

export type NotHeld = { readonly notHeld: true }
export type PageAsked = { readonly sha256: string; readonly page: number }
export type GapsAsked = PageAsked & { readonly rects: readonly PageRect[]; readonly names: readonly string[] }
export type FindAsked = PageAsked & { readonly pages: number; readonly search: PageSearch; readonly maxHits: number }
export type FoundInPages = { readonly hits: readonly PageHit[]; readonly wordless: readonly number[] }

/** So many files are kept open at a time: the one that nobody has looked at for the longest time makes room. */
const maxOpenFiles = 8

/** An answer is no longer than a parser may give. */
const maxPixels = 5_000_000

/** Files as pages in a parser process: a file comes in pieces once, stays open, and is asked for what its pages show. */
export function pageCalls(): ParserCalls {
  const open = new Map<string, EngineDocument>()
  const pathOf = (sha256: string) => join(tmpdir(), `pages-${sha256.replace(/[^\da-f]/g, '')}`)
  const drop = (sha256: string) => {
    open.get(sha256)?.close()
    open.delete(sha256)
    rmSync(pathOf(sha256), { force: true })
  }
  const held = (sha256: string): EngineDocument | undefined => {
    const document = open.get(sha256)
    if (!document) return undefined
    open.delete(sha256)
    open.set(sha256, document)
    return document
  }
  /** Asks an open file. What PDFium breaks at takes the other files with it: they are opened anew. */
  const asked = async <T>(
    { sha256 }: { readonly sha256: string },
    work: (engine: Pdfium, document: EngineDocument) => T,
  ): Promise<T | NotHeld | PagesUnreadable> => {
    const document = held(sha256)
    if (!document) return { notHeld: true }
    const engine = await loadPdfium()
    return orUnreadable(
      () => work(engine, document),
      () => {
        for (const key of [...open.keys()]) drop(key)
      },
    )
  }
  const ofPage = <T>(
    call: PageAsked,
    work: (engine: Pdfium, page: number) => T,
  ): Promise<T | null | NotHeld | PagesUnreadable> =>
    asked(call, (engine, document) =>
      call.page >= 1 && call.page <= document.pages
        ? document.withPage(call.page - 1, (page) => work(engine, page))
        : null,
    )
  return {
    'pages-append': ({ sha256 }: { readonly sha256: string }, bytes) => {
      appendFileSync(pathOf(sha256), bytes, { mode: 0o600 })
      return {}
    },
    'pages-open': async ({ sha256 }: { readonly sha256: string }) => {
      for (const oldest of [...open.keys()].slice(0, Math.max(0, open.size + 1 - maxOpenFiles))) drop(oldest)
      const value = await orUnreadable(
        async () => {
          open.set(sha256, await openPages(pathOf(sha256)))
          return {}
        },
        () => drop(sha256),
      )
      return { value }
    },
    'pages-drop': ({ sha256 }: { readonly sha256: string }) => {
      drop(sha256)
      return {}
    },
    'pages-sizes': async (call: { readonly sha256: string }) => ({ value: await asked(call, sizesOf) }),
    'pages-picture': async ({ width, ...call }: PageAsked & { readonly width: number }) => {
      const picture = await ofPage(call, (engine, page) => {
        const ratio = engine.FPDF_GetPageHeightF(page) / Math.max(1, engine.FPDF_GetPageWidthF(page))
        const across = Math.max(1, Math.floor(Math.min(width, Math.sqrt(maxPixels / Math.max(ratio, 1e-3)))))
        return writePng(renderPageAt(engine, page, across, Math.max(1, Math.round(across * ratio))))
      })
      return picture instanceof Uint8Array ? { value: {}, bytes: picture } : { value: picture }
    },
    'pages-words': async (call: PageAsked) => ({ value: await ofPage<readonly PageWord[]>(call, readWords) }),
    'pages-gaps': async ({ rects, names, ...call }: GapsAsked) => ({
      value: await ofPage<readonly (PageGap | null)[]>(call, (engine, page) => measureGaps(engine, page, rects, names)),
    }),
    'pages-find': async (call: FindAsked) => ({ value: await asked(call, (...given) => findFrom(call, ...given)) }),
  }
}

function sizesOf(engine: Pdfium, document: EngineDocument): FilePages {
  const sizes = withScratch(engine, 8, ({ at, f32, clear }) =>
    Array.from({ length: document.pages }, (_, index) => {
      clear()
      engine.FPDF_GetPageSizeByIndexF(document.handle, index, at)
      return { width: Math.round(f32(0) * 100) / 100, height: Math.round(f32(1) * 100) / 100 }
    }),
  )
  return { sizes }
}

function findFrom(
  { page: first, pages, search, maxHits }: FindAsked,
  engine: Pdfium,
  document: EngineDocument,
): FoundInPages {
  const hits: PageHit[] = []
  const wordless: number[] = []
  for (let number = first; number < Math.min(first + pages, document.pages + 1); number += 1) {
    const found = document.withPage(number - 1, (page) => findInPage(engine, page, number, search))
    if (found) hits.push(...found)
    else wordless.push(number)
    if (hits.length > maxHits) break
  }
  return { hits: hits.slice(0, maxHits + 1), wordless }
}

async function orUnreadable<T>(work: () => T | Promise<T>, onFailure: () => void): Promise<T | PagesUnreadable> {
  try {
    return await work()
  } catch (error) {
    onFailure()
    if (!(error instanceof Unreadable)) throw error
    return { unreadable: error.reason, message: error.message }
  }
}
