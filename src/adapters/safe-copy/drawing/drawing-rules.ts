/** Elements that draw, or say how something is drawn (SVG 2). All others are left out, with what lies in them. */
export const drawingElements: readonly string[] = [
  ...['svg', 'g', 'defs', 'symbol', 'use', 'a', 'switch', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline'],
  ...['polygon', 'text', 'tspan', 'textPath', 'image', 'style'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'marker'],
  ...['filter', 'feBlend', 'feColorMatrix', 'feComposite', 'feFlood', 'feGaussianBlur', 'feMerge', 'feMergeNode'],
  ...['feOffset', 'feDropShadow'],
]
/** What lies in them is drawn where something refers to it, and nowhere else. */
export const drawnByReference: readonly string[] = [
  ...['defs', 'symbol', 'linearGradient', 'radialGradient', 'clipPath', 'mask', 'pattern', 'marker', 'filter'],
]
export const textElements: readonly string[] = ['text', 'tspan', 'textPath']
export const animations: readonly string[] = ['animate', 'animateMotion', 'animateTransform', 'set']

/** Properties that stand as attributes, in `style` and in style sheets alike. */
const properties: readonly string[] = [
  ...['alignment-baseline', 'baseline-shift', 'clip-path', 'clip-rule', 'color', 'direction', 'dominant-baseline'],
  ...[
    'fill',
    'fill-opacity',
    'fill-rule',
    'filter',
    'flood-color',
    'flood-opacity',
    'font',
    'font-family',
    'font-size',
  ],
  ...['font-stretch', 'font-style', 'font-variant', 'font-weight', 'letter-spacing', 'marker-end', 'marker-mid'],
  ...['marker-start', 'mask', 'opacity', 'overflow', 'paint-order', 'shape-rendering', 'stop-color', 'stop-opacity'],
  ...['stroke', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-opacity', 'stroke-width', 'text-anchor', 'text-decoration', 'text-rendering', 'vector-effect'],
  ...['word-spacing', 'writing-mode'],
]
const geometry: readonly string[] = [
  ...[
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'fx',
    'fy',
    'fr',
    'dx',
    'dy',
    'rotate',
    'd',
    'points',
  ],
  ...['width', 'height', 'viewBox', 'preserveAspectRatio', 'transform', 'offset', 'gradientUnits', 'gradientTransform'],
  ...['spreadMethod', 'clipPathUnits', 'maskUnits', 'maskContentUnits', 'patternUnits', 'patternContentUnits'],
  ...['patternTransform', 'markerUnits', 'markerWidth', 'markerHeight', 'refX', 'refY', 'orient', 'textLength'],
  ...['lengthAdjust', 'startOffset', 'filterUnits', 'primitiveUnits', 'in', 'in2', 'result', 'stdDeviation', 'mode'],
  ...['operator', 'k1', 'k2', 'k3', 'k4', 'values', 'type', 'version'],
]
export const drawingAttributes: ReadonlySet<string> = new Set([...properties, ...geometry])
const known: ReadonlySet<string> = new Set(properties)

/** A value that names nothing outside of the drawing, and in which no words can stand. */
const isPlain = (value: string): boolean =>
  value.length <= 1000 && !/[\\@{}<>]|\/\*|expression|javascript|var\(|url\((?!\s*["']?#)/i.test(value)

/** The properties that `style` or a rule of a style sheet sets, without those that are not known. */
export function declarationsIn(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const one of style.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, '').split(';')) {
    const colon = one.indexOf(':')
    const [name, value] = [one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim()]
    if (colon > 0) found.set(name, value.replace(/\s*!important$/i, ''))
  }
  return found
}

export const safeDeclarations = (style: string): string =>
  [...declarationsIn(style)]
    .filter(([name, value]) => known.has(name) && isPlain(value))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')

export const isSafeAttribute = (name: string, value: string): boolean =>
  drawingAttributes.has(name) && (geometry.includes(name) ? !/[<>{}]/.test(value) : isPlain(value))

/**
 * Whether nothing of an element is seen, by these properties.
 * @param fill what it is painted with where they do not say so
 */
export function hidesItself(properties: ReadonlyMap<string, string>, isText: boolean, fill = 'black'): boolean {
  const value = (name: string) => properties.get(name)?.trim().toLowerCase() ?? ''
  const isNone = (name: string) => /^[-+]?0*\.?0+%?$/.test(value(name))
  // What a variable holds is not known.
  if (['display', 'visibility', 'opacity', 'fill'].some((name) => value(name).includes('var('))) return true
  if (value('display') === 'none' || /^(?:hidden|collapse)$/.test(value('visibility')) || isNone('opacity')) return true
  if (!isText) return false
  const isUnpainted = (paint: string) => /^(?:none|transparent|rgba\(.*,\s*0*\.?0+%?\s*\))$/.test(paint)
  const hasFill = !isUnpainted(value('fill') || fill) && !isNone('fill-opacity')
  const hasStroke = value('stroke') !== '' && !isUnpainted(value('stroke')) && !isNone('stroke-opacity')
  return (!hasFill && !hasStroke) || /^[-+]?0*\.?0+(?:[a-z]+|%)?$/.test(value('font-size'))
}
