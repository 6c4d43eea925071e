import { type FindingKind, finding } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { type Attributes, walkXml } from '../archive/walk-xml.ts'
import type { Inspected, LookInside, TextPiece } from '../inspector.ts'
import {
  commentsIn,
  documentProperties,
  externalLinks,
  type Gathered,
  isTrue,
  partsInside,
  peopleListed,
} from './office-parts.ts'
import { fieldFinding } from './word-fields.ts'
import { coloured, hexColour, isUnseen, type Look, readLook, type WordStyles, white, wordStyles } from './word-look.ts'

const stories = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|glossary\/document)\.xml$/
const changes = ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge']
const formatChanges = [
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'numberingChange',
]
/** A document of Word (ECMA-376 part 1, 17). */
export async function inspectDocx(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const shown: TextPiece[] = []
  const gathered: Gathered = { findings: [], texts: [], shown }
  const styles = archive.has('word/styles.xml')
    ? wordStyles(await archive.read('word/styles.xml'))
    : { looks: new Map(), shadedTables: new Set('') }
  for (const part of archive.names) {
    if (stories.test(part)) inspectStory(part, await archive.read(part), styles, gathered)
    else if (/^word\/comments\d*\.xml$/.test(part)) await commentsIn(archive, part, ['comment'], gathered)
    else if (part === 'word/people.xml') await peopleListed(archive, part, 'author', gathered)
    else if (/^word\/settings\d*\.xml$/.test(part)) inspectSettings(part, await archive.read(part), gathered)
  }
  await documentProperties(archive, gathered)
  await externalLinks(archive, gathered)
  await partsInside(archive, lookInside, gathered)
  return { ...gathered, shown }
}

/** A cell, a table or a box: what is behind the letters in it, and whether it is shown. */
type Container = { fill?: string; readonly hides: boolean }
const containers = ['tc', 'tbl', 'wsp', 'shape', 'rect', 'roundrect', 'oval']
/** Within these stands how something looks, and not the thing itself. */
const scopeNames = ['pPr', 'rPr', 'tcPr', 'tblPr', 'spPr', 'ln', ...formatChanges]

function containerOf(name: string, { fillcolor, filled, style }: Attributes): Container {
  const hides = /visibility\s*:\s*hidden|display\s*:\s*none/i.test(style ?? '')
  if (name === 'wsp' || fillcolor === undefined || /^(?:f|false)$/.test(filled ?? '')) return { hides }
  const [plain = ''] = fillcolor.split(' ', 1)
  return { hides, fill: plain === 'white' ? white : (hexColour(plain) ?? coloured) }
}

