import { type Pdfium, type Scratch, withScratch } from '../pdfium.ts'
import type { Box } from './page-characters.ts'

/** Something that a page paints, in the order of painting. */
export type PaintedObject = {
  /** `line`: too thin to cover text. */
  readonly kind: 'text' | 'image' | 'fill' | 'line' | 'annotation'
  /** None for an annotation. */
  readonly handle: number
  readonly box: Box
  /** What its clip leaves of its box, where it has one. */
  readonly clip: Box | undefined
  /** From the space in which it is drawn, that of a form maybe, to the page's own. */
  readonly matrix: Matrix
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const maxDepth = 16
const maxObjects = 200_000
/** Lines thinner than this cover no text, in points. */
const minThickness = 2
const objectTypes = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const

/** What a page paints, that of its forms too, with their places on the page; its annotations at last. */
export function paintedObjects(engine: Pdfium, page: number): readonly PaintedObject[] {
  const painted: PaintedObject[] = []
  const visit = (handle: number, matrix: Matrix, outer: Box | undefined, depth: number, scratch: Scratch): void => {
    if (painted.length >= maxObjects) return
    const type = engine.FPDFPageObj_GetType(handle)
    const clip = intersection(outer, clipBox(engine, handle, matrix, scratch))
    if (type === objectTypes.form) {
      if (depth >= maxDepth || !engine.FPDFPageObj_GetMatrix(handle, scratch.at)) return
      const inner = product(matrixIn(scratch), matrix)
      const count = engine.FPDFFormObj_CountObjects(handle)
      for (let index = 0; index < count; index += 1)
        visit(engine.FPDFFormObj_GetObject(handle, index), inner, clip, depth + 1, scratch)
      return
    }
    const kind = kindOf(engine, handle, type, scratch)
    const { at } = scratch
    if (!engine.FPDFPageObj_GetBounds(handle, at, at + 4, at + 8, at + 12)) scratch.clear()
    const bounds = { left: scratch.f32(0), bottom: scratch.f32(1), right: scratch.f32(2), top: scratch.f32(3) }
    const box = transformed(bounds, matrix)
    painted.push({ kind: kind === 'fill' && !isThick(box) ? 'line' : kind, handle, box, clip, matrix })
  }
  withScratch(engine, 32, (scratch) => {
    const count = engine.FPDFPage_CountObjects(page)
    for (let index = 0; index < count; index += 1)
      visit(engine.FPDFPage_GetObject(page, index), identity, undefined, 0, scratch)
    painted.push(...paintedAnnotations(engine, page, scratch))
  })
  return painted
}

const annotationTypes = { text: 1, link: 2, popup: 16, fileAttachment: 17, sound: 18 } as const
/** Links and the windows of comments cover nothing. */
const unpaintedAnnotations: readonly number[] = [annotationTypes.link, annotationTypes.popup]
/** The icon of a comment lies over a word or two by chance: it is not drawn here. */
const icons: readonly number[] = [annotationTypes.text, annotationTypes.fileAttachment, annotationTypes.sound]
const hiddenFlag = 2

function paintedAnnotations(engine: Pdfium, page: number, scratch: Scratch): readonly PaintedObject[] {
  const painted: PaintedObject[] = []
  const count = Math.min(engine.FPDFPage_GetAnnotCount(page), 10_000)
  for (let index = 0; index < count; index += 1) {
    const annotation = engine.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    const type = engine.FPDFAnnot_GetSubtype(annotation)
    if (icons.includes(type)) engine.FPDFAnnot_SetFlags(annotation, hiddenFlag)
    if (
      !unpaintedAnnotations.includes(type) &&
      !icons.includes(type) &&
      engine.FPDFAnnot_GetRect(annotation, scratch.at)
    ) {
      const box = boxAround([
        { x: scratch.f32(0), y: scratch.f32(1) },
        { x: scratch.f32(2), y: scratch.f32(3) },
      ])
      painted.push({ kind: 'annotation', handle: 0, box, clip: undefined, matrix: identity })
    }
    engine.FPDFPage_CloseAnnot(annotation)
  }
  return painted
}

function kindOf(engine: Pdfium, handle: number, type: number, scratch: Scratch): 'text' | 'image' | 'fill' | 'line' {
  if (type === objectTypes.text) return 'text'
  if (type === objectTypes.image) return 'image'
  if (type === objectTypes.shading) return 'fill'
  const { at } = scratch
  if (type !== objectTypes.path || !engine.FPDFPath_GetDrawMode(handle, at, at + 4)) return 'line'
  const [isFilled, isStroked] = [scratch.i32(0) !== 0, scratch.i32(1) !== 0]
  if (isFilled) return 'fill'
  return isStroked && engine.FPDFPageObj_GetStrokeWidth(handle, at) && scratch.f32(0) >= minThickness ? 'fill' : 'line'
}

/** The box of each path of a clip, cut with one another. */
function clipBox(engine: Pdfium, handle: number, matrix: Matrix, scratch: Scratch): Box | undefined {
  const clip = engine.FPDFPageObj_GetClipPath(handle)
  const paths = clip === 0 ? 0 : engine.FPDFClipPath_CountPaths(clip)
  let box: Box | undefined
  for (let path = 0; path < Math.min(paths, 32); path += 1) {
    const points: { x: number; y: number }[] = []
    const segments = Math.min(engine.FPDFClipPath_CountPathSegments(clip, path), 1000)
    for (let index = 0; index < segments; index += 1) {
      const segment = engine.FPDFClipPath_GetPathSegment(clip, path, index)
      if (engine.FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4))
        points.push({ x: scratch.f32(0), y: scratch.f32(1) })
    }
    if (points.length > 1) box = intersection(box, transformed(boxAround(points), matrix))
  }
  return box
}

