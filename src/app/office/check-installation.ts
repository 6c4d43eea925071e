import { provisionalYears } from '../../domain/calendar/calendar.ts'
import { toDayNumber } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { unknownRegionOf } from '../../domain/calendar/load-calendar.ts'
import type { Role } from '../../domain/request/role.ts'
import { clockBodyOf, officeCalendar, statuteOf } from '../case-file.ts'
import { checkRecords, type RecordProblem } from '../check-records.ts'
import type { Ports } from '../ports/ports.ts'
import type { OutsideProgram } from '../ports/program-ports.ts'
import { type Delay, findDelays } from './find-delays.ts'

/** What each check can find wrong. */
export type Findings = {
  readonly store: string
  readonly documents: string
  readonly 'damaged files': Awaited<ReturnType<Ports['blobs']['damaged']>>[number]
  /** Published documents of a body whose files could not be read when its archive was made. */
  readonly 'missing files': { readonly body: string; readonly documents: readonly string[] }
  readonly mail: 'not-configured'
  readonly programs: { readonly name: OutsideProgram['name']; readonly why: string }
  readonly delays: Delay
  readonly staff: { readonly body: string; readonly role: Role }
  /** Holidays of those years are not known. */
  readonly calendars: {
    readonly body: string
    readonly calendar: string
    readonly version: string
    readonly years: readonly number[]
    /** The body's region, where the calendar does not know it: its holidays are not counted. */
    readonly region?: string
  }
  readonly 'dead letters': { readonly kind: string; readonly to: string | null; readonly error: string }
  /** The address that a link did not reach. */
  readonly 'sign-in': string
  readonly search: string
  readonly records: RecordProblem
}

/** `warning`: it works, and somebody should look. */
const severity = {
  ...{
    store: 'failed',
    documents: 'failed',
    'damaged files': 'failed',
    'missing files': 'failed',
    mail: 'warning',
    delays: 'warning',
  },
  programs: 'failed',
  ...{ staff: 'warning', calendars: 'warning', 'dead letters': 'warning', 'sign-in': 'warning', search: 'warning' },
  records: 'failed',
} as const satisfies { readonly [N in keyof Findings]: 'warning' | 'failed' }

type CheckOf<N extends keyof Findings> = {
  readonly name: N
  readonly state: 'ok' | 'warning' | 'failed'
  readonly found: readonly Findings[N][]
  /** How many case files were looked at, and how many there are. */
  readonly looked?: { readonly checked: number; readonly of: number }
}
export type Check = { readonly [N in keyof Findings]: CheckOf<N> }[keyof Findings]

const usualSample = 200
const maxListed = 100

const check = <N extends keyof Findings>(name: N, found: readonly Findings[N][]): CheckOf<N> => ({
  name,
  state: found.length === 0 ? 'ok' : severity[name],
  found,
})

/** Looks at everything that an installation stands on. A store that does not answer ends the list early. */
export async function checkInstallation(
  ports: Ports,
  options: { readonly all?: boolean; readonly onChecked?: (checked: number) => void } = {},
): Promise<readonly Check[]> {
  const store = await ports.store.check()
  const blobs = await ports.blobs.check()
  const checks: Check[] = [
    check('store', store.ok ? [] : store.problems),
    check('documents', blobs.ok ? [] : blobs.problems),
    ...(blobs.ok ? [check('damaged files', await damagedFiles(ports))] : []),
    check('mail', ports.mailer.configured ? [] : ['not-configured']),
    ...(ports.programs ? [check('programs', await brokenPrograms(ports.programs))] : []),
  ]
  if (!store.ok) return checks
  checks.push(check('missing files', await missingFiles(ports)))
  const dead = await ports.store.outbox.list({ status: 'dead', limit: maxListed })
  const jobs = await ports.store.jobs.list('dead', maxListed)
  const unreached = dead.rows.filter(({ kind }) => kind === 'sign-in-link').map(({ to }) => to)
  const { problems } = await ports.store.search.check()
  const limit = options.all ? Number.POSITIVE_INFINITY : usualSample
  checks.push(
    check('delays', await findDelays(ports)),
    check('staff', await staffMissing(ports)),
    check('calendars', await calendarGaps(ports)),
    check('dead letters', [
      ...dead.rows.map(({ kind, to, lastError }) => ({ kind, to, error: lastError ?? '' })),
      ...jobs.map(({ kind, lastError }) => ({ kind, to: null, error: lastError ?? '' })),
    ]),
    // Whoever waits for a link that never comes cannot tell anybody by mail.
    check('sign-in', [...new Set(unreached)]),
    check('search', problems),
  )
  const { problems: differences, ...looked } = await checkRecords(ports, limit, options.onChecked)
  return [...checks, { ...check('records', differences), looked }]
}

/** Those that a reader found damaged are read again: one that was put back from a backup is whole. */
async function damagedFiles({ blobs }: Ports): Promise<readonly Findings['damaged files'][]> {
  for (const { sha256 } of await blobs.damaged()) await readThrough(blobs, sha256)
  return blobs.damaged()
}

/** Those that an archive was made without, and that are still not there. */
export async function missingFiles({ store, blobs }: Ports): Promise<readonly Findings['missing files'][]> {
  const found: Findings['missing files'][] = []
  for (const { bodyId, made } of await store.logArchives.all()) {
    const documents: string[] = []
    for (const id of made?.missing ?? []) {
      const document = await store.cases.documentById(id)
      const blob = document?.state === 'published' ? await blobs.get(document.sha256) : undefined
      await blob?.stream.cancel()
      if (blob === null) documents.push(id)
    }
    const body = documents.length > 0 ? await store.bodies.byId(bodyId) : null
    if (body) found.push({ body: body.slug, documents })
  }
  return found
}

async function readThrough(blobs: Ports['blobs'], sha256: string): Promise<void> {
  const reader = (await blobs.get(sha256))?.stream.getReader()
  if (!reader) return
  try {
    while (!(await reader.read()).done);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'BlobDamaged')) throw error
  }
}

async function staffMissing(ports: Ports): Promise<readonly Findings['staff'][]> {
  const missing: Findings['staff'][] = []
  for (const { id, slug } of await ports.store.bodies.all()) {
    const people = (await ports.store.staff.of(id)).filter((one) => one.active)
    for (const role of ['case-officer', 'approver', 'administrator'] as const)
      if (!people.some((one) => one.roles.includes(role))) missing.push({ body: slug, role })
  }
  return missing
}

/** A year whose holidays are not known gives provisional due dates: those of the next twelve months matter now. */
async function calendarGaps(ports: Ports): Promise<readonly Findings['calendars'][]> {
  const gaps: Findings['calendars'][] = []
  for (const body of await ports.store.bodies.all()) {
    const calendar = await officeCalendar(statuteOf(body.statute), body)
    const today = toDayNumber(civilDateAt(ports.clock.now(), body.timeZone))
    const years = provisionalYears(calendar, today, today + 365)
    const region = unknownRegionOf(statuteOf(body.statute), clockBodyOf(body))
    const found = { body: body.slug, calendar: calendar.id, version: calendar.version, years }
    if (region !== undefined) gaps.push({ ...found, region })
    else if (years.length > 0) gaps.push(found)
  }
  return gaps
}

async function brokenPrograms(programs: readonly OutsideProgram[]): Promise<readonly Findings['programs'][]> {
  const found: Findings['programs'][] = []
  for (const { name, check: checkProgram } of programs) {
    const why = await checkProgram()
    if (why !== null) found.push({ name, why })
  }
  return found
}
