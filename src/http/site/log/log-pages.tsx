import { readLogEntry } from '../../../app/documents/log-entry.ts'
import { archiveState } from '../../../app/open-data/renew-archives.ts'
import { BadCursor } from '../../../app/ports/port-errors.ts'
import type { Ports } from '../../../app/ports/ports.ts'
import { searchLog } from '../../../app/search/search-log.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { everyone, notFound, Pages, paramOf } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { DataPage } from './data-page.tsx'
import { LogEntryPage } from './log-entry-page.tsx'
import { LogPage } from './log-page.tsx'
import { inputOf, type LogSearchAddress, readLogSearch } from './log-search-address.ts'

/** A cursor that is none of ours came with an old or a mended link: the first page is better than a refusal. */
async function found(ports: Ports, search: LogSearchAddress) {
  try {
    return await searchLog(ports, inputOf(search))
  } catch (error) {
    if (error instanceof BadCursor) return searchLog(ports, inputOf({ ...search, cursor: undefined }))
    throw error
  }
}

export function logPages(): Pages {
  return new Pages()
    .page('/log', everyone, async ({ ports, viewer }) => {
      const search = readLogSearch(viewer.url)
      const [bodies, result] = await Promise.all([ports.store.bodies.all(), found(ports, search)])
      if (!result.ok) return result
      return <LogPage viewer={viewer} search={search} found={result.value} bodies={bodies} />
    })
    .page('/log/data', everyone, async ({ ports, viewer }) => {
      const all = await ports.store.bodies.all()
      const slug = viewer.url.searchParams.get('body')
      const bodies = slug ? all.filter((body) => body.slug === slug) : all
      const [body, ...others] = bodies
      if (slug && !body) return notFound
      const only = body && others.length === 0 ? body : undefined
      const archive = only ? await archiveState(ports, only.id) : null
      return (
        <DataPage
          viewer={viewer}
          bodies={bodies}
          archive={archive}
          baseUrl={ports.settings.baseUrl}
          named={slug !== null}
        />
      )
    })
    .page('/log/:reference', everyone, async ({ ports }, c) => {
      const reference = parseReference(paramOf(c, 'reference'))
      const entry = reference ? await readLogEntry(ports, reference) : null
      const body = entry ? await ports.store.bodies.byId(entry.row.bodyId) : null
      if (!entry || !body) return notFound
      const gone = entry.row.withdrawnReason !== null
      return send(
        c,
        <LogEntryPage viewer={viewerOf(c, body)} entry={entry} body={body} baseUrl={ports.settings.baseUrl} />,
        gone ? 410 : 200,
      )
    })
}