function boxAround(points: readonly { readonly x: number; readonly y: number }[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return { left, bottom, right, top }
}

export const intersection = (one: Box | undefined, other: Box | undefined): Box | undefined =>
  one === undefined || other === undefined
    ? (one ?? other)
    : {
        left: Math.max(one.left, other.left),
        bottom: Math.max(one.bottom, other.bottom),
        right: Math.min(one.right, other.right),
        top: Math.min(one.top, other.top),
      }

const matrixIn = ({ f32 }: Scratch): Matrix => [f32(0), f32(1), f32(2), f32(3), f32(4), f32(5)]

/** Where the square of one by one in which a picture is kept lies on the page. */
export function pictureMatrix(engine: Pdfium, { handle, matrix }: PaintedObject): Matrix {
  return withScratch(engine, 24, (scratch) => {
    if (!engine.FPDFPageObj_GetMatrix(handle, scratch.at)) scratch.clear()
    return product(matrixIn(scratch), matrix)
  })
}

const product = (first: Matrix, then: Matrix): Matrix => [
  first[0] * then[0] + first[1] * then[2],
  first[0] * then[1] + first[1] * then[3],
  first[2] * then[0] + first[3] * then[2],
  first[2] * then[1] + first[3] * then[3],
  first[4] * then[0] + first[5] * then[2] + then[4],
  first[4] * then[1] + first[5] * then[3] + then[5],
]

function transformed({ left, bottom, right, top }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corner = (x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f })
  return boxAround([corner(left, bottom), corner(right, bottom), corner(left, top), corner(right, top)])
}

export const areaOf = ({ left, bottom, right, top }: Box): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom)

/** The part that two boxes share, as an area. */
export const sharedArea = (one: Box, other: Box): number => {
  const shared = intersection(one, other)
  return shared === undefined ? 0 : areaOf(shared)
}

/** Whether it can cover text: no underline, no rule of a table. */
export const isThick = ({ left, bottom, right, top }: Box): boolean =>
  right - left >= minThickness && top - bottom >= minThickness