/** The body, a header, notes: what is hidden in it, and what was changed. */
function inspectStory(part: string, bytes: Uint8Array, styles: WordStyles, { findings, texts, shown }: Gathered): void {
  const hidden: string[] = []
  const changed: string[] = []
  let changeCount = 0
  let deletedFields = ''
  let text = ''
  let shownText = ''
  /** Elements that are open and of which nothing shows: what was moved away, a second way to say the same, a hidden drawing. */
  const unshown: string[] = []
  let cropped = 0
  let paragraph: Look = {}
  let run: Look = {}
  let background: string | undefined
  const open: Container[] = []
  const scopes: string[] = []
  let instruction = ''
  const fields: { readonly kind: FindingKind; readonly instruction: string }[] = []
  const endInstruction = (words: string) => {
    const kind = fieldFinding(words)
    if (kind) fields.push({ kind, instruction: words.trim() })
    if (words.trim() !== '') texts.push({ where: { part }, text: words })
    instruction = ''
  }
  let inText = ''
  let openChange = 0
  let changeText = ''
  walkXml(bytes, {
    open: (name, attributes) => {
      if (['del', 'moveFrom', 'Fallback'].includes(name)) unshown.push(name)
      if (changes.includes(name)) {
        openChange += 1
        changeCount += 1
        changeText = attributes.author ? `${attributes.author}: ` : ''
      } else if (formatChanges.includes(name)) changeCount += 1
      else if (name === 'background') background = hexColour(attributes.color)
      else if (name === 'p') paragraph = {}
      else if (name === 'r') run = {}
      else if (containers.includes(name)) open.push(containerOf(name, attributes))
      else if (['t', 'delText', 'instrText', 'delInstrText'].includes(name)) inText = name
      else if (name === 'fldChar') endInstruction(instruction)
      else if (name === 'fldSimple') endInstruction(attributes.instr ?? '')
      else if (name === 'tab' || name === 'br' || name === 'cr') say(name === 'tab' ? '\t' : '\n')
      else if (name === 'srcRect') cropped += isCropped(attributes) ? 1 : 0
      else if (name === 'docPr') {
        if (attributes.descr) texts.push({ where: { part }, text: attributes.descr })
        if (isTrue(attributes.hidden)) {
          hidden.push('hidden drawing')
          unshown.push('drawing')
        }
      }
      readLooks(name, attributes)
      if (scopeNames.includes(name)) scopes.push(name)
    },
    text: (piece) => {
      if (inText === '') return
      if (openChange > 0) changeText += piece
      if (inText === 'delInstrText') deletedFields += piece
      if (inText === 'instrText') instruction += piece
      if (inText === 't') {
        text += piece
        const behind = open.findLast(({ fill }) => fill !== undefined)?.fill ?? background
        const isHidden = isUnseen({ ...paragraph, ...run }, behind) || open.some(({ hides }) => hides)
        if (!isHidden && unshown.length === 0) shownText += piece
        if (isHidden && piece.trim() !== '') hidden.push(piece)
      } else if (inText === 'delText') text += ` ${piece}`
    },
    close: (name) => {
      if (name === unshown.at(-1)) unshown.pop()
      if (changes.includes(name)) {
        openChange -= 1
        if (openChange === 0 && changeText !== '') changed.push(changeText)
      } else if (containers.includes(name)) open.pop()
      else if (name === 'p') say('\n')
      else if (name === inText) inText = ''
      if (scopeNames.includes(name)) scopes.pop()
    },
  })
  for (const { kind, instruction: words } of fields) findings.push(finding(kind, { part }, { excerpt: words }))
  if (changeCount > 0)
    findings.push(
      finding('tracked-change', { part }, { count: changeCount, excerpt: changed.join(' … ') || deletedFields }),
    )
  if (hidden.length > 0)
    findings.push(finding('hidden-text', { part }, { count: hidden.length, excerpt: hidden.join('') }))
  if (cropped > 0) findings.push(finding('cropped-content', { part }, { count: cropped }))
  texts.push({ where: { part }, text })
  if (!part.includes('glossary')) shown?.push({ where: {}, text: shownText })

  function say(space: string): void {
    text += space
    shownText += space
  }

  function readLooks(name: string, attributes: Attributes): void {
    const [scope, inner] = scopes
    const container = open.at(-1)
    if (inner !== undefined) return
    // The mark at the end of a paragraph has a look of its own, which is that of no letter: `rPr` in `pPr`.
    if (scope === 'rPr') readLook(run, name, attributes, styles)
    else if (scope === 'pPr') readLook(paragraph, name, attributes, styles)
    else if (container && scope === 'tcPr' && name === 'shd') readLook(container, name, attributes)
    else if (container && scope === 'tblPr' && name === 'tblStyle' && styles.shadedTables.has(attributes.val ?? ''))
      container.fill = coloured
    else if (container && (scope === 'spPr' || name === 'fillRef')) readFill(container, name, attributes)
  }
}

/** How a shape is filled (ECMA-376 part 1, 20.1.8). */
function readFill(shape: Container, name: string, { val, idx }: Attributes): void {
  if (name === 'srgbClr') shape.fill = hexColour(val) ?? coloured
  else if (name === 'schemeClr') shape.fill = ['bg1', 'lt1'].includes(val ?? '') ? white : coloured
  else if (['gradFill', 'blipFill', 'pattFill'].includes(name)) shape.fill = coloured
  else if (name === 'noFill') shape.fill = white
  else if (name === 'fillRef' && idx !== '0') shape.fill ??= coloured
}

/** A picture of which a part is cut away stays in the file whole (ECMA-376 part 1, 20.1.8.55): thousandths of a percent. */
export function isCropped({ l, t, r, b }: Attributes): boolean {
  return [l, t, r, b].some((side) => Number.parseFloat(side ?? '0') > (side?.endsWith('%') ? 0.5 : 500))
}

function inspectSettings(part: string, bytes: Uint8Array, { findings, texts }: Gathered): void {
  walkXml(bytes, {
    open: (name, { val, name: variable }) => {
      if (name === 'docVar') {
        findings.push(finding('custom-data', { part }, { excerpt: `${variable}: ${val}` }))
        texts.push({ where: { part }, text: `${variable}: ${val}` })
      } else if (name === 'connectString' || name === 'query') {
        findings.push(finding('external-link', { part }, { excerpt: val ?? name }))
      }
    },
  })
}
