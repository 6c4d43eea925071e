// Nothing here is needed: every page works without it.
import { offerCopies } from './enhance/copy.ts'
import { keepDraft } from './enhance/draft.ts'
import { showPublished } from './enhance/published.ts'
import { listenToKeys } from './enhance/shortcuts.ts'
import { warnOfUnsaved } from './enhance/unsaved.ts'
import { showProgress } from './enhance/upload.ts'

/** A form is sent once, however often its button is pressed. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.dataset['sent'] !== undefined) {
    event.preventDefault()
    return
  }
  form.dataset['sent'] = ''
})

// A page that the browser brings back from its memory may be sent again.
addEventListener('pageshow', (event) => {
  if (event.persisted)
    for (const form of document.querySelectorAll('form[data-sent]')) form.removeAttribute('data-sent')
})

showProgress()
warnOfUnsaved()
keepDraft()
showPublished()
offerCopies()
listenToKeys()
