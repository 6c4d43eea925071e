import { type Attributes, walkXml } from '../archive/walk-xml.ts'

/** What the styles of a document of OpenDocument hide, by their name. */
export type Styles = {
  /** Letters that are not shown: hidden, or in the colour of what is behind them. */
  readonly text: Set<string>
  /** Of these, the ones that are white and say nothing of what is behind them: something around them may be filled. */
  readonly white: Set<string>
  /** What is filled with another colour than white, or with a picture. */
  readonly filled: Set<string>
  readonly sheets: Set<string>
  readonly slides: Set<string>
  readonly cropped: Set<string>
  /** The size of what is shown with a master page. */
  readonly sizes: Map<string, Size>
}

/** In centimetres. */
export type Size = { readonly width: number; readonly height: number }

export const emptyStyles = (): Styles => ({
  text: new Set(),
  white: new Set(),
  filled: new Set(),
  sheets: new Set(),
  slides: new Set(),
  cropped: new Set(),
  sizes: new Map(),
})

const isWhite = (colour: string | undefined): boolean => /^#f[c-f]f[c-f]f[c-f]$/i.test(colour ?? '')
const clipped = /[1-9]/

/** The styles of one part: those of `styles.xml` before those of `content.xml`, which name them. */
export function readStyles(bytes: Uint8Array, styles: Styles): void {
  let style = ''
  let colour: string | undefined
  let behind: string | undefined
  let isFilled = false
  const layouts = new Map<string, Size>()
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'style') {
        style = attributes['style:name'] ?? attributes.name ?? ''
        colour = behind = undefined
        isFilled = false
      } else if (name === 'page-layout') style = attributes['style:name'] ?? ''
      else if (name === 'page-layout-properties') {
        const [width, height] = [attributes['fo:page-width'], attributes['fo:page-height']].map(centimetres)
        if (width && height) layouts.set(style, { width, height })
      } else if (name === 'master-page') {
        const size = layouts.get(attributes['style:page-layout-name'] ?? '')
        if (size) styles.sizes.set(attributes['style:name'] ?? '', size)
      } else if (name === 'text-properties') {
        if (attributes['text:display'] === 'none') styles.text.add(style)
        const isAutomatic = attributes['style:use-window-font-color'] === 'true'
        if (!isAutomatic) colour = attributes['fo:color']?.toLowerCase() ?? colour
        behind = fillOf(attributes) ?? behind
      } else if (['paragraph-properties', 'table-cell-properties', 'graphic-properties'].includes(name)) {
        behind = fillOf(attributes) ?? behind
        if (['gradient', 'bitmap', 'hatch'].includes(attributes['draw:fill'] ?? '')) isFilled = true
        if (clipped.test(attributes['fo:clip'] ?? '')) styles.cropped.add(style)
      } else if (name === 'table-properties' && attributes['table:display'] === 'false') styles.sheets.add(style)
      else if (name === 'drawing-page-properties') {
        behind = fillOf(attributes) ?? behind
        if (['gradient', 'bitmap', 'hatch'].includes(attributes['draw:fill'] ?? '')) isFilled = true
        if (attributes['presentation:visibility'] === 'hidden') styles.slides.add(style)
      }
    },
    close: (name) => {
      if (name !== 'style') return
      if (isFilled || (behind !== undefined && !isWhite(behind))) styles.filled.add(style)
      if (colour === undefined || isFilled) return
      const isWhiteOnWhite = isWhite(colour) && (behind === undefined || isWhite(behind))
      if (!isWhiteOnWhite && colour !== behind) return
      styles.text.add(style)
      if (isWhite(colour) && behind === undefined) styles.white.add(style)
    },
  })
}

function fillOf(attributes: Attributes): string | undefined {
  const fill = attributes['draw:fill']
  const drawn = fill === undefined || fill === 'solid' ? attributes['draw:fill-color'] : undefined
  const background = attributes['fo:background-color'] ?? drawn
  return background === 'transparent' ? undefined : background?.toLowerCase()
}

const centimetresOf: { readonly [unit: string]: number } = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6 }

/** A length as OpenDocument writes it; undefined where it has no unit that is known. */
export function centimetres(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?[\d.]+)(cm|mm|in|pt|pc)$/.exec(length ?? '') ?? []
  const factor = centimetresOf[unit]
  return number === undefined || factor === undefined ? undefined : Number(number) * factor
}
