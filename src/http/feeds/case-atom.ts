import { loadCaseOf } from '../../app/case-file.ts'
import { type HistoryLine, statusOf } from '../../app/cases/view/status-view.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { localeOfTag } from '../../domain/text/local-text.ts'
import { escapeMarkup } from '../../domain/text/markup.ts'
import { dateText } from '../../locales/dates.ts'
import { languages } from '../../locales/locales.ts'
import { readerOfRequest } from '../site/status/request-readers.ts'
import { eventTitle } from '../ui/case/event-title.ts'
import { Pages, within } from '../ui/pages.ts'

/**
 * What happens to one request, the latest first, behind its secret (RFC 4287). A reader of feeds may be somebody else's
 * machine: it says what happened and when, and none of the words.
 */
export function caseFeed(): Pages {
  return new Pages().file('/requests/:reference/feed.atom', within('read', readerOfRequest), async (known, c) => {
    const { ports } = known
    const { baseUrl } = ports.settings
    const locale = localeOfTag(c.req.query('lang') ?? '') ?? known.row.locale
    const t = languages[locale].pages
    const file = await loadCaseOf(ports, known.row)
    const view = await statusOf(ports, file, known.actor)
    const { reference } = view
    const id = `tag:${new URL(baseUrl).hostname},2026:request/${reference}`
    const { pathname, search } = new URL(c.req.url)
    const page = `${baseUrl}/requests/${reference}${search}`
    const dueLabel = view.clock.state === 'overdue' ? t.status.stamp.overdue : t.status.stamp.due
    const due = view.dueOn && !view.closedOn ? `${dueLabel}${t.words.colon}${dateText(view.dueOn, locale)}` : ''
    const entry = (line: HistoryLine, latest: boolean) => `  <entry>
    <id>${escapeMarkup(`${id}/${line.seq}`)}</id>
    <title>${escapeMarkup(eventTitle(line, file.statute, t))}</title>
    <updated>${line.at}</updated>
    <link rel="alternate" type="text/html" href="${escapeMarkup(page)}"/>
    <summary>${escapeMarkup([dateText(civilDateAt(line.at, file.body.timeZone), locale), latest ? due : ''].filter(Boolean).join(' · '))}</summary>
  </entry>
`
    const lines = view.history.toReversed()
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${escapeMarkup(id)}</id>
  <title>${escapeMarkup(t.follow.feedTitle(reference))}</title>
  <updated>${lines[0]?.at ?? known.row.updatedAt}</updated>
  <author><name>Candor</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(`${baseUrl}${pathname}${search}`)}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(page)}"/>
${lines.map((line, index) => entry(line, index === 0)).join('')}</feed>
`
    return c.body(feed, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'private, no-store',
    })
  })
}
