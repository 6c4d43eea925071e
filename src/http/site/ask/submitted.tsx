import type { Submitted as SubmittedRequest } from '../../../app/cases/receive/submitted-before.ts'
import { ClockDetails } from '../../ui/case/clock-explanation.tsx'
import { CaseStamp } from '../../ui/case/stamp.tsx'
import { Notice } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type SubmittedProps = {
  readonly viewer: Viewer
  readonly submitted: SubmittedRequest
  readonly email?: string | undefined
  /** The form had been sent before, with other answers. */
  readonly changed?: boolean
}

/** The reference, the secret link and the date of the answer: shown once, and sent where there is an address. */
export function Submitted({ viewer, submitted, email, changed = false }: SubmittedProps) {
  const { t } = viewer
  const { row, body, clock, link, secret } = submitted
  const query = `?secret=${encodeURIComponent(secret)}`
  return (
    <Layout viewer={viewer} title={t.done.title} hidden address="/">
      {changed ? (
        <Notice tone="soon" role="status">
          <p>{t.done.sentBefore}</p>
        </Notice>
      ) : null}
      <div class="sheet done" data-draft-sent={body.slug}>
        <h1>{t.done.title}</h1>
        <p class="quiet">{t.done.reference}</p>
        <p class="done__reference">{row.reference}</p>
        <CaseStamp viewer={viewer} of={{ clock, dueOn: row.dueOn, closedOn: row.closedOn, stage: row.stage }} />
        {row.dueOn ? (
          <p>
            <a href={`/requests/${row.reference}/due.ics${query}`}>{t.done.calendar}</a>
          </p>
        ) : null}
        {email ? <p>{t.done.sentTo(email)}</p> : null}
      </div>
      {email ? null : (
        <Notice tone="late">
          <p>{t.done.noEmail}</p>
        </Notice>
      )}
      <h2>{t.done.linkTitle}</h2>
      <p>{t.done.linkText}</p>
      <p>
        <a class="secret-link" href={link} id="secret-link">
          {link}
        </a>
      </p>
      <p>
        <a class="govuk-button" href={link}>
          {t.done.open}
        </a>
        <button
          class="govuk-button govuk-button--secondary"
          type="button"
          data-copy="secret-link"
          data-copied={t.done.copied}
          hidden
        >
          {t.done.copy}
        </button>
      </p>
      <h2>{t.done.whyTitle}</h2>
      <ClockDetails viewer={viewer} clock={clock} open />
      <h2>{t.done.nextTitle}</h2>
      <ol>
        {t.done.next.map((text) => (
          <li>{text}</li>
        ))}
      </ol>
      <p>
        <a href="/requests/new">{t.done.another}</a>
      </p>
    </Layout>
  )
}
