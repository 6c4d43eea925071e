import type { Desk } from './desk.ts'
import type { Sync } from './sync.ts'

/** Forms that hand the redaction on wait until all is saved, and say which version they are about. */
export function listenToReview(desk: Desk, { upToDate }: Sync): void {
  const { store, settings, message } = desk
  const ready = new WeakSet<HTMLFormElement>()
  async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const state = await upToDate()
    if (state === 'not-saved') return message(settings.words.offline)
    // What others did meanwhile has been said: it is looked at first.
    if (state === 'others-changed') return
    const version = form.elements.namedItem('version')
    if (version instanceof HTMLInputElement) version.value = String(store.version)
    ready.add(form)
    form.requestSubmit(submitter)
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-step]'))
    form.addEventListener('submit', (event) => {
      if (ready.has(form)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void send(form, event.submitter)
    })
  for (const link of document.querySelectorAll<HTMLElement>('[data-show-mark]'))
    link.addEventListener('click', (event) => {
      const mark = store.get(link.dataset['showMark'] ?? '')
      if (!mark) return
      event.preventDefault()
      desk.show(mark)
    })
}
