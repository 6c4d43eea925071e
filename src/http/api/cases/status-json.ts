import { statuteOf } from '../../../app/case-file.ts'
import { viewCase } from '../../../app/cases/view/case-view.ts'
import { viewStatus } from '../../../app/cases/view/status-view.ts'
import type { Ports } from '../../../app/ports/ports.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { CivilDate, Instant } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import type { Actor } from '../../../domain/request/policy.ts'
import { ok, type Result } from '../../../domain/request/refusal.ts'
import type { Locale } from '../../../domain/text/local-text.ts'
import { wordedClock } from '../../../locales/clock.ts'
import { explain } from '../../../locales/explanation.ts'
import { type RenderedCache, renderedCache } from '../rendered-cache.ts'

/** The answer, ready to send. The first number of the tag is the `editSeq` that `If-Match` compares. */
export type RenderedStatus = { readonly json: Uint8Array<ArrayBuffer>; readonly etag: string }

type Cached = RenderedStatus & {
  readonly timeZone: string
  readonly today: CivilDate
  /** The minute in which `today` was last compared: a civil date changes with a minute everywhere. */
  minute: string
}

const maxCacheEntries = 500
/** A body's name or closures may change without an event of the case; then this is the longest an old one is shown. */
const cacheMs = 5000

export type StatusRenderer = (
  ports: Ports,
  actor: Actor,
  row: RequestRow,
  locale: Locale,
) => Promise<Result<RenderedStatus>>

/**
 * Renders a request's status once for each state of the case, day, reader and language. The row is read for every
 * answer, so that a commit of another process is seen at once.
 */
export function statusRenderer(): StatusRenderer {
  const cache: RenderedCache<Cached> = renderedCache(maxCacheEntries, cacheMs)
  return async (ports, actor, row, locale) => {
    const key = `${row.id} ${locale} ${viewerOf(actor)}`
    const validFor = `${row.seq} ${row.updatedAt}`
    const cached = cache.get(key, validFor)
    if (cached && isToday(cached, ports.clock.now())) return ok(cached)
    const rendered = await render(ports, actor, row, locale)
    if (rendered.ok) cache.set(key, validFor, rendered.value)
    return rendered
  }
}

function isToday(cached: Cached, now: Instant): boolean {
  const minute = minuteOf(now)
  if (cached.minute === minute) return true
  if (cached.today !== civilDateAt(now, cached.timeZone)) return false
  cached.minute = minute
  return true
}

function minuteOf(now: Instant): string {
  return now.slice(0, 16)
}

/** Requesters of one request see the same; of staff, each sees what their roles may. */
function viewerOf(actor: Actor): string {
  return actor.kind === 'staff' ? `${actor.staffId} ${actor.roles.join()} ${actor.readOnly ?? false}` : actor.kind
}

async function render(ports: Ports, actor: Actor, row: RequestRow, locale: Locale): Promise<Result<Cached>> {
  const body = await ports.store.bodies.byId(row.bodyId)
  const timeZone = body?.timeZone ?? 'UTC'
  const now = ports.clock.now()
  const today = civilDateAt(now, timeZone)
  const view = await viewFor(ports, actor, row.reference)
  if (!view.ok) return view
  const { status } = view.value
  const explanation = explain(status.clock, statuteOf(status.statute.id), locale)
  const staffCase = 'case' in view.value ? { case: view.value.case } : {}
  const json = JSON.stringify({ ...status, clock: wordedClock(status.clock), explanation, ...staffCase })
  // System events that change nothing a reader sees leave the tag as it is; a new due date does not.
  const etag = `"${status.version}-${ports.digest.sha256(json).slice(0, 16)}"`
  return ok({ json: new TextEncoder().encode(json), etag, timeZone, today, minute: minuteOf(now) })
}

async function viewFor(ports: Ports, actor: Actor, reference: string) {
  if (actor.kind === 'staff') return viewCase(ports, actor, reference)
  const status = await viewStatus(ports, actor, reference)
  return status.ok ? ok({ status: status.value }) : status
}

/** The `editSeq` that an `If-Match` of this API names; undefined where it names none (`*` matches any). */
export function seenOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined
  const seen = /^\s*(?:W\/)?"(\d+)(?:-[0-9a-f]+)?"\s*$/.exec(ifMatch)?.[1]
  return seen === undefined ? -1 : Number(seen)
}
