import type { CopyTitle } from '../../../app/ports/safe-copy-ports.ts'
import type { SafeCopyLoss } from '../../../domain/release/safe-copy.ts'
import { fileTypes, signatureType } from '../../scan/file-type.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { copyImage } from '../image/copy-image.ts'
import { type Box, length, type Matrix, moved, unmoved, viewOf } from './drawing-box.ts'
import * as rules from './drawing-rules.ts'
import type { DrawingSheets } from './drawing-sheets.ts'
import { type Drawn, elementsIn } from './drawing-tree.ts'
import { boxesOfWords, filledBox, isWhite, type Painted, unseenWords } from './painted.ts'

type Properties = ReadonlyMap<string, string>
type Around = {
  readonly at: Matrix | undefined
  readonly properties: Properties
  readonly view: Box | undefined
  readonly place: readonly [number, number]
  readonly isText: boolean
}
export type ShownDrawing = { readonly drawn: Drawn; readonly hidden: number; readonly lost: readonly SafeCopyLoss[] }

/** Properties that an element does not take over from those around it. */
const own = ['opacity', 'display', 'clip-path', 'mask', 'filter', 'overflow']
const pictures = ['png', 'jpeg', 'gif', 'webp'] as const

/** The elements of a drawing that are seen, with the attributes that draw. @throws Unreadable where that is not known */
export async function shownDrawing(root: Drawn, sheets: DrawingSheets, title: CopyTitle): Promise<ShownDrawing> {
  const painted: Painted[] = []
  const lost = new Map<SafeCopyLoss['what'], number>()
  let hidden = 0
  const lose = (what: SafeCopyLoss['what']) => lost.set(what, (lost.get(what) ?? 0) + 1)

  const first = { at: unmoved, properties: new Map(), view: viewOf(root), place: [0, 0], isText: false } as const
  const shown = await show(root, first)
  if (!shown) throw new Unreadable('unsupported', 'The drawing shows nothing')
  const { unseen, inPart } = unseenWords(painted)
  if (inPart)
    throw new Unreadable('unsupported', 'A box lies over a part of its words: save it as PDF, and redact that')
  hidden += unseen.size
  return {
    drawn: without(shown, unseen),
    hidden,
    lost: [...lost].map(([what, count]) => ({ what, count })),
  }

  async function show(drawn: Drawn, around: Around): Promise<Drawn | undefined> {
    const { name, attributes } = drawn
    if (rules.animations.includes(name)) lose('animation')
    if (name === 'foreignObject') lose('web-content')
    if (!rules.drawingElements.includes(name) || name === 'style') return undefined
    const isText = rules.textElements.includes(name)
    const inSheets = sheets.declarations(drawn)
    const properties = propertiesOf(drawn, around.properties, inSheets)
    if (rules.hidesItself(properties, isText) || inSheets.some((one) => rules.hidesItself(one, isText))) {
      if (name !== 'tspan' || textIn(drawn).trim() !== '') hidden += 1
      return undefined
    }
    if ((properties.get('mask') ?? 'none') !== 'none' && textIn(drawn).trim() !== '')
      throw new Unreadable('unsupported', 'A mask lies over words of the drawing: save it as PDF, and copy that')
    const isByReference = rules.drawnByReference.includes(name)
    const at = isByReference || !around.at ? undefined : moved(around.at, attributes.transform)
    const isInnerView = name === 'svg' && around.isText === false && drawn !== root
    const place = placeOf(drawn, around.place)
    const inner = { at: isInnerView ? undefined : at, properties, view: around.view, place, isText }
    const made: Drawn = { name: name === 'a' || name === 'switch' ? 'g' : name, attributes: kept(drawn), children: [] }
    if (name === 'image' && !(await addPicture(drawn, made))) return undefined
    paint(drawn, made, inner)
    for (const child of drawn.children) {
      if (typeof child === 'string') {
        if (isText) made.children.push(child)
        continue
      }
      const one = await show(child, inner)
      if (one) made.children.push(one)
      if (one && name === 'switch') break
    }
    return made
  }

  function paint(drawn: Drawn, made: Drawn, { at, properties, view, place, isText }: Around): void {
    const value = (property: string) => properties.get(property)?.trim().toLowerCase() ?? ''
    const words = drawn.children.filter((child) => typeof child === 'string').join('')
    const fill = value('fill') || 'black'
    const common = { drawn: made, view, isWhite: isWhite(fill) }
    if (isText) {
      if (words.trim() === '') return
      const size = length(value('font-size')) ?? 16
      const boxes = at && boxesOfWords(at, place[0], place[1], size, words, value('text-anchor'))
      painted.push({ ...common, isText: true, isOpaque: false, box: boxes?.box, reach: boxes?.reach })
      return
    }
    if (!['rect', 'image', 'path', 'polygon', 'circle', 'ellipse', 'polyline', 'use'].includes(drawn.name)) return
    if (at === undefined && drawn.name !== 'use') return
    const isFaint = (property: string) => value(property) !== '' && Number.parseFloat(value(property)) < 0.9
    const isOpaque = drawn.name === 'image' || (fill !== 'none' && fill !== 'transparent' && !isFaint('fill-opacity'))
    if (fill === 'none' && drawn.name !== 'image') return
    painted.push({ ...common, isText: false, isOpaque: isOpaque && !isFaint('opacity'), box: filledBox(drawn, at) })
  }

  async function addPicture({ attributes }: Drawn, made: Drawn): Promise<boolean> {
    const address = (attributes.href ?? attributes['xlink:href'] ?? '').trim()
    const data = /^data:image\/[a-z]{3,4};base64,/i.exec(address.slice(0, 40))
    const bytes = data && Buffer.from(address.slice(data[0].length), 'base64')
    const type = bytes ? pictures.find((one) => one === signatureType(bytes)) : undefined
    try {
      if (!bytes || !type) throw new Unreadable('unsupported')
      const copy = await copyImage(bytes, fileTypes[type], title)
      const written = `data:${copy.type};base64,${Buffer.from(copy.bytes).toString('base64')}`
      Object.assign(made.attributes, { 'xlink:href': written })
      return true
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      lose('pictures')
      return false
    }
  }
}

