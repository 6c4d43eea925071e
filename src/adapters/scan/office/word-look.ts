import { type Attributes, walkXml } from '../archive/walk-xml.ts'
import { isOn } from './office-parts.ts'

/** How letters are shown; undefined where nothing is said. Colours as six small hexadecimal digits, `coloured` where only that is known. */
export type Look = { hidden?: boolean; colour?: string; fill?: string; highlight?: string; tiny?: boolean }

export type WordStyles = {
  readonly looks: ReadonlyMap<string, Look>
  /** Styles that fill some cells of a table with a colour. */
  readonly shadedTables: ReadonlySet<string>
}

export const white = 'ffffff'
export const coloured = 'coloured'
/** Half points. */
const smallestReadable = 4
const maxStyleDepth = 20

export const hexColour = (value: string | undefined): string | undefined =>
  /^#?[0-9a-f]{6}$/i.test(value ?? '') ? value?.replace('#', '').toLowerCase() : undefined
export const isWhite = (colour: string | undefined): boolean => /^f[c-f]f[c-f]f[c-f]$/.test(colour ?? '')

function fillOf({ fill, val }: Attributes): string | undefined {
  if (val !== undefined && !['clear', 'nil'].includes(val)) return coloured
  return hexColour(fill)
}

/** What a property of letters, a paragraph or a cell says. */
export function readLook(look: Look, name: string, attributes: Attributes, styles?: WordStyles): void {
  const { val, themeColor } = attributes
  if (name === 'vanish') look.hidden = isOn(val)
  else if (name === 'rStyle' || name === 'pStyle') Object.assign(look, styles?.looks.get(val ?? ''))
  else if (name === 'color') {
    const colour = themeColor === 'background1' ? white : hexColour(val)
    if (colour) look.colour = colour
    else delete look.colour
  } else if (name === 'shd') {
    const fill = fillOf(attributes)
    if (fill) look.fill = fill
  } else if (name === 'highlight') look.highlight = val === 'black' ? '000000' : val === 'white' ? white : coloured
  else if (name === 'sz') look.tiny = Number(val) < smallestReadable
}

/** Whether letters cannot be seen: hidden, too small, or of the colour of what is behind them. */
export function isUnseen(look: Look, behind: string | undefined): boolean {
  if (look.hidden || look.tiny) return true
  // Letters without a colour turn white on a dark shading, but not on a mark of the highlighter.
  if (look.highlight === '000000' && (look.colour ?? '000000') === '000000') return true
  const fill = look.highlight ?? look.fill ?? behind ?? white
  return look.colour !== undefined && (look.colour === fill || (isWhite(look.colour) && isWhite(fill)))
}

/** The looks of all styles, each with what it takes from the one that it is based on. */
export function wordStyles(bytes: Uint8Array): WordStyles {
  const own = new Map<string, { readonly look: Look; basedOn: string }>()
  const shadedTables = new Set<string>()
  let style = { id: '', type: '' }
  const scopes: string[] = []
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'style') {
        style = { id: attributes.styleId ?? '', type: attributes.type ?? '' }
        own.set(style.id, { look: {}, basedOn: '' })
      }
      const entry = own.get(style.id)
      if (!entry) return
      if (name === 'basedOn') entry.basedOn = attributes.val ?? ''
      else if (name === 'shd' && style.type === 'table') {
        const fill = fillOf(attributes)
        if (fill !== undefined && !isWhite(fill)) shadedTables.add(style.id)
      } else if (style.type !== 'table' && scopes.length > 0) readLook(entry.look, name, attributes)
      if (name === 'rPr' || name === 'pPr') scopes.push(name)
    },
    close: (name) => {
      if (name === 'rPr' || name === 'pPr') scopes.pop()
    },
  })
  const looks = new Map<string, Look>()
  for (const id of own.keys()) {
    const chain: Look[] = []
    for (let at: string = id; own.has(at) && chain.length < maxStyleDepth; at = own.get(at)?.basedOn ?? '')
      chain.unshift(own.get(at)?.look ?? {})
    looks.set(id, Object.assign({}, ...chain))
  }
  return { looks, shadedTables }
}
