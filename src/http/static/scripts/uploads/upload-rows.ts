import { say } from '../redaction/settings.ts'
import type { Item, Rows } from './upload-queue.ts'
import type { Settings } from './upload-settings.ts'

/** Whoever listens hears how far it is at most so often, and at the end. */
const spokenEveryMs = 10_000

/** The list of the files, and above it how many are sent. */
export function uploadRows(root: HTMLElement, { words, max, inspects }: Settings): Rows {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part=${name}]`)
  const [list, summary, spoken] = [part('list'), part('summary'), part('spoken')]
  const template = root.querySelector<HTMLTemplateElement>('template')
  const rows = new Map<Item, HTMLElement>()
  let spokenAt = 0

  function show(name: string, isShown: boolean): void {
    const element = part(name)
    if (!element) return
    // The place of the keyboard is not lost with a button that goes away.
    if (!isShown && element.contains(document.activeElement)) part('files')?.focus()
    element.hidden = !isShown
  }

  function summarise(all: readonly Item[]): void {
    const count = (...states: readonly Item['state'][]) => all.filter(({ state }) => states.includes(state)).length
    const [total, failed, sent] = [all.length - count('cancelled'), count('failed'), count('sent', 'present')]
    const isOver = count('waiting', 'sending') === 0
    const stopped = all.filter(({ verdict }) => verdict === 'blocked').length
    const isUnknown = ({ outcome, verdict }: Item) => outcome?.state === 'sent' && verdict === undefined
    const looksFor = inspects && isOver ? all.filter(isUnknown).length : 0
    const text = [
      say(failed > 0 ? words.sentOfFailed : words.sentOf, { sent, total, failed }),
      looksFor > 0 ? say(words.lookedFor, { count: looksFor }) : '',
      stopped > 0 ? say(words.stopped, { count: stopped }) : '',
    ]
      .filter((one) => one !== '')
      .join(words.between)
    if (summary) summary.textContent = text
    if (spoken && ((isOver && looksFor === 0) || Date.now() - spokenAt > spokenEveryMs)) {
      spokenAt = Date.now()
      spoken.textContent = text
    }
    show('progress', all.length > 0)
    show('cancel-all', !isOver)
    show('send-again', isOver && failed > 0)
    show('show', isOver && sent > 0)
  }

  function textOf({ state, progress, outcome, chosen, verdict }: Item): string {
    if (verdict && verdict !== 'clean') return words.verdicts[verdict]
    if (outcome?.state === 'failed') return say(words.problems[outcome.problem], { max })
    if (outcome?.state === 'sent' && outcome.sameAs.length > 0)
      return say(words.sameAs, { names: outcome.sameAs.join(', ') })
    if (verdict) return words.verdicts[verdict]
    if (state === 'failed') return ''
    if (state === 'sending' && progress.isPaused) return words.states.paused
    return say(words.states[state], { percent: percentOf(progress.bytes, chosen.file.size) })
  }

  return {
    add(item, cancel) {
      const row = template?.content.firstElementChild?.cloneNode(true)
      if (!(row instanceof HTMLElement) || !list) return
      const { path } = item.chosen
      for (const name of row.querySelectorAll('[data-row=name]')) name.textContent = path
      row.querySelector('progress')?.setAttribute('aria-label', path)
      row.querySelector('button')?.addEventListener('click', cancel)
      rows.set(item, row)
      list.append(row)
    },
    change(item, all) {
      const row = rows.get(item)
      if (!row) return
      const { progress, chosen, verdict } = item
      const state = verdict === undefined || verdict === 'clean' ? item.state : verdict
      const bar = row.querySelector('progress')
      const isOver = state !== 'waiting' && state !== 'sending'
      if (bar) {
        const isWhole = item.state === 'sent' || item.state === 'present'
        bar.value = percentOf(isWhole ? chosen.file.size : progress.bytes, chosen.file.size)
        bar.hidden = isOver
      }
      const text = row.querySelector('[data-row=state]')
      if (text) text.textContent = textOf(item)
      const button = row.querySelector('button')
      if (button && isOver && button === document.activeElement) part('files')?.focus()
      if (button) button.hidden = isOver
      const look = `${state} ${verdict ?? ''}`
      if (row.dataset['look'] === look) return
      row.dataset['look'] = look
      row.dataset['state'] = state
      if (state === 'failed' || state === 'blocked') list?.prepend(row)
      summarise(all)
    },
  }
}

const percentOf = (bytes: number, size: number): number =>
  size === 0 ? 0 : Math.min(100, Math.floor((100 * bytes) / size))
