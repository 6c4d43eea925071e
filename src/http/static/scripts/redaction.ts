// The redaction desk. Without it the page shows one page at a time, with forms.
import { makeDesk } from './redaction/desk.ts'
import { part } from './redaction/elements.ts'
import { findPanel } from './redaction/find.ts'
import { gapNotice } from './redaction/gaps.ts'
import type { Size } from './redaction/geometry.ts'
import { listenToKeyboard } from './redaction/keyboard.ts'
import { markForm } from './redaction/mark-form.ts'
import { groundsText, markList } from './redaction/mark-list.ts'
import { markStore } from './redaction/mark-store.ts'
import { pageList } from './redaction/page-list.ts'
import { listenToPointer } from './redaction/pointer.ts'
import { listenToReview } from './redaction/review.ts'
import { apiOf, readSettings, say } from './redaction/settings.ts'
import type { Sheet } from './redaction/sheet.ts'
import { sideBySide } from './redaction/side-by-side.ts'
import { sync } from './redaction/sync.ts'
import { toolbar } from './redaction/toolbar.ts'
import { wordChoice } from './redaction/word-choice.ts'

/** What stands in the place of the desk: one of them at a time. */
const states = ['loading', 'failed', 'unshown', 'desk'] as const

const root = document.querySelector<HTMLElement>('#redaction-desk')
if (root) {
  document.querySelector('#redaction-failed button')?.addEventListener('click', () => {
    showAlone('loading')
    void begin(root)
  })
  void begin(root)
}

function showAlone(state: (typeof states)[number]): void {
  for (const one of states) document.querySelector(`#redaction-${one}`)?.toggleAttribute('hidden', one !== state)
}

async function begin(root: HTMLElement): Promise<void> {
  const settings = readSettings(root)
  const { words } = settings
  const sizes = await sizesOf(settings.documentId)
  showAlone(sizes === undefined ? 'failed' : sizes.length === 0 ? 'unshown' : 'desk')
  if (!sizes || sizes.length === 0) return

  const live = part(root, 'live')
  const message = (text: string) => {
    live.textContent = text
  }
  const store = markStore()
  const pages = pageList(settings, part(root, 'scroller'), part(root, 'pages'), sizes)
  const desk = makeDesk(settings, store, pages, message)
  const choice = wordChoice(desk)
  const toolOf = toolbar(desk, root, choice)
  const besides = settings.state === 'ready' ? sideBySide(desk) : undefined

  const labelOf = (mark: Parameters<typeof groundsText>[1]) => groundsText(desk, mark)
  const draw = (sheet: Sheet) => {
    const marks = store.all().filter(({ page }) => page === sheet.number)
    const asDraft = root.querySelector<HTMLInputElement>('[data-part="as-draft"]')?.checked ?? false
    const look = { selected: desk.selectedId(), labelOf, numberOf: desk.numberOf }
    sheet.drawMarks(marks, { ...look, asDraft })
    besides?.(sheet, marks, { ...look, asDraft: true })
  }
  const drawAll = () => {
    for (const sheet of pages.near) draw(sheet)
  }
  pages.onNear(draw)
  store.onChange(drawAll)
  desk.onSelect(drawAll)

  listenToPointer(desk, part(root, 'pages'), choice, toolOf)
  listenToKeyboard(desk, root, choice)
  if (settings.canMark) {
    markList(desk, root)
    markForm(desk, root)
    findPanel(desk, root)
    gapNotice(desk, root)
  }
  const status = root.querySelector<HTMLElement>('[data-part="status"]')
  const people = part(root, 'people')
  const saving = sync(settings, store, {
    status(text, isTrouble) {
      if (!status) return
      if (status.textContent !== text) status.textContent = text
      status.classList.toggle('rd-status--trouble', isTrouble)
    },
    message,
    people(names) {
      people.hidden = names.length === 0
      people.textContent = say(words.alsoHere, { names: names.join(', ') })
    },
    moved() {
      if (store.isSaved()) location.reload()
    },
  })
  listenToReview(desk, saving)
  await saving.start()
  showAsked(desk)
}

/** A link may ask for a page: `#page=3`. */
function showAsked({ pages }: ReturnType<typeof makeDesk>): void {
  const page = Number(/^#page=(\d{1,6})$/.exec(location.hash)?.[1])
  if (page > 0) pages.show(page)
}

/** @returns none where the file cannot be shown, undefined where that is not known: it may be asked again */
async function sizesOf(documentId: string): Promise<readonly Size[] | undefined> {
  try {
    const response = await fetch(`${apiOf(documentId)}/pages`)
    if (response.status === 404) return []
    return response.ok ? ((await response.json()) as { readonly pages: readonly Size[] }).pages : undefined
  } catch {
    return undefined
  }
}
