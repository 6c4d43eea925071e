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
      <div>
        {page.rows.map((row) => (
          <Message reader={reader} row={row} body={body} />
        ))}
      </div>
      <Pager reader={reader} nextCursor={page.nextCursor} />
    </Layout>
  )
}

function Message({ reader, row, body }: { reader: Reader; row: OutboxRow; body: Body }) {
  const { t, locale } = reader
  const at = row.sentAt ?? row.queuedAt
  return (
    <details class="act">
      <summary class="message-line">
        <span class="message-line__subject">{row.subject}</span>
        <span class="message-line__about">
          <Tag text={t.desk.outboxStates[row.status]} tone={tones[row.status]} /> {row.to}{' '}
          <time datetime={at}>{instantText(at, locale, body.timeZone)}</time>
        </span>
      </summary>
      <div class="act__body">
        {row.lastError ? (
          <p class="small">
            {t.desk.lastError}
            {t.words.colon}
            {row.lastError} ({t.desk.attempts(row.attempts)})
          </p>
        ) : null}
        <div class="words">{maskedLinks(row.text)}</div>
      </div>
    </details>
  )
}
