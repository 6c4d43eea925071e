import { button, drawn, element } from './elements.ts'
import type { Point, Rect, Size } from './geometry.ts'
import type { Mark } from './mark-store.ts'
import { apiOf, type Settings, say } from './settings.ts'

/** A page as it lies in the list: its picture, and over it the marks in the page's own points. */
export type Sheet = {
  readonly number: number
  readonly size: Size
  readonly box: HTMLElement
  readonly layer: SVGSVGElement
  /** Loads the picture, or another one where the page is shown larger now. */
  load(): void
  unload(): void
  drawMarks(marks: readonly Mark[], look: Look): void
  /** A box that is not a mark yet, or words that are chosen. */
  drawDraft(rects: readonly Rect[]): void
  pointAt(event: PointerEvent): Point
}

export type Look = {
  readonly selected: string | undefined
  /** As it comes out: black, with the ground in it. */
  readonly asDraft: boolean
  readonly labelOf: (mark: Mark) => string
  readonly numberOf: (mark: Mark) => number
}

const widthStep = 200
const maxWidth = 2400
const handleCorners = ['nw', 'ne', 'sw', 'se'] as const

export function makeSheet(number: number, size: Size, { documentId, words }: Settings, label: string): Sheet {
  const image = element('img', { alt: '', draggable: 'false' })
  const layer = drawn('svg', { viewBox: `0 0 ${size.width} ${size.height}`, class: 'rd-layer' })
  const marksLayer = drawn('g')
  const draftLayer = drawn('g')
  layer.append(marksLayer, draftLayer)
  const box = element('div', { class: 'rd-sheet', tabindex: 0, role: 'group', 'aria-label': label }, image, layer)
  box.dataset['page'] = String(number)
  box.style.aspectRatio = `${size.width} / ${size.height}`
  let loadedWidth = 0
  let note: HTMLElement | undefined
  /** How far the picture is, in the place of it. */
  const showNote = (shown?: HTMLElement) => {
    note?.remove()
    note = shown
    if (shown) box.append(shown)
  }
  image.addEventListener('load', () => {
    showNote()
    box.classList.add('rd-sheet--loaded')
  })
  image.addEventListener('error', () => {
    loadedWidth = 0
    box.classList.remove('rd-sheet--loaded')
    const again = button(words.loadAgain, () => {
      box.focus()
      load()
    })
    const failed = element('p', {}, say(words.pageFailed, { page: number }))
    showNote(element('div', { class: 'rd-sheet__note', role: 'alert' }, failed, again))
  })
  function load(): void {
    const wanted = box.clientWidth * Math.min(window.devicePixelRatio || 1, 2)
    const width = Math.min(maxWidth, Math.max(widthStep, Math.ceil(wanted / widthStep) * widthStep))
    if (width <= loadedWidth) return
    loadedWidth = width
    if (!box.classList.contains('rd-sheet--loaded'))
      showNote(element('p', { class: 'rd-sheet__note' }, say(words.pageLoading, { page: number })))
    image.src = `${apiOf(documentId)}/pages/${number}/picture?width=${width}`
  }
  return {
    ...{ number, size, box, layer, load },
    unload() {
      showNote()
      if (loadedWidth === 0) return
      loadedWidth = 0
      image.removeAttribute('src')
      box.classList.remove('rd-sheet--loaded')
    },
    drawMarks(marks, look) {
      marksLayer.replaceChildren(...marks.flatMap((mark) => markShapes(mark, look)))
    },
    drawDraft(rects) {
      draftLayer.replaceChildren(...rects.map((rect) => drawn('rect', { ...attributesOf(rect), class: 'rd-new' })))
    },
    pointAt({ clientX, clientY }) {
      const { left, top, width, height } = layer.getBoundingClientRect()
      return { x: ((clientX - left) / width) * size.width, y: ((clientY - top) / height) * size.height }
    },
  }
}

const attributesOf = ([left, top, right, bottom]: Rect) => ({
  ...{ x: left, y: top, width: right - left, height: bottom - top },
})

function markShapes(mark: Mark, { selected, asDraft, labelOf, numberOf }: Look): readonly SVGElement[] {
  const { id, rect, grounds } = mark
  const [left, top, right, bottom] = rect
  const isSelected = id === selected
  const classes = ['rd-mark', isSelected ? 'rd-mark--selected' : '', grounds.length === 0 ? 'rd-mark--bare' : '']
  if (asDraft) classes.push('rd-mark--cut')
  const group = drawn('g', { class: classes.filter(Boolean).join(' '), 'data-mark': id })
  group.append(drawn('rect', attributesOf(rect)))
  if (asDraft) {
    const text = labelOf(mark)
    const height = Math.min(9, (bottom - top) * 0.7, (1.6 * (right - left)) / Math.max(text.length, 1))
    if (height > 2) {
      const middle = { x: (left + right) / 2, y: (top + bottom) / 2, 'font-size': height }
      group.append(drawn('text', { ...middle, class: 'rd-mark__ground' }, text))
    }
    return [group]
  }
  const number = String(numberOf(mark))
  const tagWidth = 5 + number.length * 4.6
  group.append(
    drawn('rect', { x: left, y: Math.max(0, top - 9), width: tagWidth, height: 9, class: 'rd-mark__tag' }),
    drawn('text', { x: left + tagWidth / 2, y: Math.max(0, top - 9) + 4.7, class: 'rd-mark__number' }, number),
  )
  if (isSelected)
    for (const corner of handleCorners) {
      const [x, y] = [corner.endsWith('w') ? left : right, corner.startsWith('n') ? top : bottom]
      group.append(drawn('circle', { cx: x, cy: y, r: 3, class: 'rd-handle', 'data-corner': corner }))
    }
  return [group]
}
