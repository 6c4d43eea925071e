import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { mayReadDocument } from '../documents/download-document.ts'
import type { PagedFile, PageReader, PageSize, PagesUnreadable, PageWord } from '../ports/page-reader-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'

export type PagedDocument = {
  readonly document: DocumentRow
  readonly row: RequestRow
  readonly file: PagedFile
}

/** A document whose pages are looked at, for staff who may read it. */
export async function openPagedDocument(
  ports: Ports,
  actor: Actor,
  documentId: string,
): Promise<Result<PagedDocument>> {
  const { cases } = ports.store
  const document = await cases.documentById(documentId)
  const row = document && (await cases.byId(document.requestId))
  if (!document || !row || !(await mayLookInside(ports, actor, document))) return refuse('not-found')
  return ok({ document, row, file: fileOf(ports, document) })
}

export const mayLookInside = async (ports: Ports, actor: Actor, document: DocumentRow): Promise<boolean> =>
  may(actor, 'read-unpublished-document', { bodyId: document.bodyId }) && mayReadDocument(ports, actor, document)

export const fileOf = ({ blobs }: Ports, { id, sha256 }: DocumentRow): PagedFile => ({
  sha256,
  async bytes() {
    const blob = await blobs.get(sha256)
    if (!blob) throw new Error(`The file of document ${id} is missing from the blob store`)
    return blob.stream
  },
})

export const isUnreadable = (answer: object): answer is PagesUnreadable => 'unreadable' in answer

export type DocumentPages = {
  readonly pages: readonly PageSize[]
  readonly unreadable: PagesUnreadable['unreadable'] | null
}

/** The sizes of the pages. A file that cannot be shown has none, and why. @throws ParserBusy */
export async function documentPages(ports: Ports, actor: Actor, documentId: string): Promise<Result<DocumentPages>> {
  return withPages(ports, actor, documentId, async (reader, { file }) => {
    const pages = await reader.pages(file)
    return isUnreadable(pages) ? { pages: [], unreadable: pages.unreadable } : { pages: pages.sizes, unreadable: null }
  })
}

/** A page as a picture, so many pixels wide. @throws ParserBusy */
export const pagePicture = (ports: Ports, actor: Actor, documentId: string, page: number, width: number) =>
  withPages(ports, actor, documentId, (reader, { file }) => reader.picture(file, page, width))

/** The words of a page, with their places. @throws ParserBusy */
export const pageWords = (
  ports: Ports,
  actor: Actor,
  documentId: string,
  page: number,
): Promise<Result<readonly PageWord[]>> =>
  withPages(ports, actor, documentId, (reader, { file }) => reader.words(file, page))

/** What cannot be shown, and a page that is not there, are alike not found. */
async function withPages<T extends object>(
  ports: Ports,
  actor: Actor,
  documentId: string,
  read: (reader: PageReader, opened: PagedDocument) => Promise<T | PagesUnreadable | undefined>,
): Promise<Result<T>> {
  const opened = await openPagedDocument(ports, actor, documentId)
  if (!opened.ok) return opened
  const answer = ports.pageReader && (await read(ports.pageReader, opened.value))
  if (!answer) return refuse('not-found')
  return isUnreadable(answer) && !('pages' in answer) ? refuse('not-found') : ok(answer as T)
}
