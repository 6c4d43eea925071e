import type { Desk } from './desk.ts'
import { button, element, part } from './elements.ts'
import type { Mark } from './mark-store.ts'
import { say } from './settings.ts'

/** The sections that a mark rests on, as they stand in its box. */
export function groundsText({ settings }: Desk, { grounds }: Pick<Mark, 'grounds'>): string {
  const short = grounds.map((code) => settings.grounds.find((one) => one.code === code)?.short ?? code)
  return [...new Set(short)].join(', ')
}

/** The marks beside the pages, as a list of buttons. */
export function markList(desk: Desk, root: HTMLElement): void {
  const { store, settings } = desk
  const { words } = settings
  const list = part(root, 'marks')
  const count = part(root, 'mark-count')
  const none = part(root, 'no-marks')
  const buttons = new Map<string, HTMLButtonElement>()

  const textOf = (mark: Mark): readonly (HTMLElement | string)[] => {
    const grounds = groundsText(desk, mark)
    const isTheirs = mark.author.id !== settings.staffId && mark.author.name !== ''
    return [
      element('span', { class: 'rd-list__number' }, String(desk.numberOf(mark))),
      element(
        'span',
        { class: 'rd-list__text' },
        element('span', {}, say(words.onPage, { page: mark.page })),
        grounds === ''
          ? element('strong', { class: 'rd-list__bare' }, words.noGround)
          : element('span', { class: 'rd-list__grounds' }, grounds),
        ...(mark.note === '' ? [] : [element('span', { class: 'quiet' }, mark.note)]),
        ...(mark.comment ? [element('strong', {}, say(words.commented, { comment: mark.comment }))] : []),
        ...(isTheirs ? [element('span', { class: 'quiet' }, say(words.by, { name: mark.author.name }))] : []),
      ),
    ]
  }
  const draw = () => {
    const marks = store.all()
    const wasFocused = [...buttons].find(([, one]) => one === document.activeElement)?.[0]
    const items = marks.map((mark) => {
      const made = button('', () => desk.show(mark), { class: 'rd-list__button' })
      made.replaceChildren(...textOf(mark))
      if (mark.id === desk.selectedId()) made.setAttribute('aria-current', 'true')
      buttons.set(mark.id, made)
      return element('li', {}, made)
    })
    for (const id of [...buttons.keys()]) if (!marks.some((mark) => mark.id === id)) buttons.delete(id)
    list.replaceChildren(...items)
    count.textContent = String(marks.length)
    none.hidden = marks.length > 0
    if (wasFocused) (buttons.get(wasFocused) ?? buttons.get(desk.selectedId() ?? ''))?.focus({ preventScroll: true })
  }
  const choose = () => {
    for (const [id, one] of buttons) {
      if (id === desk.selectedId()) {
        one.setAttribute('aria-current', 'true')
        one.scrollIntoView({ block: 'nearest' })
      } else one.removeAttribute('aria-current')
    }
  }
  store.onChange(draw)
  desk.onSelect(choose)
  draw()
}
