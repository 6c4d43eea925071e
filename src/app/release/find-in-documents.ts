import { personalDataTypes, type UnreadableReason } from '../../domain/release/finding.ts'
import { isTelling, maxPatternLength, signsPattern, wordsPattern } from '../../domain/release/text-pattern.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { loadCase } from '../case-file.ts'
import type { PageHit, PageSearch } from '../ports/page-reader-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import { fileOf, isUnreadable, mayLookInside, openPagedDocument } from './document-pages.ts'
import { settingsFor } from './settings-for.ts'

export const searchKinds = ['any', ...personalDataTypes] as const

/** Words, a pattern or a kind of personal data: one of them. */
export type SearchAsked = {
  readonly q?: string | undefined
  readonly pattern?: string | undefined
  readonly kind?: (typeof searchKinds)[number] | undefined
  readonly wholeWords?: boolean | undefined
  /** In all documents of the case. */
  readonly everywhere?: boolean | undefined
}

export type DocumentHit = PageHit & { readonly documentId: string }
export type SearchedDocument = {
  readonly id: string
  readonly name: string
  /** Pages without words, in which nothing can be found. */
  readonly wordless: readonly number[]
  /** Why nothing was looked for in it. */
  readonly unreadable: UnreadableReason | null
}
export type FoundInDocuments = {
  readonly hits: readonly DocumentHit[]
  readonly documents: readonly SearchedDocument[]
  /** There are more than are told. */
  readonly isCut: boolean
}

const maxHits = 1000

/** Finds places in the words of a document, or of all of its case that this person may read. @throws ParserBusy */
export async function findInDocuments(
  ports: Ports,
  actor: Actor,
  documentId: string,
  asked: SearchAsked,
): Promise<Result<FoundInDocuments>> {
  const opened = await openPagedDocument(ports, actor, documentId)
  if (!opened.ok) return opened
  const { pageReader: reader } = ports
  if (!reader) return refuse('not-found')
  const { document, row } = opened.value
  const search = await searchOf(ports, actor, row.reference, asked)
  if (!search.ok) return search
  const hits: DocumentHit[] = []
  const documents: SearchedDocument[] = []
  let isCut = false
  for (const one of asked.everywhere ? await othersToo(ports, actor, document) : [document]) {
    const found = await reader.find(fileOf(ports, one), search.value, maxHits - hits.length)
    const { id, name } = one
    if (isUnreadable(found)) {
      documents.push({ id, name, wordless: [], unreadable: found.unreadable })
      continue
    }
    documents.push({ id, name, wordless: found.wordless, unreadable: null })
    hits.push(...found.hits.map((hit) => ({ ...hit, documentId: id })))
    isCut ||= found.isCut
  }
  return ok({ hits, documents, isCut })
}

/** This document first, then the others of the case in their order. */
async function othersToo(ports: Ports, actor: Actor, document: DocumentRow): Promise<readonly DocumentRow[]> {
  const all = await ports.store.cases.documents(document.requestId)
  const readable: DocumentRow[] = [document]
  for (const one of all)
    if (one.id !== document.id && one.state !== 'withdrawn' && (await mayLookInside(ports, actor, one)))
      readable.push(one)
  return readable
}

async function searchOf(
  ports: Ports,
  actor: Actor,
  reference: string,
  { q, pattern, kind, wholeWords = false }: SearchAsked,
): Promise<Result<PageSearch>> {
  if (kind) {
    const file = await loadCase(ports, reference)
    return file ? ok({ kind, settings: await settingsFor(ports, actor, file) }) : refuse('not-found')
  }
  const field = pattern === undefined ? 'q' : 'pattern'
  const typed = (pattern ?? q ?? '').trim()
  if (typed === '') return refuseField(field, 'required')
  if (typed.length > maxPatternLength) return refuseField(field, 'too-long', { max: String(maxPatternLength) })
  if (!isTelling(pattern === undefined ? wordsPattern(typed) : signsPattern(typed))) return refuseField(field, 'wrong')
  return ok(pattern === undefined ? { words: typed, wholeWords } : { pattern: typed, wholeWords })
}
