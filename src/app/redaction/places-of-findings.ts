import type { PersonalDataType } from '../../domain/release/finding.ts'
import type { NamedFinding } from '../../domain/release/inspection.ts'
import { placesAmong } from '../../domain/release/place-of-finding.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { loadCase } from '../case-file.ts'
import { caseReading } from '../cases/view/case-reading.ts'
import type { PageHit, PageSearch } from '../ports/page-reader-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'
import { fileOf, isUnreadable } from '../release/document-pages.ts'
import { storedInspection } from '../release/inspect-file.ts'
import { inspectionSettings } from '../release/inspection-settings.ts'

const maxHits = 5000
/** Findings that are not personal data are looked for one by one. */
const maxWordSearches = 100

export type PlacedFindings = {
  readonly hits: readonly PageHit[]
  /** Fingerprints of those that stand on no page, or are not found again there. */
  readonly unplaced: readonly string[]
}

/** Where on the pages of a file stands what the last look through it found. @throws ParserBusy */
export async function placesOfFindings(
  ports: Ports,
  actor: Actor,
  { document, row }: { readonly document: DocumentRow; readonly row: RequestRow },
  fingerprints: readonly string[],
): Promise<Result<PlacedFindings>> {
  const { pageReader: reader } = ports
  const file = await loadCase(ports, row.reference)
  const inCase = file?.state.documents.get(document.id)
  if (!reader || !file || !inCase) return refuse('not-found')
  const { knowsRequester } = await caseReading(ports, actor, file)
  const stored = (await storedInspection(ports, inCase))?.findings ?? []
  const seen = stored.filter((one) => knowsRequester || !one.saysWhoAsked)
  const known = new Set(seen.map(({ fingerprint }) => fingerprint))
  const unknown = fingerprints.find((one) => !known.has(one))
  if (unknown !== undefined) return refuseField('findings', 'unknown', { name: unknown })
  const chosen = new Set(fingerprints)
  const asked = seen.filter(({ fingerprint }) => chosen.has(fingerprint))
  // What was looked for then is looked for now: what this person may not know is dropped with the other places.
  const words = new Map((await ports.store.cases.words(row.id)).map(({ id, content }) => [id, content]))
  const settings = inspectionSettings(file, ({ id }) => words.get(id) ?? null)
  const find = async (search: PageSearch) => {
    const found = await reader.find(fileOf(ports, document), search, maxHits)
    return placesAmong(isUnreadable(found) ? [] : found.hits)
  }
  const byType = new Map<PersonalDataType, Awaited<ReturnType<typeof find>>>()
  for (const what of new Set(asked.flatMap((one) => (one.where.page !== undefined && one.what ? [one.what] : []))))
    byType.set(what, await find({ kind: what, settings }))
  const hits = new Set<PageHit>()
  const unplaced: string[] = []
  let searches = 0
  for (const one of asked) {
    const text = wordsOf(one)
    if (text !== '' && !one.what) searches += 1
    const placesOf = one.what
      ? byType.get(one.what)
      : text === '' || searches > maxWordSearches
        ? undefined
        : await find({ words: text, wholeWords: false })
    const places = placesOf?.(one) ?? []
    if (places.length === 0) unplaced.push(one.fingerprint)
    for (const place of places) hits.add(place)
  }
  return ok({ hits: [...hits], unplaced })
}

const maxSoughtLetters = 60

/** The beginning of what was found on a page, whole words of it; nothing where it stands on none. */
function wordsOf({ where, excerpt = '' }: NamedFinding): string {
  if (where.page === undefined || where.part !== undefined) return ''
  const first = (excerpt.split('…')[0] ?? '').trim()
  return first.length > maxSoughtLetters ? first.slice(0, maxSoughtLetters).replace(/\s\S*$/, '') : first
}
