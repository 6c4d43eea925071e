import type { Viewer } from '../../ui/viewer.ts'

type FollowProps = {
  readonly viewer: Viewer
  readonly reference: string
  readonly query: string
  /** Whether the requester gave an address that letters go to. */
  readonly mailed: boolean
}

/** Other ways to hear of a request than by coming back to its page, each with what it is for. */
export function FollowLinks({ viewer, reference, query, mailed }: FollowProps) {
  const { t } = viewer
  return (
    <section>
      <h2>{t.follow.title}</h2>
      <ul class="follow">
        <li>
          <a href={`/requests/${reference}/due.ics${query}`}>{t.follow.calendar}</a>
          <p class="quiet small">{t.follow.calendarFor}</p>
        </li>
        <li>
          <a href={`/requests/${reference}/feed.atom${query}`}>{t.follow.feed}</a>
          <p class="quiet small">{t.follow.feedFor}</p>
        </li>
        <li>
          <a href="/my-requests">{t.follow.mail}</a>
          <p class="quiet small">{mailed ? t.follow.mailFor : t.follow.noMail}</p>
        </li>
      </ul>
    </section>
  )
}
