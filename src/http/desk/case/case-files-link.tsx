import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Tag } from '../../ui/elements.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormContext } from './form-context.ts'

/** The link by which the requester has the files of the answer: until when it works, and what was fetched. */
export function CaseFilesLink({ context, view }: { readonly context: FormContext; readonly view: StaffView }) {
  const { viewer, file } = context
  const { t, locale } = viewer
  const { filesLink, allowed, documents } = view.case
  if (filesLink === null) return null
  const base = `/desk/requests/${file.row.reference}`
  const { lastDay, fetches } = filesLink
  const works = lastDay !== null && lastDay >= file.today
  return (
    <section>
      <h2 id="files-link">{t.delivery.deskTitle}</h2>
      <p>
        {works ? (
          <Tag text={t.delivery.works(shortDate(lastDay, locale))} tone="good" />
        ) : (
          <Tag text={t.delivery.worksNot} tone="quiet" />
        )}
      </p>
      {fetches.length === 0 ? (
        <p class="quiet">{t.delivery.neverFetched}</p>
      ) : (
        <>
          <ul>
            {fetches.map(({ documentId, on, count }) => (
              <li>
                {t.words.withNote(
                  documents.find(({ id }) => id === documentId)?.name ?? t.desk.fileOfRequester,
                  t.delivery.fetched(count, shortDate(on, locale)),
                )}
              </li>
            ))}
          </ul>
          <p class="quiet small">{t.delivery.fetchedWhy}</p>
        </>
      )}
      <div class="document-acts">
        {(['files-offered', 'files-link-ended'] as const)
          .filter((type) => allowed.includes(type) && (type === 'files-offered' || works))
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
