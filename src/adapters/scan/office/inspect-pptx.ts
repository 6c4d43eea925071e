import { finding, type Place } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { relationshipId, walkXml } from '../archive/walk-xml.ts'
import type { Inspected, LookInside, TextPiece } from '../inspector.ts'
import { isCropped } from './inspect-docx.ts'
import {
  commentsIn,
  documentProperties,
  externalLinks,
  type Gathered,
  isTrue,
  partsInside,
  peopleListed,
  relationshipsOf,
} from './office-parts.ts'
import { whiteOnPaper } from './slide-paper.ts'

const presentation = 'ppt/presentation.xml'
type Size = { readonly width: number; readonly height: number }

/** A presentation of PowerPoint (ECMA-376 part 1, 19). */
export async function inspectPptx(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const shown: TextPiece[] = []
  const gathered: Gathered = { findings: [], texts: [], shown }
  const { slides, size } = await slidesOf(archive)
  /** Of a part that a slide refers to, the number of the slide. */
  const pageOf = new Map<string, number>()
  for (const [index, part] of slides.entries()) {
    await inspectSlide(archive, part, index + 1, size, gathered)
    for (const { target } of await relationshipsOf(archive, part)) pageOf.set(target, index + 1)
  }
  for (const part of archive.names) {
    if (/^ppt\/comments\/.*\.xml$/.test(part)) {
      const inComments: Gathered = { findings: [], texts: [] }
      await commentsIn(archive, part, ['cm'], inComments)
      const page = pageOf.get(part)
      const placed = (where: Place): Place => (page === undefined ? where : { ...where, page })
      gathered.findings.push(...inComments.findings.map((one) => ({ ...one, where: placed(one.where) })))
      gathered.texts.push(...inComments.texts.map((one) => ({ ...one, where: placed(one.where) })))
    } else if (/^ppt\/(?:comment)?[aA]uthors\.xml$/.test(part)) await peopleListed(archive, part, 'name', gathered)
    else if (/^ppt\/tags\/.*\.xml$/.test(part)) await inspectTags(archive, part, gathered)
    // A slide that the presentation no longer shows.
    else if (/^ppt\/slides\/slide\d+\.xml$/.test(part) && !slides.includes(part))
      gathered.findings.push(finding('hidden-slide', { part }, { excerpt: await slideText(archive, part) }))
  }
  await documentProperties(archive, gathered)
  await externalLinks(archive, gathered)
  await partsInside(archive, lookInside, gathered)
  return { ...gathered, shown }
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

const shapeNames = ['sp', 'pic', 'graphicFrame', 'grpSp']
/** Within these stands how something looks. */
const scopeNames = ['spPr', 'rPr', 'ln', 'highlight']
type Shape = {
  text: string
  shown: string
  isHidden: boolean
  fill?: string
  off: [number, number]
  size: [number, number]
}
const emptyShape = (): Shape => ({ text: '', shown: '', isHidden: false, off: [0, 0], size: [0, 0] })

const isOutside = ({ off: [x, y], size: [across, down] }: Shape, { width, height }: Size): boolean =>
  x >= width || y >= height || x + across < 0 || y + down < 0

async function inspectSlide(
  archive: Archive,
  part: string,
  page: number,
  size: Size,
  { findings, texts, shown }: Gathered,
): Promise<void> {
  let isHidden = false
  let text = ''
  let inText = false
  let cropped = 0
  let shape: Shape = emptyShape()
  let outside = 0
  let shownText = ''
  const shapes: string[] = []
  const scopes: string[] = []
  const hidden: string[] = []
  let letters: { colour?: string; highlight?: string } = {}
  walkXml(await archive.read(part), {
    open: (name, attributes) => {
      if (name === 'sld') isHidden = attributes.show !== undefined && !isTrue(attributes.show)
      else if (shapeNames.includes(name)) {
        if (shapes.length === 0) shape = emptyShape()
        shapes.push(name)
      } else if (name === 'cNvPr') {
        shape.isHidden ||= isTrue(attributes.hidden)
        if (attributes.descr) texts.push({ where: { page }, text: attributes.descr })
        // What lies in a group is placed in the space of the group.
      } else if (name === 'off' && shapes.length === 1) shape.off = [Number(attributes.x), Number(attributes.y)]
      else if (name === 'ext' && shapes.length === 1 && attributes.cx !== undefined)
        shape.size = [Number(attributes.cx), Number(attributes.cy)]
      else if (name === 'srcRect') cropped += isCropped(attributes) ? 1 : 0
      else if (name === 'r') letters = {}
      else if (name === 'srgbClr' && attributes.val) readColour(attributes.val.toUpperCase())
      inText = name === 't'
      if (scopeNames.includes(name)) scopes.push(name)
    },
    text: (piece) => {
      if (!inText) return
      text += piece
      shape.text += piece
      const { colour, highlight } = letters
      const isMarked = highlight === '000000' && (colour ?? '000000') === '000000'
      const isAlike = colour !== undefined && colour === (highlight ?? shape.fill)
      if (!isMarked && !isAlike) shape.shown += piece
      if ((isMarked || isAlike) && piece.trim() !== '') hidden.push(piece)
    },
    close: (name) => {
      inText = false
      if (scopeNames.includes(name)) scopes.pop()
      if (name === 'p' || name === 'br') shape.shown += '\n'
      if (name === 'p') text += '\n'
      if (!shapeNames.includes(name)) return
      shapes.pop()
      if (shapes.length > 0) return
      if (!shape.isHidden && !isOutside(shape, size)) shownText += shape.shown
      if (shape.isHidden) hidden.push(shape.text || 'hidden shape')
      else if (isOutside(shape, size) && shape.text.trim() !== '') hidden.push(shape.text)
      else if (isOutside(shape, size) && name === 'pic') outside += 1
    },
  })
  const where = { page }
  const pale = await whiteOnPaper(archive, part)
  // What lies behind them may be drawn in a way that is not read here: a person looks.
  if (pale.length > 0) {
    const more = { count: pale.length, excerpt: pale.join(' … '), severity: 'medium' } as const
    findings.push(finding('hidden-text', where, more))
  }
  if (isHidden) findings.push(finding('hidden-slide', where, { excerpt: text }))
  else shown?.push({ where, text: shownText })
  if (hidden.length > 0)
    findings.push(finding('hidden-text', where, { count: hidden.length, excerpt: hidden.join(' … ') }))
  if (outside > 0)
    findings.push(finding('cropped-content', where, { count: outside, excerpt: 'a picture outside the slide' }))
  if (cropped > 0) findings.push(finding('cropped-content', where, { count: cropped }))
  texts.push({ where, text })
  for (const { type, target } of await relationshipsOf(archive, part)) {
    if (type !== 'notesSlide' || !archive.has(target)) continue
    const notes = await notesText(archive, target)
    if (notes.trim() === '') continue
    findings.push(finding('speaker-notes', where, { excerpt: notes }))
    texts.push({ where: { page, part: 'notes' }, text: notes })
  }

  function readColour(colour: string): void {
    const scope = scopes.join('/')
    if (scope === 'spPr') shape.fill ??= colour
    else if (scope === 'rPr') letters.colour = colour
    else if (scope === 'rPr/highlight') letters.highlight = colour
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
