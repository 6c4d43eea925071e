// Keys for the desk, written out on /help/shortcuts, where they can be turned off.
const offKey = 'candor shortcuts off'

function isOff(): boolean {
  try {
    return localStorage.getItem(offKey) !== null
  } catch {
    return false
  }
}

function isTyping(target: EventTarget | null): boolean {
  // A box that is ticked takes no letters.
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null
  )
}

/** The links of the ledger's lines, one a line; on the board those of its cards. */
function lines(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.ledger tbody th a, .board li > a')]
}

function step(by: number): void {
  const all = lines()
  const at = all.findIndex((link) => link.closest('tr, li')?.contains(document.activeElement))
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
  all[next]?.focus()
}

/** Chooses the line that the reader is at, or lets it go. */
function choose(): void {
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input[name=reference]')?.click()
}

const keys: { readonly [key: string]: () => void } = {
  j: () => step(1),
  k: () => step(-1),
  x: choose,
  '/': () => document.querySelector<HTMLInputElement>('main [role=search] input[type=search]')?.focus(),
  '?': () => location.assign('/help/shortcuts'),
}

export function listenToKeys(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-shortcuts-switch]')
  if (button) offerSwitch(button)
  if (!document.querySelector('.desk-bar')) return
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const act = keys[event.key]
    if (!act || isTyping(event.target) || isOff()) return
    event.preventDefault()
    act()
  })
}

function offerSwitch(button: HTMLButtonElement): void {
  const texts = { off: button.textContent ?? '', on: button.dataset['shortcutsSwitch'] ?? '' }
  const show = () => {
    button.textContent = isOff() ? texts.on : texts.off
  }
  button.hidden = false
  show()
  button.addEventListener('click', () => {
    try {
      if (isOff()) localStorage.removeItem(offKey)
      else localStorage.setItem(offKey, 'yes')
    } catch {
      // A browser that keeps nothing cannot keep this either.
    }
    show()
  })
}
