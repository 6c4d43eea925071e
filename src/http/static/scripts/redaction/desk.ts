import type { Rect } from './geometry.ts'
import { allBut, isBigEnough, onPage, wholePage } from './geometry.ts'
import type { Mark, MarkStore } from './mark-store.ts'
import type { PageList } from './page-list.ts'
import { type Settings, say } from './settings.ts'

/** What can be done to marks, by pointer, keyboard or button alike. */
export type Desk = ReturnType<typeof makeDesk>

const groundsKey = 'candor redaction grounds'

export function makeDesk(settings: Settings, store: MarkStore, pages: PageList, message: (text: string) => void) {
  const { words } = settings
  let selected: string | undefined
  const listeners: (() => void)[] = []
  const tell = () => {
    for (const listener of listeners) listener()
  }
  /** A new mark rests on the grounds that were chosen last. */
  let usual: readonly string[] = readUsual(settings)
  const made = (page: number, rect: Rect): Mark => ({
    ...{ id: crypto.randomUUID(), page, rect, grounds: usual, note: '', comment: null, version: 0 },
    author: { id: settings.staffId, name: '' },
  })
  const select = (id: string | undefined) => {
    selected = id
    tell()
  }
  const current = (): Mark | undefined => (selected === undefined ? undefined : store.get(selected))
  const desk = {
    settings,
    store,
    pages,
    message,
    current,
    select,
    selectedId: () => selected,
    onSelect: (listener: () => void) => void listeners.push(listener),
    numberOf: ({ id }: Mark): number => store.all().findIndex((mark) => mark.id === id) + 1,
    add(places: readonly { readonly page: number; readonly rect: Rect }[], said?: string): void {
      const marks = places.filter(({ rect }) => isBigEnough(rect)).map(({ page, rect }) => made(page, rect))
      if (marks.length === 0) return
      store.change(marks)
      select(marks[0]?.id)
      message(said ?? say(words.added, { count: marks.length, page: marks[0]?.page ?? 0 }))
    },
    change(after: Partial<Pick<Mark, 'rect' | 'grounds' | 'note'>>): void {
      const mark = current()
      if (!mark) return
      if (after.grounds) {
        usual = after.grounds
        keepUsual(usual)
      }
      store.change([{ ...mark, ...after }])
    },
    bare: (): readonly Mark[] => store.all().filter(({ grounds }) => grounds.length === 0),
    /** The grounds of the mark that is chosen, for all that have none: places that were found are marked at once. */
    giveGroundsToBare(): void {
      const mark = current()
      const bare = desk.bare()
      if (!mark || mark.grounds.length === 0) return
      store.change(bare.map((one) => ({ ...one, grounds: mark.grounds })))
      message(say(words.groundsGiven, { count: bare.length }))
    },
    remove(): void {
      const mark = current()
      if (!mark) return
      const all = store.all()
      const next = all[all.findIndex(({ id }) => id === mark.id) + 1] ?? all.at(-2)
      store.change([{ removed: mark.id }])
      select(next?.id === mark.id ? undefined : next?.id)
      message(words.removed)
    },
    markPage(page: number): void {
      const sheet = pages.sheet(page)
      if (sheet) desk.add([{ page, rect: wholePage(sheet.size) }])
    },
    /** All of the page but the box that is chosen, which is none any more. */
    markAllBut(): void {
      const mark = current()
      const sheet = mark && pages.sheet(mark.page)
      if (!mark || !sheet) return message(words.chooseFirst)
      const around = allBut(mark.rect, sheet.size).map((rect) => ({ ...made(mark.page, rect), grounds: mark.grounds }))
      store.change([{ removed: mark.id }, ...around])
      select(around[0]?.id)
      message(say(words.added, { count: around.length, page: mark.page }))
    },
    copyToAll(): void {
      const mark = current()
      if (!mark) return message(words.chooseFirst)
      const copies = pages.sheets
        .filter(({ number }) => number !== mark.page)
        .map(({ number, size }) => ({ ...mark, ...made(number, onPage(mark.rect, size)), grounds: mark.grounds }))
        .filter(({ rect }) => isBigEnough(rect))
      store.change(copies)
      message(say(words.copied, { count: copies.length }))
    },
    undo(): void {
      if (!store.canUndo()) return
      select(store.undo() ?? (current() ? selected : undefined))
      message(words.undone)
    },
    redo(): void {
      if (!store.canRedo()) return
      select(store.redo() ?? (current() ? selected : undefined))
      message(words.redone)
    },
    /** Goes to the mark after or before the one that is chosen. */
    step(by: 1 | -1): void {
      const all = store.all()
      const at = all.findIndex(({ id }) => id === selected)
      const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]
      if (next) desk.show(next)
    },
    show(mark: Mark): void {
      select(mark.id)
      pages.show(mark.page, mark.rect)
    },
  }
  return desk
}

function readUsual({ grounds }: Settings): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(groundsKey) ?? '[]')
    const codes = new Set(grounds.map(({ code }) => code))
    return Array.isArray(kept) ? kept.filter((one): one is string => codes.has(one)) : []
  } catch {
    return []
  }
}

function keepUsual(usual: readonly string[]): void {
  try {
    sessionStorage.setItem(groundsKey, JSON.stringify(usual))
  } catch {
    // A browser that keeps nothing asks each time.
  }
}
