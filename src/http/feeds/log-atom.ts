import type { Ports } from '../../app/ports/ports.ts'
import type { LogRow } from '../../app/ports/store/cases/case-rows.ts'
import { searchLog } from '../../app/search/search-log.ts'
import { escapeMarkup } from '../../domain/text/markup.ts'
import { inputOf, type LogSearchAddress, logSearchHref } from '../site/log/log-search-address.ts'
import { everyone, Pages, within } from '../ui/pages.ts'
import { searchOfFeed } from './found-rows.ts'

const entriesInFeed = 50
function entryXml(row: LogRow, baseUrl: string): string {
  const url = `${baseUrl}/log/${row.reference}`
  const shown = row.withdrawnReason === null
  return `  <entry>
    <id>${escapeMarkup(idOf(baseUrl, row.reference))}</id>
    <title>${escapeMarkup(shown ? row.title : `${row.reference}: taken back`)}</title>
    <updated>${row.updatedAt}</updated>
    <published>${row.publishedAt}</published>
    <link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>
    <category term="${escapeMarkup(row.bodySlug)}"/>
    <summary>${escapeMarkup(shown ? row.summary : (row.withdrawnReason ?? ''))}</summary>
  </entry>
`
}

async function newestFound(ports: Ports, search: LogSearchAddress): Promise<readonly LogRow[]> {
  const found = await searchLog(ports, { ...inputOf({ ...search, cursor: undefined }), limit: entriesInFeed })
  return found.ok ? found.value.entries.map(({ row }) => row) : []
}

/** Stays the same when the entry changes, and when the site moves from http to https. */
function idOf(baseUrl: string, what: string): string {
  return `tag:${new URL(baseUrl).hostname},2026:log/${what}`
}

/** /log.atom: the newest entries of the log (RFC 4287). Takes the search of /log. */
export function logAtom(): Pages {
  return new Pages().file('/log.atom', within('search', everyone), async ({ ports }, c) => {
    const { store, settings, clock } = ports
    const { baseUrl } = settings
    const body = c.req.query('body')
    const search = searchOfFeed(c.req.url)
    const rows = search
      ? await newestFound(ports, search)
      : (await store.lists.log({ limit: entriesInFeed, ...(body ? { bodySlug: body } : {}) })).rows
    const updated = rows.reduce<string>((latest, row) => (row.updatedAt > latest ? row.updatedAt : latest), '')
    const query = search
      ? logSearchHref({ ...search, sort: undefined }, '')
      : body
        ? `?body=${encodeURIComponent(body)}`
        : ''
    const named = search ? query.slice(1) : body || undefined
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeMarkup(idOf(baseUrl, named ?? 'all'))}</id>
  <title>${escapeMarkup(named === undefined ? 'Public log' : `Public log: ${search?.text || named}`)}</title>
  <updated>${updated === '' ? clock.now() : updated}</updated>
  <author><name>Candor</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(`${baseUrl}/log.atom${query}`)}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(`${baseUrl}/log${query}`)}"/>
${rows.map((row) => entryXml(row, baseUrl)).join('')}</feed>
`
    return c.body(feed, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, no-cache',
    })
  })
}
