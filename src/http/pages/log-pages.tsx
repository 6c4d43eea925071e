import { Hono } from 'hono'
import { readLogEntry } from '../../app/log-entry.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { parseReference } from '../../domain/request/reference.ts'
import type { AppEnv } from '../app-env.ts'
import { LogEntryPage } from '../components/log-entry-page.tsx'
import { LogPage } from '../components/log-page.tsx'
import { readerOf } from '../components/reader.ts'
import { problemPage } from './problem-page.tsx'
import { send } from './render.tsx'

const perPage = 20

export function logPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/log', async (c) => {
      const reader = readerOf(c)
      const { store, clock } = c.get('ports')
      const given = (name: string) => c.req.query(name)?.trim() || undefined
      const [text, bodySlug, outcome, cursor] = [given('q'), given('body'), given('outcome'), given('cursor')]
      const year = /^\d{4}$/.test(given('year') ?? '') ? Number(given('year')) : undefined
      const [bodies, page] = await Promise.all([
        store.bodies(),
        store.log({
          limit: perPage,
          ...(text ? { text: text.slice(0, 300) } : {}),
          ...(bodySlug ? { bodySlug } : {}),
          ...(outcome ? { outcome } : {}),
          ...(year ? { year } : {}),
          ...(cursor ? { cursor } : {}),
        }),
      ])
      const thisYear = Number(civilDateAt(clock.now(), 'UTC').slice(0, 4))
      return send(
        c,
        <LogPage
          reader={reader}
          page={page}
          bodies={bodies}
          query={{ text, bodySlug, outcome, year }}
          thisYear={thisYear}
        />,
      )
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
        <LogEntryPage reader={readerOf(c)} entry={entry} body={body} baseUrl={ports.settings.baseUrl} />,
        gone ? 410 : 200,
      )
    })
}
