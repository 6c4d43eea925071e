// Who leaves a page with words typed in and not sent is asked first. A draft that is kept needs no question.
const changed = new Set<HTMLFormElement>()

export function warnOfUnsaved(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.closest('[data-draft]')) return
    const { form } = target
    if (form?.method !== 'post') return
    if (target.value === target.defaultValue) changed.delete(form)
    else changed.add(form)
  })
  document.addEventListener('submit', ({ target }) => changed.delete(target as HTMLFormElement))
  addEventListener('beforeunload', (event) => {
    if (changed.size > 0) event.preventDefault()
  })
}
