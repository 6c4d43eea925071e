// A file that is being sent shows how far it is. Without this, the browser sends it by itself and shows nothing.
export function showProgress(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.enctype !== 'multipart/form-data' || event.defaultPrevented) return
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    if (!file) return
    event.preventDefault()
    send(form, event.submitter)
  })
}

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', submitter?.textContent?.trim() ?? '')
  form.append(bar)
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'text/html')
  request.responseType = 'document'
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0
  })
  const again = () => {
    bar.remove()
    form.removeAttribute('data-sent')
  }
  request.addEventListener('load', () => {
    // The answer to a file that was taken is another page; a refusal is this page with what is wrong.
    if (request.responseURL && request.responseURL !== form.action) return location.assign(request.responseURL)
    const page = request.responseXML
    if (!page) return again()
    document.title = page.title
    document.body.replaceWith(page.body)
    document.querySelector<HTMLElement>('[role=alert]')?.focus()
  })
  // The connection was lost: the browser's own way tells why better than a script can.
  request.addEventListener('error', () => {
    again()
    form.submit()
  })
  request.send(new FormData(form, submitter))
}
