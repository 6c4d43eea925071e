import type { Desk } from './desk.ts'
import { part } from './elements.ts'
import { addInMiddle } from './keyboard.ts'
import type { Tool } from './pointer.ts'
import { say } from './settings.ts'
import type { WordChoice } from './word-choice.ts'

/** The buttons above the pages. @returns which tool is taken up */
export function toolbar(desk: Desk, root: HTMLElement, choice: WordChoice): () => Tool {
  const { store, pages, settings } = desk
  const bar = part(root, 'toolbar')
  const tools = [...bar.querySelectorAll<HTMLButtonElement>('[data-tool]')]
  // A finger scrolls until it is told to draw.
  let tool: Tool = !settings.canMark || matchMedia('(pointer: coarse)').matches ? 'read' : 'box'
  const take = (next: Tool) => {
    tool = next
    part(root, 'pages').dataset['tool'] = tool
    for (const one of tools) one.setAttribute('aria-pressed', String(one.dataset['tool'] === tool))
  }
  for (const one of tools) one.addEventListener('click', () => take(one.dataset['tool'] as Tool))
  take(tool)

  const on = (name: string, act: () => void): HTMLButtonElement | null => {
    const found = bar.querySelector<HTMLButtonElement>(`[data-part="${name}"]`)
    found?.addEventListener('click', act)
    return found
  }
  const withPage = (work: (page: NonNullable<ReturnType<typeof pages.current>>) => void) => {
    const sheet = pages.current()
    if (sheet) work(sheet)
  }
  on('new-box', () =>
    withPage((sheet) => {
      addInMiddle(desk, sheet)
      sheet.box.focus({ preventScroll: true })
    }),
  )
  on('new-words', () =>
    withPage((sheet) => {
      sheet.box.focus({ preventScroll: true })
      void choice.begin(sheet)
    }),
  )
  on('mark-page', () => withPage(({ number }) => desk.markPage(number)))
  const [undo, redo] = [on('undo', () => desk.undo()), on('redo', () => desk.redo())]
  const showZoom = (factor: number) => {
    part(root, 'zoom').textContent = say('{percent} %', { percent: Math.round(factor * 100) })
  }
  on('zoom-in', () => showZoom(pages.zoomBy(1)))
  on('zoom-out', () => showZoom(pages.zoomBy(-1)))
  const page = part<HTMLInputElement>(root, 'page-number')
  page.max = String(pages.sheets.length)
  page.addEventListener('change', () => {
    const number = Math.min(Math.max(1, Number(page.value) || 1), pages.sheets.length)
    page.value = String(number)
    pages.show(number)
  })
  part(root, 'page-count').textContent = String(pages.sheets.length)
  const asDraft = bar.querySelector<HTMLInputElement>('[data-part="as-draft"]')
  asDraft?.addEventListener('change', () => desk.select(desk.selectedId()))
  const show = () => {
    if (undo) undo.disabled = !store.canUndo()
    if (redo) redo.disabled = !store.canRedo()
  }
  store.onChange(show)
  show()
  return () => tool
}
