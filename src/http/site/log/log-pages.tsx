import { Hono } from 'hono'
import { readLogEntry } from '../../../app/documents/log-entry.ts'
import { BadCursor } from '../../../app/ports/port-errors.ts'
import type { Ports } from '../../../app/ports/ports.ts'
import { searchLog } from '../../../app/search/search-log.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import type { AppEnv } from '../../app-env.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
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

export function logPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/log', async (c) => {
      const ports = c.get('ports')
      const viewer = viewerOf(c)
      const search = readLogSearch(viewer.url)
      const [bodies, result] = await Promise.all([ports.store.bodies(), found(ports, search)])
      if (!result.ok) return problemPage(c, result.refusal)
      return send(c, <LogPage viewer={viewer} search={search} found={result.value} bodies={bodies} />)
    })
    .get('/log/:reference', async (c) => {
      const ports = c.get('ports')
      const reference = parseReference(c.req.param('reference'))
      const entry = reference ? await readLogEntry(ports, reference) : null
      const body = entry ? await ports.store.bodyById(entry.row.bodyId) : null
      if (!entry || !body) return problemPage(c, { code: 'not-found' })
      const gone = entry.row.withdrawnReason !== null
      return send(
        c,
        <LogEntryPage viewer={viewerOf(c, body)} entry={entry} body={body} baseUrl={ports.settings.baseUrl} />,
        gone ? 410 : 200,
      )
    })
}
