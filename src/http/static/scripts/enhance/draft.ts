// What is being asked is kept in this browser until it is sent: subject and words, by body, and nothing that says who asks.
type Draft = { readonly subject: string; readonly words: string; readonly at: number }

const cacheMs = 30 * 24 * 3_600_000
const keyOf = (body: string) => `candor draft ${body}`

/** Null where there is none, where it is old, or where the browser keeps nothing. */
function read(body: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(body)) ?? 'null') as Draft | null
    return draft && Date.now() - draft.at < cacheMs ? draft : null
  } catch {
    return null
  }
}

function write(body: string, draft: Draft | null): void {
  try {
    if (draft && (draft.subject || draft.words)) localStorage.setItem(keyOf(body), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(body))
  } catch {
    // A browser that keeps nothing: the page works as it does without this.
  }
}

export function keepDraft(): void {
  const sent = document.querySelector<HTMLElement>('[data-draft-sent]')?.dataset['draftSent']
  if (sent) write(sent, null)
  const place = document.querySelector<HTMLElement>('[data-draft]')
  const body = place?.dataset['draft']
  const subject = place?.querySelector<HTMLInputElement>('[name=subject]')
  const words = place?.querySelector<HTMLTextAreaElement>('[name=words]')
  if (!place || !body || !subject || !words) return
  place.querySelector('[data-draft-kept]')?.removeAttribute('hidden')
  const save = () => write(body, { subject: subject.value, words: words.value, at: Date.now() })
  place.addEventListener('input', save)
  offer(place, body, subject, words)
}

function offer(place: HTMLElement, body: string, subject: HTMLInputElement, words: HTMLTextAreaElement): void {
  const draft = read(body)
  const box = place.querySelector<HTMLElement>('[data-draft-offer]')
  if (!box || !draft || subject.value || words.value) return
  const shown = box.querySelector('[data-draft-subject]')
  if (shown) shown.textContent = draft.subject || draft.words.slice(0, 120)
  box.hidden = false
  box.querySelector('[data-draft-restore]')?.addEventListener('click', () => {
    subject.value = draft.subject
    words.value = draft.words
    box.hidden = true
    subject.focus()
    words.dispatchEvent(new Event('input', { bubbles: true }))
  })
  box.querySelector('[data-draft-discard]')?.addEventListener('click', () => {
    write(body, null)
    box.hidden = true
    subject.focus()
  })
  // Who writes anew has decided.
  place.addEventListener('input', () => {
    box.hidden = true
  })
}
