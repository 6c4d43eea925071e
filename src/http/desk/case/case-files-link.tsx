import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Tag } from '../../ui/elements.tsx'
import { Form } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import type { FormContext } from './form-context.ts'

/** How each file of the answer went to the requester, and the link by which they have them: until when it works. */
export function CaseFilesLink({ context, view }: { readonly context: FormContext; readonly view: StaffView }) {
  const { viewer, file } = context
  const { t, locale } = viewer
  const { filesLink, allowed, documents, deliveries } = view.case
  if (filesLink === null && deliveries.length === 0) return null
  const base = `/desk/requests/${file.row.reference}`
  const lastDay = filesLink?.lastDay ?? null
  const works = lastDay !== null && lastDay >= file.today
  const hasLink = deliveries.some(({ linkSentOn }) => linkSentOn !== null)
  return (
    <section>
      <h2 id="files-link">{t.delivery.deskTitle}</h2>
      <ul>
        {deliveries.map((delivery) => (
          <li>
            <strong>{documents.find(({ id }) => id === delivery.documentId)?.name || t.desk.fileOfRequester}</strong>
            {waysOf(viewer, delivery).map((text) => (
              <>
                <br />
                {text}
              </>
            ))}
          </li>
        ))}
      </ul>
      {deliveries.some(({ fetched }) => fetched) ? <p class="quiet small">{t.delivery.fetchedWhy}</p> : null}
      {hasLink ? (
        <p>
          {t.delivery.linkTitle}
          {t.words.colon}
          {works ? (
            <Tag text={t.delivery.works(shortDate(lastDay, locale))} tone="good" />
          ) : (
            <Tag text={t.delivery.worksNot} tone="quiet" />
          )}
        </p>
      ) : null}
      <div class="document-acts">
        {(['files-offered', 'files-link-ended'] as const)
          .filter((type) => filesLink && allowed.includes(type) && (type === 'files-offered' || works))
          .map((type) => (
            <Form viewer={viewer} action={`${base}/${type}`} version={file.state.editSeq}>
              <button class="as-link" type="submit">
                {t.actions[type][0]}
              </button>
            </Form>
          ))}
      </div>
    </section>
  )
}

type Delivery = StaffView['case']['deliveries'][number]

/** Each way by which a file went, in a sentence. */
function waysOf({ t, locale }: Viewer, { letter, linkSentOn, fetched }: Delivery): readonly string[] {
  const words = t.delivery
  const ofLetter = {
    waiting: words.letterWaits,
    attached: words.letterAttached,
    'left-out': words.letterLeftOut,
    returned: words.letterReturned,
  }
  const fetches = fetched ? words.fetched(fetched.count, shortDate(fetched.lastOn, locale)) : words.fileNotFetched
  return [
    ...(letter ? [ofLetter[letter.state](shortDate(letter.on, locale))] : []),
    ...(linkSentOn ? [t.words.withNote(words.linkSent(shortDate(linkSentOn, locale)), fetches)] : []),
  ]
}
