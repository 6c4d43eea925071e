import type { Reader } from './reader.ts'

/** Other ways to hear of a request than by coming back to its page. */
export function FollowLinks({ reader, reference, query }: { reader: Reader; reference: string; query: string }) {
  const { t } = reader
  return (
    <section>
      <h2>{t.follow.title}</h2>
      <ul class="bare">
        <li>
          <a href={`/requests/${reference}/due.ics${query}`}>{t.follow.calendar}</a>
        </li>
        <li>
          <a href={`/requests/${reference}/feed.atom${query}`}>{t.follow.feed}</a>
        </li>
      </ul>
    </section>
  )
}
