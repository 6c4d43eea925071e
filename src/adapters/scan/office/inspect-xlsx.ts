import { type Finding, finding, type Place } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { relationshipId, walkXml } from '../archive/walk-xml.ts'
import type { Inspected, LookInside, TextPiece } from '../inspector.ts'
import { isCropped } from './inspect-docx.ts'
import {
  commentsIn,
  documentProperties,
  externalLinks,
  type Gathered,
  partsInside,
  relationshipsOf,
  textsOf,
} from './office-parts.ts'
import { hiddenInSheet, shownOfSheet, textsOfSheet } from './sheet-findings.ts'
import { type CellStyles, cellStyles, readSheet, type SharedStrings, sharedStrings } from './workbook-cells.ts'

type Sheet = { readonly name: string; readonly part: string; readonly state: string }
type DefinedName = { readonly name: string; readonly isHidden: boolean; readonly refersTo: string }
type Workbook = {
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  readonly from1904: boolean
}

const workbookPart = 'xl/workbook.xml'

/** A workbook of Excel (ECMA-376 part 1, 18). */
export async function inspectXlsx(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const shown: TextPiece[] = []
  const gathered: Gathered = { findings: [], texts: [], shown }
  const { findings, texts } = gathered
  const workbook = await readWorkbook(archive)
  const partOf = async (name: string) => (archive.has(name) ? archive.read(name) : undefined)
  const styles = cellStyles(await partOf('xl/styles.xml'), workbook.from1904)
  const strings = sharedStrings(await partOf('xl/sharedStrings.xml'))
  for (const sheet of workbook.sheets) await inspectSheet(archive, sheet, strings, styles, gathered)
  findings.push(...namesPointingToHidden(workbook))
  unusedStrings(strings, gathered)
  for (const part of archive.names) await inspectPart(archive, part, workbook, gathered)
  await documentProperties(archive, gathered)
  await externalLinks(archive, gathered)
  await partsInside(archive, lookInside, gathered)
  return { findings, texts, shown }
}

async function readWorkbook(archive: Archive): Promise<Workbook> {
  const targets = new Map((await relationshipsOf(archive, workbookPart)).map(({ id, target }) => [id, target]))
  const sheets: Sheet[] = []
  const names: DefinedName[] = []
  let from1904 = false
  let name: { name: string; isHidden: boolean; refersTo: string } | undefined
  walkXml(await archive.read(workbookPart), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      else if (tag === 'sheet') {
        const part = targets.get(relationshipId(attributes)) ?? ''
        sheets.push({ name: attributes.name ?? '', part, state: attributes.state ?? 'visible' })
      } else if (tag === 'definedName') {
        const isHidden = ['1', 'true'].includes(attributes.hidden ?? '')
        name = { name: attributes.name ?? '', isHidden, refersTo: '' }
      }
    },
    text: (text) => {
      if (name) name.refersTo += text
    },
    close: (tag) => {
      if (tag === 'definedName' && name) names.push(name)
      if (tag === 'definedName') name = undefined
    },
  })
  return { sheets, names, from1904 }
}

async function inspectSheet(
  archive: Archive,
  { name: sheet, part, state }: Sheet,
  strings: SharedStrings,
  styles: CellStyles,
  { findings, texts, shown }: Gathered,
): Promise<void> {
  if (!archive.has(part)) return
  const read = readSheet(await archive.read(part), strings, styles)
  if (state !== 'visible') {
    const first = read.cells.slice(0, 8).map(({ value }) => value)
    findings.push(finding('hidden-sheet', { sheet }, { excerpt: `${sheet}: ${first.join(', ')}` }))
  }
  findings.push(...hiddenInSheet(sheet, read, styles.unseen))
  if (state === 'visible') shown?.push(...shownOfSheet(sheet, read, styles.unseen))
  texts.push(...textsOfSheet(sheet, read.cells))
  if (read.headersAndFooters !== '') texts.push({ where: { sheet }, text: read.headersAndFooters })
  if (read.scenarios !== '') {
    findings.push(finding('custom-data', { sheet, part: 'scenarios' }, { excerpt: read.scenarios }))
    texts.push({ where: { sheet, part: 'scenarios' }, text: read.scenarios })
  }
  for (const { type, target } of await relationshipsOf(archive, part)) {
    if (!archive.has(target)) continue
    if (/^(?:comments|threadedComment)$/.test(type)) {
      const inComments: Gathered = { findings: [], texts: [] }
      await commentsIn(archive, target, ['comment', 'threadedComment'], inComments)
      findings.push(...inComments.findings.map((one) => ({ ...one, where: { ...one.where, sheet } })))
      texts.push(...inComments.texts.map((one) => ({ ...one, where: { sheet, part: target } })))
    } else if (type === 'drawing') await inspectDrawing(archive, target, { sheet, part: target }, findings, texts)
  }
}

