import type { Page } from '../../app/ports.ts'
import type { Body, OutboxRow, OutboxStatus } from '../../app/records.ts'
import { instantText } from '../messages/dates.ts'
import { Layout } from './layout.tsx'
import { maskedLinks } from './masked-links.ts'
import { Empty, Notice, Pager, Tag, type Tone } from './pieces.tsx'
import type { Reader } from './reader.ts'

type OutboxProps = {
  readonly reader: Reader
  readonly page: Page<OutboxRow>
  readonly status: OutboxStatus | undefined
  readonly body: Body
  /** Mail is not set up: messages stay here. */
  readonly local: boolean
}

const tones: { readonly [S in OutboxStatus]: Tone } = { queued: 'soon', sent: 'good', dead: 'seal' }

export function OutboxPage({ reader, page, status, body, local }: OutboxProps) {
  const { t } = reader
  const views = [undefined, 'queued', 'sent', 'dead'] as const
  return (
    <Layout reader={reader} title={t.desk.outboxTitle} hidden>
      <h1>{t.desk.outboxTitle}</h1>
      <p class="lede">{t.desk.outboxLede}</p>
      {local ? (
        <Notice tone="soon">
          <p>{t.desk.outboxLocal}</p>
        </Notice>
      ) : null}
      <nav aria-label={t.desk.outboxTitle}>
        <ul class="views">
          {views.map((one) => (
            <li>
              <a
                href={one ? `/desk/outbox?status=${one}` : '/desk/outbox'}
                aria-current={one === status ? 'page' : undefined}
              >
                {one ? t.desk.outboxStates[one] : t.desk.outboxAll}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.rows.length === 0 ? (
        <Empty>
          <p>{t.desk.outboxEmpty}</p>
        </Empty>
      ) : null}
      <ul class="entries">
        {page.rows.map((row) => (
          <Message reader={reader} row={row} body={body} />
        ))}
      </ul>
      <Pager reader={reader} nextCursor={page.nextCursor} />
    </Layout>
  )
}

function Message({ reader, row, body }: { reader: Reader; row: OutboxRow; body: Body }) {
  const { t, locale } = reader
  const at = row.sentAt ?? row.queuedAt
  return (
    <li>
      <h2>{row.subject}</h2>
      <p class="about">
        <Tag text={t.desk.outboxStates[row.status]} tone={tones[row.status]} />
        <span>
          {t.desk.to}
          {t.words.colon}
          {row.to}
        </span>
        <time datetime={at}>{instantText(at, locale, body.timeZone)}</time>
        {row.attempts > 0 ? <span>{t.desk.attempts(row.attempts)}</span> : null}
      </p>
      {row.lastError ? (
        <p class="small">
          {t.desk.lastError}
          {t.words.colon}
          {row.lastError}
        </p>
      ) : null}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.desk.read}</span>
        </summary>
        <div class="govuk-details__text words">{maskedLinks(row.text)}</div>
      </details>
    </li>
  )
}
