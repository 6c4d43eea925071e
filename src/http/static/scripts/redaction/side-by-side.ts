import type { Desk } from './desk.ts'
import { element } from './elements.ts'
import type { Mark } from './mark-store.ts'
import { say } from './settings.ts'
import { type Look, makeSheet, type Sheet } from './sheet.ts'

/** For the reviewer: beside each page how it comes out. @returns draws the page that is beside one */
export function sideBySide(desk: Desk): (sheet: Sheet, marks: readonly Mark[], look: Look) => void {
  const { settings, pages } = desk
  const { words } = settings
  const twins = new Map<Sheet, Sheet>()
  for (const sheet of pages.sheets) {
    const label = say(words.draftOf, { page: sheet.number })
    const twin = makeSheet(sheet.number, sheet.size, settings, label)
    twins.set(sheet, twin)
    const pair = element('div', { class: 'rd-pair' })
    sheet.box.replaceWith(pair)
    const captioned = (text: string, box: HTMLElement) =>
      element('figure', {}, element('figcaption', { class: 'quiet' }, text), box)
    pair.append(captioned(words.original, sheet.box), captioned(words.draft, twin.box))
  }
  return (sheet, marks, look) => {
    const twin = twins.get(sheet)
    if (!twin) return
    twin.load()
    twin.drawMarks(marks, look)
  }
}
