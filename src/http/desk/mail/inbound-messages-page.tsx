import { isUnreadable } from '../../../app/mail/inbound/unreadable-mail.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { IntakeRow } from '../../../app/ports/store/mail/intake.ts'
import type { Page } from '../../../app/ports/store/page.ts'
import { instantText } from '../../../locales/dates.ts'
import { Empty, Notice, Pager, Tag } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type InboundMessagesProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly page: Page<IntakeRow>
  readonly discarded: boolean
  /** Those that were put away, and not those that wait. */
  readonly putAway: boolean
}

/** The letters that matched no case, oldest first. */
export function InboundMessagesPage({ viewer, body, page, discarded, putAway }: InboundMessagesProps) {
  const { t } = viewer
  const title = putAway ? t.intake.putAwayTitle : t.intake.title
  return (
    <Layout viewer={viewer} title={title} hidden {...(putAway ? { crumbs: [['/desk/intake', t.intake.title]] } : {})}>
      {discarded ? (
        <Notice tone="good" role="status">
          <p>{t.intake.discarded}</p>
        </Notice>
      ) : null}
      <h1>{title}</h1>
      {page.rows.length === 0 ? (
        <Empty>
          <p>{putAway ? t.intake.putAwayEmpty : t.intake.empty}</p>
        </Empty>
      ) : (
        <>
          <p class="lede">{putAway ? t.intake.putAwayLede : t.intake.lede}</p>
          <ul class="entries">
            {page.rows.map((row) => (
              <Line viewer={viewer} row={row} body={body} />
            ))}
          </ul>
        </>
      )}
      <Pager viewer={viewer} nextCursor={page.nextCursor} />
      {putAway ? null : (
        <p>
          <a href="/desk/intake?status=discarded">{t.intake.putAwayTitle}</a>
        </p>
      )}
    </Layout>
  )
}

function Line({ viewer, row, body }: { viewer: Viewer; row: IntakeRow; body: Body }) {
  const { t, locale } = viewer
  const unread = isUnreadable(row)
  return (
    <li>
      <h2 class="words">
        <a href={`/desk/intake/${row.id}`}>{unread ? t.intake.unreadable.title : row.subject || t.intake.noSubject}</a>
      </h2>
      <p class="about">
        <span class="words">{row.from || t.intake.noSender}</span>
        <time datetime={row.receivedAt}>{instantText(row.receivedAt, locale, body.timeZone)}</time>
        <Tag text={t.intake.kinds[row.kind]} tone={row.kind === 'message' ? undefined : 'quiet'} />
        {unread ? <Tag text={t.intake.unreadable.tag} tone="soon" /> : null}
        {!unread && row.warnings.length > 0 ? (
          <Tag text={t.intake.warningCount(row.warnings.length)} tone="soon" />
        ) : null}
        {row.reason !== null ? <span class="words">{row.reason}</span> : null}
        {row.suggestion && row.status === 'waiting' ? <span>{t.intake.suggested(row.suggestion)}</span> : null}
      </p>
    </li>
  )
}
