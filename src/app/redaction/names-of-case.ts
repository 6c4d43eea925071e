import { distinctNames } from '../../domain/release/gap.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { loadCaseOf } from '../case-file.ts'
import { caseReading } from '../cases/view/case-reading.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import { fileOf, isUnreadable, mayLookInside } from '../release/document-pages.ts'
import { inspectionSettings, settingsOfBody } from '../release/inspection-settings.ts'
import type { OpenRedaction } from './open-redaction.ts'

export type NamesOfCase = {
  readonly names: readonly string[]
  /** Whether all documents of the case were read. */
  readonly isWhole: boolean
}

/** A case has thousands of pages: in so many of them names are looked for, those of the document itself first. */
const maxPages = 600
const maxHits = 1000

/**
 * The names that somebody would try in a gap: the body's list, those that stand in the case for whoever may know them, and
 * those that are found in its documents. @throws ParserBusy
 */
export async function namesOfCase(
  ports: Ports,
  actor: Actor,
  { document, row }: Pick<OpenRedaction, 'document' | 'row'>,
): Promise<NamesOfCase> {
  const file = await loadCaseOf(ports, row)
  const { knowsRequester, read } = await caseReading(ports, actor, file)
  const settings = knowsRequester ? inspectionSettings(file, read) : settingsOfBody(file.body)
  const found: string[] = []
  const { pageReader: reader } = ports
  let [pagesLeft, isWhole] = [maxPages, true]
  for (const one of reader ? await documentsOf(ports, document) : []) {
    if (!reader || !(await mayLookInside(ports, actor, one))) continue
    const pages = await reader.pages(fileOf(ports, one))
    if (isUnreadable(pages) || pages.sizes.length > pagesLeft) {
      isWhole = false
      continue
    }
    pagesLeft -= pages.sizes.length
    const names = await reader.find(fileOf(ports, one), { kind: 'name', settings }, maxHits)
    if (!isUnreadable(names)) found.push(...names.hits.map(({ match }) => match))
    if (isUnreadable(names) || names.isCut || names.wordless.length > 0) isWhole = false
  }
  return { names: distinctNames([...settings.names, ...found]), isWhole }
}

async function documentsOf({ store }: Ports, document: DocumentRow): Promise<readonly DocumentRow[]> {
  const others = (await store.cases.documents(document.requestId)).filter(
    ({ id, state }) => id !== document.id && state !== 'withdrawn',
  )
  return [document, ...others]
}
