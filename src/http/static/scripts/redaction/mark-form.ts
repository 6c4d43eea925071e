import type { Desk } from './desk.ts'
import { part } from './elements.ts'
import { say } from './settings.ts'

/** The grounds and the note of the mark that is chosen. */
export function markForm(desk: Desk, root: HTMLElement): void {
  const { settings, store } = desk
  const form = part(root, 'mark-form')
  const title = part(root, 'mark-title')
  const note = part<HTMLTextAreaElement>(root, 'note')
  const boxes = [...part(root, 'grounds').querySelectorAll<HTMLInputElement>('input')]
  const comment = part(root, 'comment')
  const toBare = part<HTMLButtonElement>(root, 'to-bare')
  let shown: string | undefined

  const show = () => {
    const mark = desk.current()
    form.hidden = mark === undefined
    if (!mark) {
      shown = undefined
      return
    }
    title.textContent = say(settings.words.markTitle, { number: desk.numberOf(mark), page: mark.page })
    for (const box of boxes) box.checked = mark.grounds.includes(box.value)
    // Words that are being typed are not taken away by what comes from elsewhere.
    if (document.activeElement !== note || shown !== mark.id) note.value = mark.note
    const bare = desk.bare().length
    toBare.hidden = bare === 0 || mark.grounds.length === 0
    toBare.textContent = say(settings.words.giveGrounds, { count: bare })
    comment.hidden = !mark.comment
    comment.textContent = mark.comment ? say(settings.words.commented, { comment: mark.comment }) : ''
    shown = mark.id
  }
  for (const box of boxes)
    box.addEventListener('change', () =>
      desk.change({ grounds: boxes.filter(({ checked }) => checked).map(({ value }) => value) }),
    )
  note.addEventListener('change', () => {
    if (shown === desk.selectedId()) desk.change({ note: note.value.trim() })
  })
  toBare.addEventListener('click', () => desk.giveGroundsToBare())
  part(root, 'remove').addEventListener('click', () => desk.remove())
  part(root, 'copy').addEventListener('click', () => desk.copyToAll())
  part(root, 'all-but').addEventListener('click', () => desk.markAllBut())
  store.onChange(show)
  desk.onSelect(show)
  show()
}
