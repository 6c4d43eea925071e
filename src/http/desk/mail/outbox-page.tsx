import type { Body } from '../../../app/ports/store/bodies.ts'
import type { OutboxRow, OutboxStatus } from '../../../app/ports/store/mail/outbox.ts'
import type { Page } from '../../../app/ports/store/page.ts'
import { instantText } from '../../../locales/dates.ts'
import { Empty, Notice, Pager, Tag, type Tone } from '../../ui/elements.tsx'
import { Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { maskedLinks } from './masked-links.ts'

type OutboxProps = {
  readonly viewer: Viewer
  readonly page: Page<OutboxRow>
  readonly status: OutboxStatus | undefined
  readonly body: Body
  /** Mail is not set up: messages stay here. */
  readonly local: boolean
  /** The references of the cases that the messages belong to, by the cases' ids. */
  readonly references: ReadonlyMap<string, string>
  readonly maySendAgain: boolean
  /** To whom a message has just been queued again. */
  readonly sentAgain: string | undefined
}

const tones: { readonly [S in OutboxStatus]: Tone } = {
  queued: 'soon',
  sent: 'good',
  dead: 'late',
  stopped: 'quiet',
  held: 'soon',
}

export function OutboxPage(props: OutboxProps) {
  const { viewer, page, status, local, sentAgain } = props
  const { t } = viewer
  const views = [undefined, 'queued', 'sent', 'dead', 'held', 'stopped'] as const
  return (
    <Layout viewer={viewer} title={t.desk.outboxTitle} hidden>
      <h1>{t.desk.outboxTitle}</h1>
      <p class="lede">{t.desk.outboxLede}</p>
      {local ? (
        <Notice tone="soon">
          <p>{t.desk.outboxLocal}</p>
        </Notice>
      ) : null}
      {sentAgain ? (
        <Notice tone="good" role="status">
          <p>{t.mail.sentAgain(sentAgain)}</p>
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
      {status === 'dead' && page.rows.length > 0 ? <p>{t.mail.deadLede}</p> : null}
      {page.rows.length === 0 ? (
        <Empty>
          <p>{t.desk.outboxEmpty}</p>
        </Empty>
      ) : null}
      <div>
        {page.rows.map((row) => (
          <Message {...props} row={row} />
        ))}
      </div>
      <Pager viewer={viewer} nextCursor={page.nextCursor} />
    </Layout>
  )
}

function Message({ viewer, row, body, status, references, maySendAgain }: OutboxProps & { readonly row: OutboxRow }) {
  const { t, locale } = viewer
  const at = row.sentAt ?? row.queuedAt
  const reference = row.requestId === null ? undefined : references.get(row.requestId)
  return (
    <details class="act" open={status === 'dead'}>
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
            {row.status === 'queued' ? t.desk.lastError : t.mail.why}
            {t.words.colon}
            {row.lastError} ({t.desk.attempts(row.attempts)})
          </p>
        ) : null}
        {reference ? (
          <p class="small">
            {t.mail.request}
            {t.words.colon}
            <a href={`/desk/requests/${reference}`}>{reference}</a>
          </p>
        ) : null}
        {row.status === 'dead' && row.to !== '' && maySendAgain ? (
          <Form viewer={viewer} action={`/desk/outbox/${row.id}/again`}>
            <button type="submit" class="govuk-button govuk-button--secondary" aria-label={t.mail.sendAgainTo(row.to)}>
              {t.mail.sendAgain}
            </button>
          </Form>
        ) : null}
        {status === 'dead' ? (
          <details>
            <summary>{t.desk.read}</summary>
            <div class="words">{maskedLinks(row.text, t.delivery.noteWhenSent)}</div>
          </details>
        ) : (
          <div class="words">{maskedLinks(row.text, t.delivery.noteWhenSent)}</div>
        )}
      </div>
    </details>
  )
}
