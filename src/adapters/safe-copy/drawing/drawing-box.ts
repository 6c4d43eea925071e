import type { Drawn } from './drawing-tree.ts'

/** a, b, c, d, e, f of a matrix (SVG 2, 8.5). */
export type Matrix = readonly [number, number, number, number, number, number]
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
]

const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?'
const step = /(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)/g

/** Where an element draws. Undefined where the transform is not understood. */
export function moved(by: Matrix, transform: string | undefined): Matrix | undefined {
  if (transform === undefined || transform.trim() === '') return by
  if (transform.length > 2000 || transform.replaceAll(step, '').trim().replaceAll(',', '') !== '') return undefined
  return [...transform.matchAll(step)].reduce((all, [, name = '', inner = '']) => {
    const [p = 0, q, r = 0, s = 0, t = 0, u = 0] = [...inner.matchAll(new RegExp(number, 'gi'))].map(([one]) =>
      Number(one),
    )
    if (name === 'matrix') return times(all, [p, q ?? 0, r, s, t, u])
    if (name === 'translate') return times(all, [1, 0, 0, 1, p, q ?? 0])
    if (name === 'scale') return times(all, [p, 0, 0, q ?? p, 0, 0])
    const angle = (p * Math.PI) / 180
    if (name === 'skewX') return times(all, [1, 0, Math.tan(angle), 1, 0, 0])
    if (name === 'skewY') return times(all, [1, Math.tan(angle), 0, 1, 0, 0])
    const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
    return times(times(times(all, [1, 0, 0, 1, q ?? 0, r]), turn), [1, 0, 0, 1, -(q ?? 0), -r])
  }, by)
}

/** The smallest upright box around a box that was moved. */
export function boxOf([a, b, c, d, e, f]: Matrix, { left, top, right, bottom }: Box): Box {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [a * x + c * y + e, b * x + d * y + f]))
  const [across, down] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)]
  return {
    ...{ left: Math.min(...across), top: Math.min(...down) },
    ...{ right: Math.max(...across), bottom: Math.max(...down) },
  }
}

export const isUpright = ([a, b, c, d]: Matrix): boolean =>
  (Math.abs(b) < 1e-9 && Math.abs(c) < 1e-9) || (Math.abs(a) < 1e-9 && Math.abs(d) < 1e-9)

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

export const length = (text: string | undefined): number | undefined => {
  const found = new RegExp(`^\\s*(${number})(?:px)?\\s*(?:[\\s,]|$)`, 'i').exec((text ?? '').slice(0, 100))
  return found ? Number(found[1]) : undefined
}

/** What a drawing shows of the plane. Undefined where it does not say so. */
export function viewOf({ attributes }: Drawn): Box | undefined {
  const [left, top, width, height] = (attributes.viewBox ?? '').split(/[\s,]+/).map(Number)
  if (left !== undefined && top !== undefined && width && height)
    return { left, top, right: left + width, bottom: top + height }
  const [across, down] = [length(attributes.width), length(attributes.height)]
  return across && down ? { left: 0, top: 0, right: across, bottom: down } : undefined
}
