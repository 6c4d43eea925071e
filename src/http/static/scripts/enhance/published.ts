// What is published already, shown beside a request while it is written. The same comes after the step without this.
const pauseMilliseconds = 500
const minCharacters = 4

export function showPublished(): void {
  const place = document.querySelector<HTMLElement>('[data-published]')
  const form = place?.closest('form')
  const address = place?.dataset['published']
  if (!place || !form || !address) return
  let timer = 0
  let asked = ''
  let running: AbortController | undefined
  const typedIn = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''

  async function look(target: HTMLElement, url: string): Promise<void> {
    const fields = {
      body: typedIn('body'),
      csrf: typedIn('csrf'),
      subject: typedIn('subject'),
      words: typedIn('words'),
    }
    const text = `${fields.subject} ${fields.words}`.trim()
    if (text === asked) return
    asked = text
    running?.abort()
    running = new AbortController()
    if (text.length < minCharacters) return show(target, '')
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), signal: running.signal })
    if (answer.ok) show(target, await answer.text())
  }

  function show(target: HTMLElement, html: string): void {
    if (html === '') return target.replaceChildren()
    const heading = document.createElement('h2')
    heading.textContent = target.dataset['title'] ?? ''
    const list = document.createElement('div')
    list.innerHTML = html
    // Who has seen them here need not be shown them again on a page of their own.
    const seen = document.createElement('input')
    seen.type = 'hidden'
    seen.name = 'seen'
    const entries = [...list.querySelectorAll<HTMLElement>('[data-reference]')]
    seen.value = entries.map((entry) => entry.dataset['reference']).join(' ')
    target.replaceChildren(heading, list, seen)
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    // A lost connection shows nothing new, and is no error of the reader's.
    timer = window.setTimeout(() => look(place, address).catch(() => undefined), pauseMilliseconds)
  })
}
