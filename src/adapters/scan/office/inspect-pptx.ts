import { finding } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { relationshipId, walkXml } from '../archive/walk-xml.ts'
import type { Inspected, LookInside } from '../inspector.ts'
import { isCropped } from './inspect-docx.ts'
import {
  commentsIn,
  documentProperties,
  externalLinks,
  type Gathered,
  isTrue,
  partsInside,
  relationshipsOf,
} from './office-parts.ts'

const presentation = 'ppt/presentation.xml'
type Size = { readonly width: number; readonly height: number }

/** A presentation of PowerPoint (ECMA-376 part 1, 19). */
export async function inspectPptx(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const gathered: Gathered = { findings: [], texts: [] }
  const { slides, size } = await slidesOf(archive)
  for (const [index, part] of slides.entries()) await inspectSlide(archive, part, index + 1, size, gathered)
  for (const part of archive.names) {
    if (/^ppt\/comments\/.*\.xml$/.test(part)) await commentsIn(archive, part, ['cm'], gathered)
    else if (/^ppt\/tags\/.*\.xml$/.test(part)) await inspectTags(archive, part, gathered)
    // A slide that the presentation no longer shows.
    else if (/^ppt\/slides\/slide\d+\.xml$/.test(part) && !slides.includes(part))
      gathered.findings.push(finding('hidden-slide', { part }, { excerpt: await slideText(archive, part) }))
  }
  await documentProperties(archive, gathered)
  await externalLinks(archive, gathered)
  await partsInside(archive, lookInside, gathered)
  return gathered
}

async function slidesOf(archive: Archive): Promise<{ readonly slides: readonly string[]; readonly size: Size }> {
  const targets = new Map((await relationshipsOf(archive, presentation)).map(({ id, target }) => [id, target]))
  const slides: string[] = []
  let size = { width: 9_144_000, height: 6_858_000 }
  walkXml(await archive.read(presentation), {
    open: (name, attributes) => {
      if (name === 'sldSz') size = { width: Number(attributes.cx), height: Number(attributes.cy) }
      const part = name === 'sldId' ? targets.get(relationshipId(attributes)) : undefined
      if (part !== undefined && archive.has(part)) slides.push(part)
    },
  })
  return { slides, size }
}

async function slideText(archive: Archive, part: string): Promise<string> {
  let text = ''
  let inText = false
  walkXml(await archive.read(part), {
    open: (name) => {
      inText = name === 't'
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      inText = false
      if (name === 'p') text += '\n'
    },
  })
  return text
}

async function inspectSlide(
  archive: Archive,
  part: string,
  page: number,
  size: Size,
  { findings, texts }: Gathered,
): Promise<void> {
  let isHidden = false
  let text = ''
  let inText = false
  let cropped = 0
  let shapeText = ''
  let shapeHidden = false
  let outside = false
  let shapes = 0
  const hidden: string[] = []
  const off: string[] = []
  walkXml(await archive.read(part), {
    open: (name, attributes) => {
      if (name === 'sld') isHidden = attributes.show !== undefined && !isTrue(attributes.show)
      else if (['sp', 'pic', 'graphicFrame'].includes(name)) {
        shapes += 1
        if (shapes === 1) [shapeText, shapeHidden, outside] = ['', false, false]
      } else if (name === 'cNvPr') {
        shapeHidden ||= isTrue(attributes.hidden)
        if (attributes.descr) texts.push({ where: { page }, text: attributes.descr })
      } else if (name === 'off' && shapes > 0) {
        outside ||= Number(attributes.x) >= size.width || Number(attributes.y) >= size.height
      } else if (name === 'srcRect') cropped += isCropped(attributes) ? 1 : 0
      inText = name === 't'
    },
    text: (piece) => {
      if (!inText) return
      text += piece
      shapeText += piece
    },
    close: (name) => {
      inText = false
      if (name === 'p') text += '\n'
      if (!['sp', 'pic', 'graphicFrame'].includes(name)) return
      shapes -= 1
      if (shapes === 0 && shapeHidden) hidden.push(shapeText)
      else if (shapes === 0 && outside && shapeText.trim() !== '') off.push(shapeText)
    },
  })
  const where = { page }
  if (isHidden) findings.push(finding('hidden-slide', where, { excerpt: text }))
  if (hidden.length > 0)
    findings.push(
      finding('hidden-text', where, { count: hidden.length, excerpt: hidden.join(' … ') || 'hidden shape' }),
    )
  if (off.length > 0) findings.push(finding('hidden-text', where, { count: off.length, excerpt: off.join(' … ') }))
  if (cropped > 0) findings.push(finding('cropped-content', where, { count: cropped }))
  texts.push({ where, text })
  for (const { type, target } of await relationshipsOf(archive, part)) {
    if (type !== 'notesSlide' || !archive.has(target)) continue
    const notes = await notesText(archive, target)
    if (notes.trim() === '') continue
    findings.push(finding('speaker-notes', where, { excerpt: notes }))
    texts.push({ where: { page, part: 'notes' }, text: notes })
  }
}

/** The notes without the number of the slide and the date, which stand on every page. */
async function notesText(archive: Archive, part: string): Promise<string> {
  let text = ''
  let inText = false
  let placeholder = ''
  let inField = false
  walkXml(await archive.read(part), {
    open: (name, { type }) => {
      if (name === 'sp') placeholder = ''
      if (name === 'ph') placeholder = type ?? ''
      if (name === 'fld') inField = true
      inText = name === 't'
    },
    text: (piece) => {
      if (inText && !inField && !['sldNum', 'dt', 'hdr', 'ftr'].includes(placeholder)) text += piece
    },
    close: (name) => {
      inText = false
      if (name === 'fld') inField = false
      if (name === 'p') text += '\n'
    },
  })
  return text
}

async function inspectTags(archive: Archive, part: string, { findings }: Gathered): Promise<void> {
  const tags: string[] = []
  walkXml(await archive.read(part), {
    open: (name, attributes) => {
      if (name === 'tag' && attributes.val) tags.push(`${attributes.name}: ${attributes.val}`)
    },
  })
  if (tags.length > 0) findings.push(finding('custom-data', { part }, { count: tags.length, excerpt: tags.join('; ') }))
}
