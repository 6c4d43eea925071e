import type { Ports } from '../../app/ports/ports.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { LogRow } from '../../app/ports/store/cases/case-rows.ts'
import type { Page } from '../../app/ports/store/page.ts'
import { searchLog } from '../../app/search/search-log.ts'
import { type Locale, textIn } from '../../domain/text/local-text.ts'
import { escapeMarkup } from '../../domain/text/markup.ts'
import { languageOfText } from '../../domain/text/written-in.ts'
import { languages } from '../../locales/locales.ts'
import { inputOf, type LogSearchAddress, logSearchHref, readLogSearch } from '../site/log/log-search-address.ts'
import { everyone, Pages, within } from '../ui/pages.ts'
import { bodiesOfFeed, searchOfFeed } from './found-rows.ts'
import { dataLanguage } from './open-data/data-language.ts'
import { openData } from './open-data/open-data-headers.ts'

const entriesInFeed = 50

function entryXml(row: LogRow, body: Body | undefined, baseUrl: string, locale: Locale): string {
  const url = `${baseUrl}/log/${row.reference}`
  const shown = row.withdrawnReason === null
  const own = body?.settings.locale ?? 'en'
  // A tombstone's title is our own; its reason is the body's.
  const title = shown ? row.title : languages[locale].pages.openData.takenBack(row.reference)
  const summary = shown ? row.summary : (row.withdrawnReason ?? '')
  const office = body ? textIn(body.name, own) : row.bodySlug
  return `  <entry>
    <id>${escapeMarkup(idOf(baseUrl, row.reference))}</id>
    <title xml:lang="${shown ? languageOfText(title, own) : locale}">${escapeMarkup(title)}</title>
    <updated>${row.updatedAt}</updated>
    <published>${row.publishedAt}</published>
    <author><name xml:lang="${languageOfText(office, own)}">${escapeMarkup(office)}</name></author>
    <link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>
    <category term="${escapeMarkup(row.bodySlug)}"/>
    <summary xml:lang="${languageOfText(summary, own)}">${escapeMarkup(summary)}</summary>
  </entry>
`
}

async function foundPage(ports: Ports, search: LogSearchAddress): Promise<Page<LogRow>> {
  const found = await searchLog(ports, { ...inputOf(search), limit: entriesInFeed })
  if (!found.ok) return { rows: [], nextCursor: null }
  return { rows: found.value.entries.map(({ row }) => row), nextCursor: found.value.nextCursor }
}

/** Stays the same when the entry changes, and when the site moves from http to https. */
function idOf(baseUrl: string, what: string): string {
  return `tag:${new URL(baseUrl).hostname},2026:log/${what}`
}

/**
 * /log.atom: the newest entries of the log (RFC 4287), and by its link `next` all older ones (RFC 5005, a paged feed). Takes
 * the search of /log.
 */
export function logAtom(): Pages {
  return new Pages().file('/log.atom', within('search', everyone), async ({ ports }, c) => {
    const { store, settings, clock } = ports
    const { baseUrl } = settings
    const body = c.req.query('body')
    const { cursor } = readLogSearch(new URL(c.req.url))
    const search = searchOfFeed(c.req.url)
    const page = search
      ? await foundPage(ports, search)
      : await store.lists.log({
          limit: entriesInFeed,
          ...(body ? { bodySlug: body } : {}),
          ...(cursor === undefined ? {} : { cursor }),
        })
    const bodies = new Map((await store.bodies.all()).map((one) => [one.id, one]))
    const updated = page.rows.reduce<string>((latest, row) => (row.updatedAt > latest ? row.updatedAt : latest), '')
    const query = search
      ? logSearchHref({ ...search, sort: undefined }, '')
      : body
        ? `?body=${encodeURIComponent(body)}`
        : ''
    const about = await bodiesOfFeed(ports, c.req.url)
    const locale = dataLanguage(c, about)
    const words = languages[locale].pages.openData
    const [office] = body && about.length === 1 ? about : []
    const title = search?.text
      ? words.search(search.text)
      : office
        ? words.logOf(textIn(office.name, locale))
        : words.log
    const named = search ? query.slice(1) : body || undefined
    const at = (place: string | undefined) => {
      const further = place === undefined ? '' : `${query ? '&' : '?'}cursor=${encodeURIComponent(place)}`
      return escapeMarkup(`${baseUrl}/log.atom${query}${further}`)
    }
    const link = (rel: string, place?: string) =>
      `  <link rel="${rel}" type="application/atom+xml" href="${at(place)}"/>\n`
    const links = [link('self', cursor), link('first'), page.nextCursor === null ? '' : link('next', page.nextCursor)]
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${escapeMarkup(idOf(baseUrl, named ?? 'all'))}</id>
  <title>${escapeMarkup(title)}</title>
  <updated>${updated === '' ? clock.now() : updated}</updated>
  <author><name>Candor</name></author>
${links.join('')}  <link rel="alternate" type="text/html" href="${escapeMarkup(`${baseUrl}/log${query}`)}"/>
${page.rows.map((row) => entryXml(row, bodies.get(row.bodyId), baseUrl, locale)).join('')}</feed>
`
    return openData(c, { type: 'application/atom+xml; charset=utf-8' }, () => feed)
  })
}
