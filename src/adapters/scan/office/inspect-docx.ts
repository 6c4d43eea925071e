import { finding } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { type Attributes, walkXml } from '../archive/walk-xml.ts'
import type { Inspected, LookInside } from '../inspector.ts'
import { commentsIn, documentProperties, externalLinks, type Gathered, isOn, partsInside } from './office-parts.ts'

const stories = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|glossary\/document)\.xml$/
const changes = ['ins', 'del', 'moveFrom', 'moveTo']
const formatChanges = [
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'numberingChange',
]
/** Half points. */
const smallestReadable = 4

/** How the letters of a run are shown; undefined where nothing is said. */
type Look = { hidden?: boolean; white?: boolean; shaded?: boolean; tiny?: boolean }

/** A document of Word (ECMA-376 part 1, 17). */
export async function inspectDocx(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const gathered: Gathered = { findings: [], texts: [] }
  const styles = archive.has('word/styles.xml')
    ? await hiddenStyles(await archive.read('word/styles.xml'))
    : new Set('')
  for (const part of archive.names) {
    if (stories.test(part)) inspectStory(part, await archive.read(part), styles, gathered)
    else if (/^word\/comments\d*\.xml$/.test(part)) await commentsIn(archive, part, ['comment'], gathered)
    else if (/^word\/settings\d*\.xml$/.test(part)) inspectSettings(part, await archive.read(part), gathered)
  }
  await documentProperties(archive, gathered)
  await externalLinks(archive, gathered)
  await partsInside(archive, lookInside, gathered)
  return gathered
}

async function hiddenStyles(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>()
  let style = ''
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'style') style = attributes.styleId ?? ''
      if (name === 'vanish' && style !== '' && isOn(attributes.val)) hidden.add(style)
    },
    close: (name) => {
      if (name === 'style') style = ''
    },
  })
  return hidden
}

const filled = ({ fill, val }: Attributes): boolean =>
  (fill !== undefined && !['auto', 'FFFFFF', 'ffffff'].includes(fill)) ||
  (val !== undefined && !['clear', 'nil'].includes(val))

function lookOf(look: Look, name: string, attributes: Attributes, styles: ReadonlySet<string>): void {
  const { val } = attributes
  if (name === 'vanish') look.hidden = isOn(val)
  else if (name === 'rStyle' || name === 'pStyle') look.hidden ||= styles.has(val ?? '')
  else if (name === 'color')
    look.white = /^f[c-f]f[c-f]f[c-f]$/i.test(val ?? '') || /^background1$/i.test(attributes.themeColor ?? '')
  else if (name === 'shd') look.shaded = filled(attributes)
  else if (name === 'highlight') look.shaded = val !== 'none' && val !== 'white'
  else if (name === 'sz') look.tiny = Number(val) < smallestReadable
}

/** The body, a header, notes: what is hidden in it, and what was changed. */
function inspectStory(
  part: string,
  bytes: Uint8Array,
  styles: ReadonlySet<string>,
  { findings, texts }: Gathered,
): void {
  const hidden: string[] = []
  const changed: string[] = []
  let changeCount = 0
  let deletedFields = ''
  let text = ''
  let cropped = 0
  let paragraph: Look = {}
  let run: Look = {}
  let cellDepth = 0
  /** Whether each open cell, box or table is filled with a colour. */
  const shaded: boolean[] = []
  let inRun = false
  let inText = ''
  let openChange = 0
  let changeText = ''
  walkXml(bytes, {
    open: (name, attributes) => {
      if (changes.includes(name)) {
        openChange += 1
        changeCount += 1
        changeText = attributes.author ? `${attributes.author}: ` : ''
      } else if (formatChanges.includes(name)) changeCount += 1
      else if (name === 'p') paragraph = {}
      else if (name === 'r') {
        run = {}
        inRun = true
      } else if (name === 'tc' || name === 'wsp' || name === 'tbl') {
        cellDepth += 1
        shaded.push(false)
      } else if (name === 'shd' && !inRun && cellDepth > 0 && filled(attributes)) shaded[shaded.length - 1] = true
      else if (name === 'solidFill' && cellDepth > 0) shaded[shaded.length - 1] = true
      else if (['t', 'delText', 'instrText', 'delInstrText'].includes(name)) inText = name
      else if (name === 'tab' || name === 'br' || name === 'cr') text += name === 'tab' ? '\t' : '\n'
      else if (name === 'srcRect') cropped += isCropped(attributes) ? 1 : 0
      else if (name === 'docPr' && attributes.descr) texts.push({ where: { part }, text: attributes.descr })
      lookOf(inRun ? run : paragraph, name, attributes, styles)
    },
    text: (piece) => {
      if (inText === '') return
      if (openChange > 0) changeText += piece
      if (inText === 'delInstrText') deletedFields += piece
      if (inText === 't') {
        text += piece
        const isWhite = run.white === true && !run.shaded && !paragraph.shaded && !shaded.includes(true)
        const isHidden = run.hidden ?? paragraph.hidden ?? false
        if ((isHidden || isWhite || run.tiny) && piece.trim() !== '') hidden.push(piece)
      } else if (inText === 'delText') text += ` ${piece}`
    },
    close: (name) => {
      if (changes.includes(name)) {
        openChange -= 1
        if (openChange === 0 && changeText !== '') changed.push(changeText)
      } else if (name === 'r') inRun = false
      else if (name === 'tc' || name === 'wsp' || name === 'tbl') {
        cellDepth -= 1
        shaded.pop()
      } else if (name === 'p') text += '\n'
      else if (name === inText) inText = ''
    },
  })
  if (changeCount > 0)
    findings.push(
      finding('tracked-change', { part }, { count: changeCount, excerpt: changed.join(' … ') || deletedFields }),
    )
  if (hidden.length > 0)
    findings.push(finding('hidden-text', { part }, { count: hidden.length, excerpt: hidden.join('') }))
  if (cropped > 0) findings.push(finding('cropped-content', { part }, { count: cropped }))
  texts.push({ where: { part }, text })
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
