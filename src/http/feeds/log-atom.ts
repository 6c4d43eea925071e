import type { Hono } from 'hono'
import type { LogRow } from '../../app/records.ts'
import type { AppEnv } from '../app-env.ts'

const entriesInFeed = 50
/** Characters that XML 1.0 cannot hold, escaped or not. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export function xmlText(text: string): string {
  return text
    .replaceAll(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function entryXml(row: LogRow, baseUrl: string): string {
  const url = `${baseUrl}/log/${row.reference}`
  const shown = row.withdrawnReason === null
  return `  <entry>
    <id>${xmlText(idOf(baseUrl, row.reference))}</id>
    <title>${xmlText(shown ? row.title : `${row.reference}: taken back`)}</title>
    <updated>${row.updatedAt}</updated>
    <published>${row.publishedAt}</published>
    <link rel="alternate" type="text/html" href="${xmlText(url)}"/>
    <category term="${xmlText(row.bodySlug)}"/>
    <summary>${xmlText(shown ? row.summary : (row.withdrawnReason ?? ''))}</summary>
  </entry>
`
}

/** Stays the same when the entry changes, and when the site moves from http to https. */
function idOf(baseUrl: string, what: string): string {
  return `tag:${new URL(baseUrl).hostname},2026:log/${what}`
}

/** /log.atom: the newest entries of the log (RFC 4287). Takes `?body=`. */
export function logAtomRoute(app: Hono<AppEnv>): void {
  app.get('/log.atom', async (c) => {
    const { store, settings, clock } = c.get('ports')
    const { baseUrl } = settings
    const body = c.req.query('body')
    const { rows } = await store.log({ limit: entriesInFeed, ...(body === undefined ? {} : { bodySlug: body }) })
    const updated = rows.reduce<string>((latest, row) => (row.updatedAt > latest ? row.updatedAt : latest), '')
    const query = body === undefined ? '' : `?body=${encodeURIComponent(body)}`
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${xmlText(idOf(baseUrl, body ?? 'all'))}</id>
  <title>${xmlText(body === undefined ? 'Public log' : `Public log: ${body}`)}</title>
  <updated>${updated === '' ? clock.now() : updated}</updated>
  <author><name>Candor</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(`${baseUrl}/log.atom${query}`)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(`${baseUrl}/log${query}`)}"/>
${rows.map((row) => entryXml(row, baseUrl)).join('')}</feed>
`
    return c.body(feed, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, no-cache',
    })
  })
}
