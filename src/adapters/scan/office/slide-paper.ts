import type { Archive } from '../archive/read-archive.ts'
import { type Attributes, walkXml } from '../archive/walk-xml.ts'
import { relationshipsOf } from './office-parts.ts'

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
/** Where a shape stands; undefined where it stands as its layout says. */
type Drawn = { readonly box: Box | undefined; readonly isFilled: boolean; readonly whiteText: string }
type Painted = { readonly background: string | undefined; readonly shapes: readonly Drawn[] }

const shapeNames = ['sp', 'pic', 'graphicFrame', 'grpSp', 'cxnSp']
const scopeNames = ['bg', 'spPr', 'grpSpPr', 'style', 'rPr', 'ln', 'highlight', 'effectLst']
const pictures = ['gradFill', 'blipFill', 'pattFill']
const white = 'white'

const colourOf = (name: string, { val = '' }: Attributes): string | undefined => {
  if (name === 'srgbClr') return /^f[c-f]f[c-f]f[c-f]$/i.test(val) ? white : val
  return name === 'schemeClr' ? (['bg1', 'lt1'].includes(val) ? white : val) : undefined
}

/** White letters of a slide behind which nothing but the white of the slide is drawn (ECMA-376 part 1, 19.3.1). */
export async function whiteOnPaper(archive: Archive, slide: string): Promise<readonly string[]> {
  const { background, shapes } = paintedOn(await archive.read(slide))
  if (!shapes.some(({ whiteText }) => whiteText.trim() !== '')) return []
  const behind: Painted[] = []
  for (let part: string | undefined = slide; part !== undefined && behind.length < 2; ) {
    const relations = await relationshipsOf(archive, part)
    part = relations.find(({ type }) => ['slideLayout', 'slideMaster'].includes(type))?.target
    if (part !== undefined && archive.has(part)) behind.push(paintedOn(await archive.read(part)))
  }
  const paper = background ?? behind.find((one) => one.background !== undefined)?.background ?? white
  if (paper !== white) return []
  const drawn = behind.flatMap((one) => one.shapes)
  return shapes.flatMap((shape, index) => {
    const under = [...drawn, ...shapes.slice(0, index)].filter(({ isFilled }) => isFilled)
    const isSeen = shape.isFilled || under.some(({ box }) => overlaps(shape.box, box))
    return isSeen || shape.whiteText.trim() === '' ? [] : [shape.whiteText.trim()]
  })
}

const overlaps = (one: Box | undefined, other: Box | undefined): boolean =>
  one === undefined ||
  other === undefined ||
  (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)

/** What a slide, a layout or a master draws, in order. */
function paintedOn(bytes: Uint8Array): Painted {
  const shapes: Drawn[] = []
  const open: string[] = []
  const scopes: string[] = []
  let background: string | undefined
  let [left, top, width, height, isPlaced] = [0, 0, 0, 0, false]
  let [fill, fillByStyle, whiteText]: [string | undefined, boolean, string] = [undefined, false, '']
  let [colour, isMarked, inText]: [string | undefined, boolean, boolean] = [undefined, false, false]
  walkXml(bytes, {
    open: (name, attributes) => {
      const scope = scopes.at(-1)
      if (shapeNames.includes(name)) {
        if (open.length === 0) {
          ;[left, top, width, height, isPlaced] = [0, 0, 0, 0, false]
          ;[fill, fillByStyle, whiteText] = [undefined, false, '']
        }
        open.push(name)
      } else if (name === 'off' && open.length === 1)
        [left, top, isPlaced] = [Number(attributes.x), Number(attributes.y), true]
      else if (name === 'ext' && open.length === 1 && attributes.cx !== undefined)
        [width, height] = [Number(attributes.cx), Number(attributes.cy)]
      else if (name === 'r') [colour, isMarked] = [undefined, false]
      else if (scope === 'bg') background ??= pictures.includes(name) ? name : colourOf(name, attributes)
      else if (scope === 'spPr' || scope === 'grpSpPr')
        fill ??= pictures.includes(name) || name === 'noFill' ? name : colourOf(name, attributes)
      else if (scope === 'style' && name === 'fillRef') fillByStyle = attributes.idx !== '0'
      else if (scope === 'rPr') colour ??= colourOf(name, attributes)
      if (name === 'highlight') isMarked = true
      inText = name === 't'
      if (scopeNames.includes(name)) scopes.push(name)
    },
    text: (piece) => {
      if (inText && open.length > 0 && colour === white && !isMarked) whiteText += piece
    },
    close: (name) => {
      inText = false
      if (scopeNames.includes(name)) scopes.pop()
      if (!shapeNames.includes(name)) return
      open.pop()
      if (open.length > 0) return
      const isFilled =
        fill === undefined
          ? fillByStyle || name === 'pic' || name === 'graphicFrame'
          : fill !== 'noFill' && fill !== white
      const box = isPlaced ? { left, top, right: left + width, bottom: top + height } : undefined
      shapes.push({ box, isFilled: isFilled || name === 'pic', whiteText })
    },
  })
  return { background, shapes }
}
