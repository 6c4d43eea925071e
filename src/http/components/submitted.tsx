import type { Submitted as SubmittedRequest } from '../../app/submit-request.ts'
import { ClockDetails } from './clock-explanation.tsx'
import { Layout } from './layout.tsx'
import type { Reader } from './reader.ts'
import { CaseStamp } from './stamp.tsx'

type SubmittedProps = {
  readonly reader: Reader
  readonly submitted: SubmittedRequest
  readonly email?: string | undefined
}

/** The reference, the secret link and the date of the answer: shown once, and sent where there is an address. */
export function Submitted({ reader, submitted, email }: SubmittedProps) {
  const { t } = reader
  const { row, clock, link } = submitted
  return (
    <Layout reader={reader} title={t.done.title} hidden address="/">
      <div class="sheet done">
        <h1>{t.done.title}</h1>
        <p class="quiet">{t.done.reference}</p>
        <p class="done__reference">{row.reference}</p>
        <CaseStamp reader={reader} of={{ clock, dueOn: row.dueOn, closedOn: null, stage: row.stage }} />
        <p>{email ? t.done.sentTo(email) : null}</p>
      </div>
      {email ? null : (
        <div class="notice notice--seal">
          <p>{t.done.noEmail}</p>
        </div>
      )}
      <h2>{t.done.linkTitle}</h2>
      <p>{t.done.linkText}</p>
      <p>
        <a class="secret-link" href={link}>
          {link}
        </a>
      </p>
      <p>
        <a class="govuk-button" href={link}>
          {t.done.open}
        </a>
      </p>
      <h2>{t.done.whyTitle}</h2>
      <ClockDetails reader={reader} clock={clock} open />
      <h2>{t.done.nextTitle}</h2>
      <ol>
        {t.done.next.map((text) => (
          <li>{text}</li>
        ))}
      </ol>
    </Layout>
  )
}
