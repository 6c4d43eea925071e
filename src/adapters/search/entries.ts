import type { DocumentRow, LogRow, RequestRow } from '../../app/ports/store/cases/case-rows.ts'
import type { FacetName, FacetValues, FileType } from '../../app/ports/store/search.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { indexText, tokenRules } from '../../domain/text/tokens.ts'

/** What the index keeps of one entry of the log or of one request: tokens, in parts that weigh differently. */
export type LogEntryText = {
  readonly requestId: string
  readonly publishedAt: string
  /** The facets' values, as JSON that is equal for equal values. */
  readonly profile: string
  readonly title: string
  readonly about: string
  readonly body: string
  readonly digest: string
}
export type DeskEntryText = {
  readonly requestId: string
  /** One token for the body, so that a search never leaves it. */
  readonly office: string
  readonly subject: string
  readonly number: string
  readonly digest: string
}

/** A 53-bit hash (cyrb53): it only tells whether tokens changed since they were last written. */
function digestOf(parts: readonly string[]): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const character of parts.join('\n')) {
    const code = character.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return `${tokenRules}:${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`
}

const tables = ['csv', 'spreadsheet', 'excel', 'tab-separated-values']
const slides = ['presentation', 'powerpoint']
const archives = ['zip', 'x-7z-compressed', 'x-tar', 'gzip', 'vnd.rar']

/** The kind of file, as a reader would name it. */
export function fileTypeOf(mediaType: string): FileType {
  const [kind, rest = ''] = mediaType.toLowerCase().split('/')
  const hasOneOf = (names: readonly string[]) => names.some((name) => rest.includes(name))
  if (rest === 'pdf') return 'pdf'
  if (kind === 'image') return 'image'
  if (hasOneOf(tables)) return 'table'
  if (hasOneOf(slides)) return 'slides'
  if (kind === 'text' || hasOneOf(['word', 'opendocument.text', 'rtf', 'json', 'xml'])) return 'text'
  return hasOneOf(archives) ? 'archive' : 'other'
}

const unique = (values: readonly string[]) => [...new Set(values)].sort()

export function facetsOf(row: LogRow, documents: readonly DocumentRow[]): FacetValues {
  const { topic } = row.facts
  return {
    body: [row.bodySlug],
    law: [row.statute],
    topic: typeof topic === 'string' ? [topic] : [],
    outcome: row.outcome === null ? [] : [row.outcome],
    exemption: unique(row.exemptions.map((code) => `${row.statute}:${code}`)),
    year: [row.receivedOn.slice(0, 4)],
    type: unique(documents.map((document) => fileTypeOf(document.mediaType))),
  } satisfies { readonly [F in FacetName]: readonly string[] }
}

/** An exemption by its code and by its titles in every language that the law's file has. */
function exemptionWords({ statute, exemptions }: LogRow): string[] {
  const known = statuteById(statute)?.exemptions ?? []
  return exemptions.flatMap((code) => [code, ...Object.values(known.find((one) => one.code === code)?.title ?? {})])
}

/**
 * What an entry of the log is found by: title and summary, documents' titles and names, its reference, exemptions.
 * @param documents the published ones of its case
 */
export function logEntryText(row: LogRow, documents: readonly DocumentRow[]): LogEntryText {
  const title = indexText(row.title)
  const names = documents.flatMap(({ title, name }) => [title ?? '', name])
  const about = indexText([row.reference, row.bodySlug, ...names, ...exemptionWords(row)].join('\n'))
  const body = indexText(row.summary)
  const { requestId, publishedAt } = row
  const profile = JSON.stringify(facetsOf(row, documents))
  return { requestId, publishedAt, profile, title, about, body, digest: digestOf([title, about, body]) }
}

/** A body's id as one token. */
export const officeToken = (bodyId: string): string => `office${bodyId.toLowerCase().replace(/[^a-z0-9]/g, '')}`

/** What a request is found by at the desk. Never a name, an address, or the words of the request. */
export function deskEntryText(row: RequestRow): DeskEntryText {
  const office = officeToken(row.bodyId)
  const subject = indexText(row.subject)
  const number = indexText([row.reference, row.externalNumber ?? '', row.unit ?? ''].join('\n'))
  return { requestId: row.id, office, subject, number, digest: digestOf([office, subject, number]) }
}

const inEntry = ['bodyId', 'subject', 'reference', 'externalNumber', 'unit'] as const

/** Whether two rows of a case are found by the same words. */
export const sameEntry = (one: RequestRow, other: RequestRow): boolean =>
  inEntry.every((column) => one[column] === other[column])
