import { provisionalYears } from '../../domain/calendar/calendar.ts'
import { toDayNumber } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { loadCalendarFor } from '../../domain/calendar/load-calendar.ts'
import { clockBodyOf, statuteOf } from '../case-file.ts'
import { checkRecords } from '../check-records.ts'
import type { Ports } from '../ports/ports.ts'
import { type DelayKind, findDelays } from './find-delays.ts'

export type Check = {
  readonly name: string
  /** `warning`: it works, and somebody should look. */
  readonly state: 'ok' | 'warning' | 'failed'
  readonly message: string
  readonly details: readonly string[]
}

const usualSample = 200
const maxListed = 100

const check = (name: string, state: Check['state'], message: string, details: readonly string[] = []): Check => ({
  name,
  state,
  message,
  details,
})

/** Looks at everything that an installation stands on. A store that does not answer ends the list early. */
export async function checkInstallation(
  ports: Ports,
  options: { readonly all?: boolean; readonly onChecked?: (checked: number) => void } = {},
): Promise<readonly Check[]> {
  const checks: Check[] = []
  const store = await ports.store.check()
  checks.push(
    store.ok
      ? check('store', 'ok', 'the database answers, and its schema is this version’s')
      : check('store', 'failed', 'the database is not ready', store.problems),
  )
  const blobs = await ports.blobs.check()
  checks.push(
    blobs.ok
      ? check('documents', 'ok', 'files can be written and read')
      : check('documents', 'failed', 'files cannot be kept', blobs.problems),
  )
  if (blobs.ok) checks.push(await damagedFiles(ports))
  checks.push(
    ports.mailer.configured
      ? check('mail', 'ok', 'a mail server is configured')
      : check('mail', 'warning', 'no mail server is configured (SMTP_URL): letters wait in the outbox'),
  )
  if (!store.ok) return checks
  checks.push(await delays(ports))
  checks.push(await staff(ports), await calendars(ports), await deadLetters(ports), await signIns(ports))
  const { problems } = await ports.store.search.check()
  checks.push(
    problems.length === 0
      ? check('search', 'ok', 'the search index is whole')
      : check('search', 'warning', 'the search index is not whole: make it anew with --rebuild-search', problems),
  )
  const records = await checkRecords(ports, options.all ? Number.POSITIVE_INFINITY : usualSample, options.onChecked)
  const checked = `${records.checked} of ${records.of} case files were folded again`
  checks.push(
    records.problems.length === 0
      ? check('records', 'ok', `${checked}, and the lists and the words agree with all of them`)
      : check(
          'records',
          'failed',
          `${checked}, and something differs from them in ${records.problems.length} places`,
          records.problems.slice(0, maxListed),
        ),
  )
  return checks
}

const delayWords: { readonly [K in DelayKind]: string } = {
  'link-waits': 'a link that somebody sits and waits for was to go out at',
  'letter-waits': 'a letter was to go out at',
  'letter-fails': 'a letter that the mail server has not taken yet was queued at',
  'job-waits': 'a background task was to begin at',
  'clock-moved': 'the clock has changed abruptly; it says',
  'records-ahead': 'letters are dated later than the clock of this machine, which is wrong or was: up to',
}

/** The server sends and works every ten seconds: what waits for minutes says that it does not run, or cannot. */
async function delays(ports: Ports): Promise<Check> {
  const details = (await findDelays(ports)).map(({ kind, since }) => `${delayWords[kind]} ${since}`)
  return details.length === 0
    ? check('delays', 'ok', 'no letter and no background task waits longer than it should')
    : check('delays', 'warning', 'letters or background tasks wait longer than they should', details)
}

/** Those that a reader found damaged are read again: one that was put back from a backup is whole. */
async function damagedFiles({ blobs }: Ports): Promise<Check> {
  for (const { sha256 } of await blobs.damaged()) await readThrough(blobs, sha256)
  const damaged = await blobs.damaged()
  const details = damaged.map(({ sha256, foundAt }) => `${sha256}, found ${foundAt}`)
  return details.length === 0
    ? check('damaged files', 'ok', 'no stored file was found damaged')
    : check(
        'damaged files',
        'failed',
        `${details.length} stored files are damaged: put them back from a backup, under their SHA-256`,
        details,
      )
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

async function staff(ports: Ports): Promise<Check> {
  const missing: string[] = []
  for (const body of await ports.store.bodies.all()) {
    const people = (await ports.store.staff.of(body.id)).filter((one) => one.active)
    const has = (role: 'case-officer' | 'approver' | 'administrator') => people.some((one) => one.roles.includes(role))
    for (const role of ['case-officer', 'approver', 'administrator'] as const)
      if (!has(role)) missing.push(`${body.slug} has no ${role}`)
  }
  return missing.length === 0
    ? check('staff', 'ok', 'every body has officers, approvers and an administrator')
    : check('staff', 'warning', 'some bodies lack people', missing)
}

/** A year whose holidays are not known gives provisional due dates: those of the next twelve months matter now. */
async function calendars(ports: Ports): Promise<Check> {
  const gaps = new Set<string>()
  for (const body of await ports.store.bodies.all()) {
    const calendar = await loadCalendarFor(statuteOf(body.statute), clockBodyOf(body))
    const today = toDayNumber(civilDateAt(ports.clock.now(), body.timeZone))
    const years = provisionalYears(calendar, today, today + 365)
    if (years.length > 0) gaps.add(`${calendar.id} ${calendar.version}: ${years.join(', ')} (${body.slug})`)
  }
  return gaps.size === 0
    ? check('calendars', 'ok', 'the holidays of the next twelve months are known')
    : check(
        'calendars',
        'warning',
        'holidays of the next twelve months are not published yet: due dates there are provisional',
        [...gaps],
      )
}

async function deadLetters(ports: Ports): Promise<Check> {
  const letters = await ports.store.outbox.list({ status: 'dead', limit: maxListed })
  const jobs = await ports.store.jobs.list('dead', maxListed)
  const details = [
    ...letters.rows.map((row) => `${row.kind} to ${row.to}: ${row.lastError ?? ''}`),
    ...jobs.map((job) => `job ${job.kind}: ${job.lastError ?? ''}`),
  ]
  return details.length === 0
    ? check('dead letters', 'ok', 'nothing was given up')
    : check('dead letters', 'warning', `${details.length} messages or jobs were given up: candor jobs list`, details)
}

/** Whoever waits for a link that never comes cannot tell anybody by mail. */
async function signIns(ports: Ports): Promise<Check> {
  const { rows } = await ports.store.outbox.list({ status: 'dead', limit: maxListed })
  const failed = rows.filter(({ kind }) => kind === 'sign-in-link')
  const details = [...new Set(failed.map(({ to }) => `candor user link --email ${to}`))]
  return details.length === 0
    ? check('sign-in', 'ok', 'no link to sign in was given up')
    : check('sign-in', 'warning', `links to sign in did not reach ${details.length} addresses: make them by`, details)
}
