import type { Desk } from './desk.ts'
import { between, isBigEnough, moved, type Point, type Rect } from './geometry.ts'
import type { Sheet } from './sheet.ts'
import type { WordChoice } from './word-choice.ts'

export type Tool = 'read' | 'box' | 'words'

type Drag = { move(point: Point): void; end(point: Point): void }

/** Draws boxes, moves and resizes them, and chooses words, by mouse, pen or finger. */
export function listenToPointer(desk: Desk, list: HTMLElement, choice: WordChoice, toolOf: () => Tool): void {
  const { store, pages, settings } = desk
  let drag: Drag | undefined

  const sheetOf = (target: EventTarget | null): Sheet | undefined => {
    const box = target instanceof Element ? target.closest<HTMLElement>('.rd-sheet') : null
    return box ? pages.sheet(Number(box.dataset['page'])) : undefined
  }

  function begin(sheet: Sheet, target: Element, start: Point): Drag | undefined {
    const id = target.closest<SVGElement>('[data-mark]')?.dataset['mark']
    const mark = id === undefined ? undefined : store.get(id)
    const corner = target instanceof SVGElement ? target.dataset['corner'] : undefined
    if (mark && mark.id !== desk.selectedId()) desk.select(mark.id)
    if (mark && toolOf() !== 'words' && settings.canMark) return dragOfMark(sheet, mark.rect, corner, start)
    if (mark || !settings.canMark) return undefined
    if (toolOf() === 'box') return drawing(sheet, start)
    if (toolOf() === 'words') return choice.drag(sheet, start)
    desk.select(undefined)
    return undefined
  }

  function dragOfMark(sheet: Sheet, rect: Rect, corner: string | undefined, start: Point): Drag {
    const at = (point: Point): Rect => {
      if (!corner) return moved(rect, point.x - start.x, point.y - start.y, sheet.size)
      const [left, top, right, bottom] = rect
      const fixed = { x: corner.endsWith('w') ? right : left, y: corner.startsWith('n') ? bottom : top }
      return between(fixed, point, sheet.size)
    }
    return {
      move: (point) => sheet.drawDraft([at(point)]),
      end(point) {
        sheet.drawDraft([])
        const next = at(point)
        const isElsewhere = next.some((value, index) => Math.abs(value - (rect[index] ?? 0)) > 0.5)
        if (isElsewhere && isBigEnough(next)) desk.change({ rect: next })
      },
    }
  }

  const drawing = (sheet: Sheet, start: Point): Drag => ({
    move: (point) => sheet.drawDraft([between(start, point, sheet.size)]),
    end(point) {
      sheet.drawDraft([])
      const rect = between(start, point, sheet.size)
      if (isBigEnough(rect)) desk.add([{ page: sheet.number, rect }])
      else desk.select(undefined)
    },
  })

  let active: Sheet | undefined
  list.addEventListener('pointerdown', (event) => {
    const sheet = sheetOf(event.target)
    if (!sheet || event.button !== 0 || !(event.target instanceof Element) || event.target.closest('button')) return
    drag = begin(sheet, event.target, sheet.pointAt(event))
    if (!drag) return
    active = sheet
    event.preventDefault()
    sheet.box.focus({ preventScroll: true })
    sheet.box.setPointerCapture(event.pointerId)
  })
  list.addEventListener('pointermove', (event) => {
    if (drag && active) drag.move(active.pointAt(event))
  })
  const finish = (event: PointerEvent) => {
    if (drag && active) drag.end(active.pointAt(event))
    drag = undefined
  }
  list.addEventListener('pointerup', finish)
  list.addEventListener('pointercancel', () => {
    active?.drawDraft([])
    drag = undefined
  })
}
