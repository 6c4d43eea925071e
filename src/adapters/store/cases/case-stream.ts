import type { CaseFiles } from '../../../app/ports/store/cases/case-files.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import type { Engine } from '../engines/engine.ts'
import { maxParameters } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'
import { after } from '../lists.ts'
import { isVisible } from './imported-cases.ts'

/** A body's case files for reports, at constant memory: two queries a batch. */
export function caseStream({ reads, yieldToEventLoop }: Engine): Pick<CaseFiles, 'all'> {
  return {
    async *all(bodyId) {
      let position: Parameters<typeof after>[2] | undefined
      for (;;) {
        const found = await reads.request.findMany({
          where: { bodyId, ...isVisible, AND: position ? after('receivedOn', 'asc', position) : [] },
          orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
          take: maxParameters,
        })
        const rows = found.map(tables.requests.decode)
        const events = await reads.event.findMany({
          where: { requestId: { in: rows.map(({ id }) => id) } },
          orderBy: [{ requestId: 'asc' }, { seq: 'asc' }],
        })
        const byRequest = new Map<string, RequestEvent[]>(rows.map(({ id }) => [id, []]))
        for (const event of events.map(tables.events.decode)) byRequest.get(event.requestId)?.push(event)
        if (rows.length > 0) yield rows.map((row) => ({ row, events: byRequest.get(row.id) ?? [] }))
        await yieldToEventLoop()
        const last = rows.at(-1)
        if (rows.length < maxParameters || !last) return
        position = { key: last.receivedOn, id: last.id }
      }
    },
  }
}
