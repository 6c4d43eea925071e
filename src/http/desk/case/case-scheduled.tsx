import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { shortDate } from '../../../locales/dates.ts'
import { heldText, type Names } from '../../ui/case/event-detail.ts'
import { Tag } from '../../ui/elements.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormContext } from './form-context.ts'

type Props = { readonly context: FormContext; readonly view: StaffView; readonly names: Names }

/** What of the case is published by itself on a day, and what was not, and why. */
export function CaseScheduled({ context, view, names }: Props) {
  const { viewer, file } = context
  const { t, locale } = viewer
  const { scheduled, allowed, documents } = view.case
  if (scheduled.length === 0) return null
  const base = `/desk/requests/${file.row.reference}`
  return (
    <section>
      <h2 id="scheduled">{t.publication.title}</h2>
      <ul class="files">
        {scheduled.map(({ documentId, title, publishOn, after, by, heldBecause }) => {
          const document = documents.find(({ id }) => id === documentId)
          const query = documentId === null ? '' : `?document=${documentId}`
          const name = names.get(by ?? '')
          return (
            <li>
              <p class="name">{title ?? document?.name ?? t.publication.entryAlone}</p>
              <p class="about">
                {heldBecause === null ? (
                  <Tag text={t.publication.on(shortDate(publishOn, locale))} tone="soon" />
                ) : (
                  <Tag text={t.words.withNote(t.publication.held, heldText(heldBecause, t))} tone="late" />
                )}
                {documentId === null ? <span>{t.publication.entryAlone}</span> : <span>{document?.name}</span>}
                {after ? <span>{t.publication.afterAnswer(t.words.units[after.unit](after.days))}</span> : null}
                {name ? <span>{t.publication.by(name)}</span> : null}
              </p>
              <div class="document-acts">
                {allowed.includes('publication-scheduled') ? (
                  <a href={`${base}/publication-scheduled${query}`}>
                    {t.publication.change}
                    <span class="govuk-visually-hidden"> {title ?? ''}</span>
                  </a>
                ) : null}
                {allowed.includes('publication-cancelled') ? (
                  <Form viewer={viewer} action={`${base}/publication-cancelled`} version={file.state.editSeq}>
                    {documentId === null ? null : <input type="hidden" name="documentId" value={documentId} />}
                    <button class="as-link" type="submit">
                      {t.publication.cancel}
                      <span class="govuk-visually-hidden"> {title ?? ''}</span>
                    </button>
                  </Form>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
