import type { Desk } from './desk.ts'
import { between, moved, resized } from './geometry.ts'
import { say } from './settings.ts'
import type { Sheet } from './sheet.ts'
import type { WordChoice } from './word-choice.ts'

const arrows: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** With the control key, so much more at a time. */
const [step, leap] = [2, 20]

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null

/** A box in the middle of the page, to be moved to its place. */
export function addInMiddle(desk: Desk, { number, size }: Sheet): void {
  const [width, height] = [Math.min(120, size.width / 3), Math.min(18, size.height / 10)]
  const [left, top] = [(size.width - width) / 2, (size.height - height) / 2]
  const rect = between({ x: left, y: top }, { x: left + width, y: top + height }, size)
  desk.add([{ page: number, rect }], say(desk.settings.words.addedInMiddle, { page: number }))
  desk.pages.show(number, rect)
}

/** All by keyboard: on a page that has the focus, and where nothing is being typed. */
export function listenToKeyboard(desk: Desk, root: HTMLElement, choice: WordChoice): void {
  const { pages, settings } = desk
  const focused = (): Sheet | undefined => {
    const box = document.activeElement?.closest<HTMLElement>('.rd-sheet')
    return box ? pages.sheet(Number(box.dataset['page'])) : undefined
  }
  const acts: { readonly [key: string]: () => void } = {
    b: () => withPage((sheet) => addInMiddle(desk, sheet)),
    w: () =>
      withPage((sheet) => {
        sheet.box.focus()
        void choice.begin(sheet)
      }),
    n: () => desk.step(1),
    p: () => desk.step(-1),
    g: () => root.querySelector<HTMLElement>('[data-part="grounds"] input')?.focus(),
    Delete: () => desk.remove(),
    Backspace: () => desk.remove(),
    Escape: () => desk.select(undefined),
  }
  const withPage = (work: (sheet: Sheet) => void) => {
    const sheet = focused() ?? pages.current()
    if (sheet) work(sheet)
  }
  const nudge = (event: KeyboardEvent): boolean => {
    const arrow = arrows[event.key]
    const mark = desk.current()
    const sheet = mark && pages.sheet(mark.page)
    if (!arrow || !mark || !sheet || !focused() || !settings.canMark) return false
    const by = event.ctrlKey || event.metaKey ? leap : step
    const change = event.shiftKey ? resized : moved
    desk.change({ rect: change(mark.rect, arrow[0] * by, arrow[1] * by, sheet.size) })
    return true
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || isTyping(event.target)) return
      const isCommand = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const isHandled = () => {
        if (focused() && choice.key(event)) return true
        if (settings.canMark && isCommand && key === 'z') {
          if (event.shiftKey) desk.redo()
          else desk.undo()
          return true
        }
        if (settings.canMark && isCommand && key === 'y') {
          desk.redo()
          return true
        }
        if (nudge(event)) return true
        const act = acts[event.key]
        const isHere = root.contains(document.activeElement)
        if (!act || !isHere || isCommand || event.altKey || !settings.canMark) return false
        act()
        return true
      }
      // The desk's own shortcuts use some of the same letters on other pages.
      if (isHandled()) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    },
    true,
  )
}