/** Text boxes and pictures on a sheet. */
async function inspectDrawing(
  archive: Archive,
  part: string,
  where: Place,
  findings: Finding[],
  texts: Inspected['texts'][number][],
): Promise<void> {
  let cropped = 0
  walkXml(await archive.read(part), {
    open: (name, attributes) => {
      if (name === 'srcRect' && isCropped(attributes)) cropped += 1
    },
  })
  if (cropped > 0) findings.push(finding('cropped-content', where, { count: cropped }))
  for (const text of await textsOf(archive, part, ['t'])) texts.push({ where, text })
}

/** Excel hides the name of a filter's range and those of its own functions. */
const excelsOwn = /^_xl(?:nm|fn|pm|ws|ud)\b|^_xl(?:nm|fn|pm|ws|ud)\./i

function namesPointingToHidden({ sheets, names }: Workbook): readonly Finding[] {
  const hidden = sheets.filter(({ state }) => state !== 'visible').map(({ name }) => name)
  return names.flatMap(({ name, isHidden, refersTo }) => {
    const pointsToHidden = hidden.some(
      (sheet) => refersTo.includes(`${sheet}!`) || refersTo.includes(`'${sheet.replaceAll("'", "''")}'!`),
    )
    if (!pointsToHidden && (!isHidden || excelsOwn.test(name))) return []
    return [finding('defined-name', { part: name }, { excerpt: `${name} = ${refersTo}` })]
  })
}

/** Texts that no cell shows any more: some programs leave what was deleted. */
function unusedStrings({ texts, used }: SharedStrings, { findings, texts: all }: Gathered): void {
  const unused = texts.filter((text, index) => !used.has(index) && text.trim() !== '')
  if (unused.length === 0) return
  const where = { part: 'xl/sharedStrings.xml' }
  findings.push(finding('hidden-text', where, { count: unused.length, excerpt: unused.join(', '), severity: 'medium' }))
  all.push({ where, text: unused.join('\n') })
}

async function inspectPart(archive: Archive, part: string, workbook: Workbook, gathered: Gathered): Promise<void> {
  const { findings, texts } = gathered
  const found = async (kind: Finding['kind'], elements: readonly string[]) => {
    const values = await valuesOf(archive, part, elements)
    const count = values.length > 0 ? values.length : undefined
    // A cache without records that is filled when it is opened holds the names of its fields alone.
    const severity = kind === 'pivot-cache' && !count ? ({ severity: 'low' } as const) : {}
    const excerpt = values.slice(0, 8).join(', ')
    findings.push(finding(kind, { part }, { ...(count ? { count } : {}), excerpt, ...severity }))
    texts.push({ where: { part }, text: values.join('\n') })
  }
  if (/^xl\/pivotCache\/pivotCache(?:Definition|Records)\d*\.xml$/.test(part))
    await found('pivot-cache', ['s', 'n', 'd'])
  else if (/^xl\/externalLinks\/externalLink\d*\.xml$/.test(part)) await found('external-link', ['v'])
  else if (/^xl\/revisions\/revisionLog\d*\.xml$/.test(part)) await found('tracked-change', ['t', 'v'])
  else if (part === 'xl/connections.xml') await found('external-link', ['connection', 'dbPr'])
  else if (/^xl\/persons\/.*\.xml$/.test(part)) await found('metadata', ['person'])
  else if (/^xl\/worksheets\/sheet\d+\.xml$/.test(part) && !workbook.sheets.some((sheet) => sheet.part === part))
    await found('hidden-sheet', ['v', 't'])
}

/** What elements of these names hold, as text or as their value. */
async function valuesOf(archive: Archive, part: string, elements: readonly string[]): Promise<readonly string[]> {
  const values: string[] = []
  let open = 0
  walkXml(await archive.read(part), {
    open: (name, { v, connection, displayName, name: title }) => {
      if (!elements.includes(name)) return
      open += 1
      const value = v ?? connection ?? displayName ?? title
      if (value) values.push(value)
    },
    text: (text) => {
      if (open > 0 && text.trim() !== '') values.push(text)
    },
    close: (name) => {
      if (elements.includes(name)) open -= 1
    },
  })
  return values
}
