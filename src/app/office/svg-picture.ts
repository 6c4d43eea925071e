import { ok, type Result, refuseField } from '../../domain/request/refusal.ts'

/** Width and height are in the units of the view box. */
export type SvgPicture = { readonly mediaType: 'image/svg+xml'; readonly width: number; readonly height: number }

/** What a drawing needs. What is not here can run, load, link, animate or hold a page inside the picture. */
const drawn = new Set(
  'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker style filter feGaussianBlur feOffset feBlend feColorMatrix feComposite feFlood feMerge feMergeNode'.split(
    ' ',
  ),
)

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?xml\s[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|([^<]+)/gy
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads an SVG that may be shown as a logo. It is read strictly, as a list of what is allowed: script, foreignObject, event
 * handlers, links, references to anything outside the file, entities and embedded pictures are all refused.
 */
export function readSvg(bytes: Uint8Array): Result<SvgPicture> {
  const text = decoded(bytes)
    ?.replace(/^\uFEFF/, '')
    .trim()
  if (text === undefined || !/<svg[\s>]/.test(text)) return refuseField('logo', 'picture')
  const unsafe = refuseField('logo', 'unsafe-picture')
  const plain = text.replace(/<!DOCTYPE\s+svg\s+PUBLIC\s+"[^"<>[\]]*"\s+"[^"<>[\]]*"\s*>/, '')
  let root: ReadonlyMap<string, string> | undefined
  let at = 0
  token.lastIndex = 0
  while (at < plain.length) {
    const found = token.exec(plain)
    if (!found) return unsafe
    at = token.lastIndex
    const [, cdata, closing, tag, written = '', words] = found
    if (loads(`${cdata ?? ''}${words ?? ''}`)) return unsafe
    if (tag === undefined) continue
    const name = tag.replace(/^svg:/, '')
    const isEditors = /^(sodipodi|inkscape|rdf|cc|dc):/.test(name)
    if (!root && name !== 'svg') return unsafe
    if (!drawn.has(name) && !isEditors) return unsafe
    if (closing) continue
    const attributes = new Map([...written.matchAll(attribute)].map((one) => [one[1] ?? '', one[2] ?? one[3] ?? '']))
    for (const [key, value] of attributes) if (isDangerous(key, value)) return unsafe
    root ??= attributes
  }
  const size = root ? sizeOf(root) : undefined
  return size ? ok({ mediaType: 'image/svg+xml', ...size }) : refuseField('logo', 'picture')
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether an attribute could run or load something: an event handler, or a reference to something outside. */
function isDangerous(name: string, value: string): boolean {
  const plain = name.toLowerCase()
  if (plain.startsWith('on')) return true
  if (/(^|:)href$|^src$|^xml:base$/.test(plain) && !/^\s*#/.test(value)) return true
  return !plain.startsWith('xmlns') && loads(value)
}

/** A style, or an attribute that is one, may point into the file and nowhere else. Escapes would hide what it says. */
function loads(text: string): boolean {
  if (/@import|javascript:|expression\s*\(|image-set\s*\(|src\s*\(/i.test(text)) return true
  if (/\\|&(?!(amp|lt|gt|quot|apos);)/.test(text)) return true
  return /url\(\s*(?!["']?#)/i.test(text.replaceAll(/&(apos|quot);/g, '"'))
}

function sizeOf(root: ReadonlyMap<string, string>): { readonly width: number; readonly height: number } | undefined {
  const box = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [width, height] =
    box.length === 4 ? [box[2], box[3]] : ['width', 'height'].map((name) => Number.parseFloat(root.get(name) ?? ''))
  return width && height && width > 0 && height > 0 && width <= 100_000 && height <= 100_000
    ? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
    : undefined
}