function propertiesOf({ attributes }: Drawn, around: Properties, inSheets: readonly Properties[]): Properties {
  const all = new Map([...around].filter(([name]) => !own.includes(name)))
  for (const [name, value] of Object.entries(attributes)) if (/^[a-z-]+$/.test(name)) all.set(name, value)
  for (const one of inSheets) for (const [name, value] of one) all.set(name, value)
  for (const [name, value] of rules.declarationsIn(attributes.style ?? '')) all.set(name, value)
  return all
}

/** The attributes that draw. References go to parts of the drawing alone. */
function kept({ attributes }: Drawn): Drawn['attributes'] {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (rules.isSafeAttribute(name, value)) found[name] = value
    else if (name === 'style') found.style = rules.safeDeclarations(value)
    else if (name === 'id' || name === 'class') found[name] = value
    else if ((name === 'href' || name === 'xlink:href') && /^\s*#/.test(value)) found['xlink:href'] = value.trim()
    else if (name === 'xml:space' && value === 'preserve') found[name] = value
  }
  return found
}

const placeOf = ({ attributes }: Drawn, [x, y]: readonly [number, number]): readonly [number, number] => [
  length(attributes.x) ?? x,
  length(attributes.y) ?? y,
]

const textIn = ({ children }: Drawn): string =>
  children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

/** The words that are not seen go; the element that holds them stays where others lie in it. */
function without(drawn: Drawn, unseen: ReadonlySet<Drawn>): Drawn {
  const isUnseen = unseen.has(drawn)
  const children = drawn.children
    .filter((child) => typeof child !== 'string' || !isUnseen)
    .map((child) => (typeof child === 'string' ? child : without(child, unseen)))
    .filter((child) => typeof child === 'string' || !(unseenLeaf(child) && unseen.size > 0))
  return { ...drawn, children }
}

const unseenLeaf = (drawn: Drawn): boolean =>
  rules.textElements.includes(drawn.name) && drawn.children.length === 0 && elementsIn(drawn).length === 0
