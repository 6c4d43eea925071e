import type { Desk } from './desk.ts'
import { joined, type Point, type Rect } from './geometry.ts'
import { apiOf, say } from './settings.ts'
import type { Sheet } from './sheet.ts'

export type Word = { readonly text: string; readonly rect: Rect; readonly line: number }

export type WordChoice = {
  drag(sheet: Sheet, start: Point): { move(point: Point): void; end(point: Point): void }
  /** By keyboard: the first word is chosen. */
  begin(sheet: Sheet): Promise<void>
  /** @returns whether the key was one of the choice */
  key(event: KeyboardEvent): boolean
}

/** The words from one to another, a box for each line. */
export function linesOf(words: readonly Word[]): readonly Rect[] {
  const lines = new Map<number, Rect>()
  for (const { rect, line } of words) {
    const known = lines.get(line)
    lines.set(line, known ? joined(known, rect) : rect)
  }
  return [...lines.values()]
}

/** How far a point is from a box; less where it is in the height of it, so that a line is kept. */
function distance({ x, y }: Point, [left, top, right, bottom]: Rect): number {
  const across = Math.max(left - x, 0, x - right)
  const down = Math.max(top - y, 0, y - bottom)
  return across + down * 4
}

export function nearestWord(words: readonly Word[], point: Point): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY]
  for (const [index, { rect }] of words.entries()) {
    const far = distance(point, rect)
    if (far < least) [best, least] = [index, far]
  }
  return best
}

/** The word above or below another one. */
function inNextLine(words: readonly Word[], from: number, by: 1 | -1): number {
  const word = words[from]
  if (!word) return from
  const line = words.filter((one) => one.line === word.line + by)
  const middle = { x: (word.rect[0] + word.rect[2]) / 2, y: line[0]?.rect[1] ?? 0 }
  const found = line[nearestWord(line, middle)]
  return found ? words.indexOf(found) : from
}

export function wordChoice(desk: Desk): WordChoice {
  const { settings, message } = desk
  const known = new Map<number, Promise<readonly Word[] | undefined>>()
  let chosen: { readonly sheet: Sheet; readonly words: readonly Word[]; from: number; to: number } | undefined

  /** None where the page has none or they could not be loaded: it is said which. */
  async function wordsOf(page: number): Promise<readonly Word[]> {
    const asked = known.get(page) ?? load(page)
    known.set(page, asked)
    const words = await asked
    if (!words) message(say(settings.words.pageFailed, { page }))
    else if (words.length === 0) message(settings.words.noWords)
    return words ?? []
  }
  async function load(page: number): Promise<readonly Word[] | undefined> {
    try {
      const response = await fetch(`${apiOf(settings.documentId)}/pages/${page}/text`)
      if (response.ok) return ((await response.json()) as { readonly words: readonly Word[] }).words
    } catch {
      // They are asked for again with the next choice.
    }
    known.delete(page)
    return undefined
  }
  const part = () => {
    if (!chosen) return []
    const { words, from, to } = chosen
    return words.slice(Math.min(from, to), Math.max(from, to) + 1)
  }
  const draw = () => chosen?.sheet.drawDraft(linesOf(part()))
  const leave = () => {
    chosen?.sheet.drawDraft([])
    chosen = undefined
  }
  const mark = () => {
    const page = chosen?.sheet.number
    const rects = linesOf(part())
    leave()
    if (page !== undefined) desk.add(rects.map((rect) => ({ page, rect })))
  }
  const speak = () => {
    const text = part()
      .map((word) => word.text)
      .join(' ')
    message(say(settings.words.chosenWords, { words: text.slice(-120) }))
  }

  return {
    drag(sheet, start) {
      leave()
      let last = start
      let isOver = false
      void wordsOf(sheet.number).then((words) => {
        if (words.length === 0) return
        const from = nearestWord(words, start)
        chosen = { sheet, words, from, to: nearestWord(words, last) }
        if (isOver) mark()
        else draw()
      })
      return {
        move(point) {
          last = point
          if (chosen) chosen.to = nearestWord(chosen.words, point)
          draw()
        },
        end(point) {
          last = point
          isOver = true
          if (!chosen) return
          chosen.to = nearestWord(chosen.words, point)
          mark()
        },
      }
    },
    async begin(sheet) {
      leave()
      const words = await wordsOf(sheet.number)
      if (words.length === 0) return
      chosen = { sheet, words, from: 0, to: 0 }
      draw()
      message(`${settings.words.choosingWords} ${words[0]?.text ?? ''}`)
    },
    key(event) {
      if (!chosen) return false
      const { words } = chosen
      const steps: { readonly [key: string]: () => number } = {
        ArrowRight: () => Math.min((chosen?.to ?? 0) + 1, words.length - 1),
        ArrowLeft: () => Math.max((chosen?.to ?? 0) - 1, 0),
        ArrowDown: () => inNextLine(words, chosen?.to ?? 0, 1),
        ArrowUp: () => inNextLine(words, chosen?.to ?? 0, -1),
      }
      const step = steps[event.key]
      if (step) {
        chosen.to = step()
        if (!event.shiftKey) chosen.from = chosen.to
        draw()
        speak()
      } else if (event.key === 'Enter') mark()
      else if (event.key === 'Escape') leave()
      else return false
      return true
    },
  }
}
