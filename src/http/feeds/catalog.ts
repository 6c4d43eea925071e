import { logVersion } from '../../app/open-data/log-version.ts'
import type { Ports } from '../../app/ports/ports.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { LogRange } from '../../app/ports/store/log-export.ts'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import { everyone, Pages, within } from '../ui/pages.ts'
import { type CatalogNode, catalogOf, type DatasetSource } from './open-data/dcat.ts'
import { openData } from './open-data/open-data-headers.ts'
import { turtleOf } from './open-data/turtle.ts'

/** When the first of these entries was published. */
export async function firstPublication({ store }: Pick<Ports, 'store'>, range: LogRange): Promise<Instant | null> {
  for await (const [first] of store.logExport.versions(range)) return first?.publishedAt ?? null
  return null
}

/** What is known of each body's log: when its first entry was published, and when one last changed. */
async function sourceOf(ports: Ports, body: Body): Promise<DatasetSource> {
  const range = { bodySlug: body.slug }
  const { updatedAt } = await logVersion(ports, range)
  const archive = (await ports.store.logArchives.of(body.id))?.made ?? null
  return { body, issuedAt: await firstPublication(ports, range), updatedAt, archive }
}

async function catalogNode(ports: Ports): Promise<CatalogNode> {
  const sources: DatasetSource[] = []
  for (const body of await ports.store.bodies.all()) sources.push(await sourceOf(ports, body))
  return catalogOf(ports.settings.baseUrl, ports.settings.mailFrom, sources)
}

/** /catalog.jsonld and /catalog.ttl: the log of each body as a dataset (DCAT-AP 3). */
export function catalog(): Pages {
  return new Pages()
    .file('/catalog.jsonld', within('search', everyone), async ({ ports }, c) => {
      const text = JSON.stringify(await catalogNode(ports))
      return openData(c, { type: 'application/ld+json' }, () => text)
    })
    .file('/catalog.ttl', within('search', everyone), async ({ ports }, c) => {
      const text = turtleOf(await catalogNode(ports))
      return openData(c, { type: 'text/turtle; charset=utf-8' }, () => text)
    })
}
