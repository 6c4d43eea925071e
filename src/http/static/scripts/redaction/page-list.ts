import { element } from './elements.ts'
import type { Rect, Size } from './geometry.ts'
import { type Settings, say } from './settings.ts'
import { makeSheet, type Sheet } from './sheet.ts'

export type PageList = {
  readonly sheets: readonly Sheet[]
  /** Those that the reader is at, which are drawn. */
  readonly near: ReadonlySet<Sheet>
  sheet(page: number): Sheet | undefined
  /** The page that is most in sight. */
  current(): Sheet | undefined
  show(page: number, rect?: Rect): void
  zoom(factor: number): number
  zoomBy(step: 1 | -1): number
  onNear(listener: (sheet: Sheet) => void): void
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The pages below one another; each is loaded as the reader comes near, and let go when they are far. */
export function pageList(
  settings: Settings,
  scroller: HTMLElement,
  list: HTMLElement,
  sizes: readonly Size[],
): PageList {
  const { words } = settings
  const near = new Set<Sheet>()
  const listeners: ((sheet: Sheet) => void)[] = []
  const inSight = new Map<Sheet, number>()
  const byBox = new Map<Element, Sheet>()
  let factor = 1
  const sheets = sizes.map((size, index) => {
    const values = { page: index + 1, pages: sizes.length }
    const sheet = makeSheet(index + 1, size, settings, say(words.pageOf, values))
    byBox.set(sheet.box, sheet)
    const caption = element('p', { class: 'rd-page__number', 'aria-hidden': 'true' }, say(words.pageOf, values))
    list.append(element('li', { class: 'rd-page' }, caption, sheet.box))
    return sheet
  })
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = byBox.get(target)
        if (!sheet) continue
        if (isIntersecting) {
          near.add(sheet)
          sheet.load()
          for (const listener of listeners) listener(sheet)
        } else {
          near.delete(sheet)
          sheet.unload()
        }
      }
    },
    { root: scroller, rootMargin: '120% 0px' },
  )
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries) {
        const sheet = byBox.get(target)
        if (sheet) inSight.set(sheet, intersectionRect.height)
      }
    },
    { root: scroller, threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
  )
  for (const { box } of sheets) {
    observer.observe(box)
    sight.observe(box)
  }
  const zoom = (to: number) => {
    factor = to
    const at = current()
    list.style.setProperty('--rd-zoom', String(to))
    at?.box.scrollIntoView({ block: 'nearest', behavior: 'auto' })
    for (const sheet of near) sheet.load()
    return to
  }
  function current(): Sheet | undefined {
    let best: Sheet | undefined
    for (const [sheet, height] of inSight) if (height > (best ? (inSight.get(best) ?? 0) : 0)) best = sheet
    return best ?? sheets[0]
  }
  return {
    ...{ sheets, near, zoom, current },
    sheet: (page) => sheets[page - 1],
    show(page, rect) {
      const sheet = sheets[page - 1]
      if (!sheet) return
      const { top } = sheet.box.getBoundingClientRect()
      const scale = sheet.box.clientHeight / sheet.size.height
      const middle = rect ? ((rect[1] + rect[3]) / 2) * scale - scroller.clientHeight / 2 : -24
      const to = scroller.scrollTop + top - scroller.getBoundingClientRect().top + middle
      scroller.scrollTo({ top: Math.max(0, to), behavior: prefersStillness() ? 'auto' : 'smooth' })
    },
    zoomBy(step) {
      const at = zooms.findIndex((one) => one >= factor)
      return zoom(zooms[Math.min(Math.max(at + step, 0), zooms.length - 1)] ?? 1)
    },
    onNear: (listener) => void listeners.push(listener),
  }
}
