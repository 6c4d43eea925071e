// A button that copies a link, where the browser lets it.
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '')
    if (!source || !navigator.clipboard) continue
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(source.textContent?.trim() ?? '')
      button.textContent = button.dataset['copied'] ?? ''
    })
  }
}
