import { withDocuments } from '../../../app/open-data/with-documents.ts'
import type { Ports } from '../../../app/ports/ports.ts'
import type { LogPart } from '../../../app/ports/store/log-export.ts'
import { statutes } from '../../../domain/statute/statutes.ts'
import { escapeMarkup } from '../../../domain/text/markup.ts'
import { everyone, notFound, Pages, paramOf, within } from '../../ui/pages.ts'
import { textStream } from '../csv.ts'
import { openData } from './open-data-headers.ts'

/** No file may have more (https://www.sitemaps.org/protocol.html). */
const maxAddresses = 50_000
/** With the pages of their files these fit into one file. */
const entriesInPart = 10_000

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const xml = 'application/xml; charset=utf-8'

const line = (tag: 'url' | 'sitemap', address: string, changedAt?: string) =>
  `<${tag}><loc>${escapeMarkup(address)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</${tag}>\n`

const ownPages = ['/', '/log', '/log/data', '/requests/new', '/statistics', '/law', '/help'] as const

function* pagesOf(baseUrl: string): Iterable<string> {
  yield `${head}<urlset ${names}>\n`
  for (const path of [...ownPages, ...statutes.map(({ id }) => `/law/${id}`)]) yield line('url', `${baseUrl}${path}`)
  yield '</urlset>\n'
}

/** The entries of one part with the pages of their files; what was withdrawn is not among them. */
async function* partOf(ports: Ports, { after }: LogPart): AsyncIterable<string> {
  const { baseUrl } = ports.settings
  let entriesLeft = entriesInPart
  let addressesLeft = maxAddresses
  yield `${head}<urlset ${names}>\n`
  for await (const rows of ports.store.logExport.rows({ order: 'oldest', ...(after ? { after } : {}) })) {
    const own = await withDocuments(ports, rows.slice(0, entriesLeft))
    const addresses = own
      .filter(({ entry }) => entry.withdrawnReason === null)
      .flatMap(({ entry, documents }) => [
        line('url', `${baseUrl}/log/${entry.reference}`, entry.updatedAt),
        ...documents.map(({ id, publishedAt }) =>
          line('url', `${baseUrl}/documents/${id}/view`, publishedAt ?? undefined),
        ),
      ])
    yield addresses.slice(0, addressesLeft).join('')
    addressesLeft = Math.max(0, addressesLeft - addresses.length)
    entriesLeft -= own.length
    if (entriesLeft === 0) break
  }
  yield '</urlset>\n'
}

/** Where a search engine has nothing to look for: addresses of single people, and of staff. */
const robots = (baseUrl: string) => `User-agent: *
Allow: /requests/new
Disallow: /requests/
Disallow: /desk
Disallow: /audit
Disallow: /sign-in
Disallow: /my-requests
Disallow: /log.zip
Sitemap: ${baseUrl}/sitemap.xml
`

/** /robots.txt, /sitemap.xml (an index) and its parts. */
export function sitemaps(): Pages {
  return new Pages()
    .file('/robots.txt', within('read', everyone), ({ ports }, c) =>
      openData(c, { type: 'text/plain; charset=utf-8' }, () => robots(ports.settings.baseUrl)),
    )
    .file('/sitemap.xml', within('search', everyone), async ({ ports }, c) => {
      const { baseUrl } = ports.settings
      const parts = await ports.store.logExport.parts(entriesInPart)
      const listed = parts.map(({ updatedAt }, index) =>
        line('sitemap', `${baseUrl}/sitemap/log-${index + 1}.xml`, updatedAt),
      )
      const own = line('sitemap', `${baseUrl}/sitemap/pages.xml`)
      return openData(
        c,
        { type: xml },
        () => `${head}<sitemapindex ${names}>\n${own}${listed.join('')}</sitemapindex>\n`,
      )
    })
    .file('/sitemap/:part', within('render', everyone), async ({ ports }, c) => {
      const name = paramOf(c, 'part')
      if (name === 'pages.xml') return openData(c, { type: xml }, () => [...pagesOf(ports.settings.baseUrl)].join(''))
      const number = Number(/^log-([1-9]\d{0,5})\.xml$/.exec(name)?.[1] ?? 0)
      const part = number > 0 ? (await ports.store.logExport.parts(entriesInPart))[number - 1] : undefined
      if (!part) return notFound
      return openData(c, { type: xml }, () => textStream(partOf(ports, part)))
    })
}
