import type { Desk } from './desk.ts'
import { part } from './elements.ts'
import type { Rect } from './geometry.ts'
import { apiOf, say } from './settings.ts'

type Gap = {
  readonly markId: string
  readonly count: number
  readonly names: readonly string[]
  readonly group: Rect | null
  readonly line: Rect
}

/** So long after the last change of a mark it is measured. */
const settledMs = 700

/** Beside the mark that is chosen: how many names of the case fit its gap, and wider boxes that tell less. */
export function gapNotice(desk: Desk, root: HTMLElement): void {
  const { settings, store } = desk
  const { words } = settings
  const notice = part(root, 'gap')
  const text = part(root, 'gap-text')
  const toGroup = part<HTMLButtonElement>(root, 'gap-group')
  const toLine = part<HTMLButtonElement>(root, 'gap-line')
  let timer: number | undefined
  /** What is shown, or was asked for last: a mark as it was then. */
  let asked = ''
  let shown: Gap | undefined

  const show = (gap: Gap | undefined) => {
    shown = gap
    notice.hidden = gap === undefined
    if (!gap) return
    const named = gap.names.join(words.gapSeparator)
    const names = gap.count > gap.names.length ? say(words.gapNamesMore, { names: named }) : named
    text.textContent = say(words.gapFits, { count: gap.count, names })
    toGroup.hidden = gap.group === null
  }
  const keyOf = (): string => {
    const mark = desk.current()
    return mark ? `${mark.id} ${mark.page} ${mark.rect.join()}` : ''
  }
  const look = () => {
    if (keyOf() !== asked) {
      asked = ''
      show(undefined)
    }
    if (keyOf() === '' || asked !== '') return
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void measure(), settledMs)
  }
  async function measure(): Promise<void> {
    const mark = desk.current()
    // It is measured as the server has it: until then the next change asks again.
    if (!mark || !store.isSaved()) return look()
    const key = keyOf()
    asked = key
    try {
      const response = await fetch(`${apiOf(settings.documentId)}/gaps?page=${mark.page}`)
      if (!response.ok || keyOf() !== key) return
      const { gaps } = (await response.json()) as { readonly gaps: readonly Gap[] }
      show(gaps.find(({ markId }) => markId === mark.id))
    } catch {
      // The reviewer is told of it when the marks are handed on.
    }
  }
  const widen = (rect: Rect | null | undefined) => {
    if (!rect) return
    desk.change({ rect })
    desk.message(words.widened)
  }
  toGroup.addEventListener('click', () => widen(shown?.group))
  toLine.addEventListener('click', () => widen(shown?.line))
  store.onChange(look)
  desk.onSelect(look)
}
