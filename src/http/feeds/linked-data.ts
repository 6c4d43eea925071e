import type { Context } from 'hono'
import { commonLicence } from '../../app/open-data/licence-entry.ts'
import { logVersion } from '../../app/open-data/log-version.ts'
import { withDocuments } from '../../app/open-data/with-documents.ts'
import { parseReference } from '../../domain/request/reference.ts'
import type { AppEnv } from '../app-env.ts'
import { everyone, notFound, Pages, paramOf, within } from '../ui/pages.ts'
import { firstPublication } from './catalog.ts'
import { dataLanguage } from './open-data/data-language.ts'
import { openData } from './open-data/open-data-headers.ts'
import { schemaOfDocument, schemaOfEntry, schemaOfLog } from './open-data/schema-org.ts'

const answer = (c: Context<AppEnv>, node: object) => {
  const text = JSON.stringify(node)
  return openData(c, { type: 'application/ld+json' }, () => text)
}

/**
 * What search engines read of the log, its entries and its files, in the words of schema.org. Resources of their own, to
 * which the pages link: no page has a script in it. Of what was withdrawn there is none.
 */
export function linkedData(): Pages {
  return new Pages()
    .file('/log.jsonld', within('search', everyone), async ({ ports }, c) => {
      const slug = c.req.query('body')
      const body = slug ? await ports.store.bodies.bySlug(slug) : undefined
      if (body === null) return notFound
      const range = body ? { bodySlug: body.slug } : {}
      const { updatedAt } = await logVersion(ports, range)
      const bodies = body ? [body] : await ports.store.bodies.all()
      const [only] = bodies.length === 1 ? bodies : []
      const archive = only ? ((await ports.store.logArchives.of(only.id))?.made ?? null) : null
      const licence = commonLicence(bodies, ports.settings.baseUrl)
      const source = { issuedAt: await firstPublication(ports, range), updatedAt, archive, licence }
      const locale = dataLanguage(c, bodies)
      return answer(c, schemaOfLog(source, body, locale, ports.settings.baseUrl))
    })
    .file('/log/:reference/about.jsonld', within('read', everyone), async ({ ports }, c) => {
      const reference = parseReference(paramOf(c, 'reference'))
      const row = reference ? await ports.store.lists.logEntry(reference) : null
      const body = row ? await ports.store.bodies.byId(row.bodyId) : null
      if (!row || !body || row.withdrawnReason !== null) return notFound
      const [entry] = await withDocuments(ports, [row])
      return answer(c, schemaOfEntry(row, entry?.documents ?? [], body, ports.settings.baseUrl))
    })
    .file('/documents/:id/about.jsonld', within('read', everyone), async ({ ports }, c) => {
      const { cases, bodies, lists } = ports.store
      const document = await cases.documentById(paramOf(c, 'id'))
      if (document?.state !== 'published') return notFound
      const [body, request] = await Promise.all([bodies.byId(document.bodyId), cases.byId(document.requestId)])
      if (!body || !request) return notFound
      const entry = await lists.logEntry(request.reference)
      return answer(c, schemaOfDocument(document, entry, body, ports.settings.baseUrl))
    })
}
