import { addWorkingDays, type Calendar } from '../../domain/calendar/calendar.ts'
import { type CivilDate, fromDayNumber, type Instant, toDayNumber } from '../../domain/calendar/civil-date.ts'
import { civilDateAt, instant } from '../../domain/calendar/instant.ts'
import { releaseChecksOf } from '../../domain/release/release-checks.ts'
import type { Actor } from '../../domain/request/policy.ts'
import type { Result } from '../../domain/request/refusal.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import { actions } from '../actions.ts'
import { officeCalendar, statuteOf } from '../case-file.ts'
import { submitRequest } from '../cases/receive/submit-request.ts'
import { uploadDocument } from '../documents/upload-document.ts'
import { jobHandlers } from '../job-handlers.ts'
import { sendReminders } from '../mail/reminders/send-reminders.ts'
import { logoPicture, maxLogoBytes } from '../office/logo-picture.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, StoredBody } from '../ports/store/bodies.ts'
import type { Staff } from '../ports/store/staff.ts'
import type { New } from '../ports/store/versions.ts'
import { runQueuedJobs } from '../run-queued-jobs.ts'
import { demoBodies } from './demo-bodies.ts'
import { demoCases } from './demo-cases.ts'
import { enquiriesOf, fileEnquiries, handedIn, setUpCasework } from './demo-casework.ts'
import type { DemoBody, DemoCase, DemoStep, DemoTopic } from './demo-script.ts'

export type DemoLoaded = { readonly body: string; readonly requests: number; readonly made: number }

/** A step of the script that the use cases refuse is a mistake in the script. */
function must<T>(what: string, result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `The demonstration cannot go on at "${what}": ${result.refusal.code}: ${describeRefusal(result.refusal)}`,
    )
  return result.value
}

/**
 * Loads the demonstration through the same use cases as real work, on a clock that is set for each step: three invented
 * bodies whose requests are as old as their states need, counted back from today. What is there already is left alone.
 * @param onProgress told how many of how many requests are there
 */
export async function loadDemonstration(
  ports: Ports,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<readonly DemoLoaded[]> {
  const loaded: DemoLoaded[] = []
  const perBody = demoBodies.map((script) => demoCases(script, statuteOf(script.statute).transfer.effect === 'ends'))
  const enquiries = demoBodies.reduce((sum, { slug }) => sum + enquiriesOf(slug), 0)
  const all = perBody.reduce((sum, cases) => sum + cases.length, enquiries)
  let done = 0
  for (const [index, script] of demoBodies.entries()) {
    const cases = perBody[index] ?? []
    const plain = await bodyOf(ports, script)
    const staff = await staffOf(ports, script, plain)
    const body = await setUpCasework(ports, plain, staff)
    const there = await subjectsOf(ports, body)
    const teller = await tellerOf(ports, script, body, staff)
    let made = 0
    for (const [at, one] of cases.entries()) {
      const topic = script.topics[at % script.topics.length] as DemoTopic
      const subject = subjectOf(script, topic, at)
      // An erased or renamed request must not come back: only a load that was cut short is completed.
      if (there.size < cases.length && !there.has(subject)) {
        await teller({ ...topic, subject }, one, at)
        made += 1
      }
      done += 1
      onProgress(done, all)
    }
    if (made > 0) made += await fileEnquiries(ports, body, actorOf(staff.get('intake')))
    done += enquiriesOf(script.slug)
    onProgress(done, all)
    loaded.push({ body: script.slug, requests: cases.length + enquiriesOf(script.slug), made })
  }
  if (loaded.some(({ made }) => made > 0)) {
    // What time has asked for until now went out when it was due: the first day at the desk begins with an empty tray.
    await sendReminders(ports)
    await runQueuedJobs(ports, jobHandlers)
    for (const { slug } of demoBodies) await fileLetters(ports, slug)
  }
  return loaded
}

/** The second time round, the same is asked about the year before last. */
function subjectOf(script: DemoBody, topic: DemoTopic, at: number): string {
  return at < script.topics.length ? topic.subject : script.yearBefore(topic.subject)
}

async function bodyOf(ports: Ports, script: DemoBody): Promise<Body> {
  const known = await ports.store.bodies.bySlug(script.slug)
  if (known) return known
  const logo = new TextEncoder().encode(script.logo)
  const picture = must('logo', logoPicture(logo))
  const { sha256 } = await ports.blobs.put(logo, maxLogoBytes)
  const body: New<StoredBody> = {
    id: ports.ids.id(),
    slug: script.slug,
    name: script.name,
    statute: script.statute,
    timeZone: script.timeZone,
    settings: {
      about: script.about,
      email: `foi@${script.slug}.example.org`,
      locale: script.locale,
      referencePrefix: script.prefix,
      approvesOwnWork: false,
      closures: [],
      reminders: [5, 1, 0],
      units: script.units,
      demonstration: true,
      brand: { seal: script.seal, logo: { sha256, ...picture } },
    },
  }
  const made = await ports.store.bodies.create(body)
  // Another load, at the same time, was first: what is there already is left alone.
  return made.ok ? made.row : bodyOf(ports, script)
}

type Cast = ReadonlyMap<DemoStep['by'], Staff>

async function staffOf(ports: Ports, script: DemoBody, body: Body): Promise<Cast> {
  const known = await ports.store.staff.of(body.id)
  const cast = new Map<DemoStep['by'], Staff>()
  for (const [key, person] of Object.entries(script.staff)) {
    let staff = known.find((one) => one.email === person.email)
    if (!staff) {
      const fresh = { id: ports.ids.id(), bodyId: body.id, ...person, active: true, locale: script.locale }
      const made = await ports.store.staff.create(fresh)
      if (!made.ok) return staffOf(ports, script, body)
      staff = made.row
    }
    cast.set(key as DemoStep['by'], staff)
  }
  return cast
}

async function subjectsOf(ports: Ports, body: Body): Promise<ReadonlySet<string>> {
  const subjects = new Set<string>()
  for await (const rows of ports.store.exports.requests(body.id, {})) for (const row of rows) subjects.add(row.subject)
  return subjects
}

/** Tells one case: files the request, then does each step on its day. */
async function tellerOf(ports: Ports, script: DemoBody, body: Body, cast: Cast) {
  const calendar: Calendar = await officeCalendar(statuteOf(script.statute), body)
  const now = ports.clock.now()
  const today = civilDateAt(now, body.timeZone)
  const dayOf = (ago: number): CivilDate => fromDayNumber(addWorkingDays(calendar, toDayNumber(today), -ago))
  const momentOf = (ago: number): Instant => {
    if (ago === 0) return now
    const moment = instant(`${dayOf(ago)}T${String(script.hourUtc).padStart(2, '0')}:30:00Z`)
    return moment < now ? moment : now
  }
  const confirms = statuteOf(script.statute).receipt.confirmedChannels.includes(script.channel)
  const officer = actorOf(cast.get('intake'))

  return async (topic: DemoTopic, one: DemoCase, at: number): Promise<void> => {
    // The files of the past are looked through afterwards, as those of an earlier version are.
    const { scanner: _later, ...withoutScanner } = ports
    const on = (ago: number): Ports => ({ ...withoutScanner, clock: { now: () => momentOf(ago) } })
    const person = script.requesters[at % script.requesters.length]
    const identity = one.byPost
      ? { name: person?.name, ...handedIn(body), reachedOn: dayOf(one.ago) }
      : { name: person?.name, email: person?.email }
    const filed = must(
      topic.subject,
      await submitRequest(on(one.ago), one.byPost ? officer : { kind: 'public' }, {
        body: script.slug,
        subject: topic.subject,
        words: topic.words,
        locale: script.locale,
        ...identity,
        facts: person?.facts ?? {},
      }),
    )
    const target = { reference: filed.row.reference }
    const act = async (ago: number, actor: Actor, type: string, input: object) => {
      const verb = actions.get(type as never)
      if (!verb) throw new Error(`The demonstration knows no verb "${type}"`)
      return must(`${script.slug} ${at} ${type}`, await perform(on(ago), actor, target, verb, input))
    }
    if (confirms && !one.byPost) await act(one.ago, officer, 'received', { confirmedOn: dayOf(one.ago) })
    const unit = script.units[one.unit % script.units.length]
    const checklist = releaseChecksOf(statuteOf(filed.row.statute)).map(({ id }) => ({ check: id, answer: 'yes' }))
    let documentId = ''
    for (const { ago, by, type, input = {}, aboutDocument } of one.steps) {
      const actor: Actor = by === 'requester' ? { kind: 'requester', requestId: filed.row.id } : actorOf(cast.get(by))
      if (type === 'upload') {
        const { name, text } = script.texts.file
        const bytes = new TextEncoder().encode(text.replaceAll('{subject}', topic.subject))
        const upload = { name, mediaType: name.endsWith('.csv') ? 'text/csv' : 'text/plain', bytes }
        const attached = must(type, await uploadDocument(on(ago), actor, target, upload))
        for (const event of attached.events) if (event.type === 'document-attached') documentId = event.data.documentId
        continue
      }
      await act(ago, actor, type, {
        ...input,
        ...(aboutDocument ? { documentId } : {}),
        ...(type === 'assigned' ? { unit } : {}),
        ...(type === 'document-approved' ? { checklist } : {}),
        ...(type === 'document-published'
          ? { title: topic.subject, logTitle: topic.subject, logSummary: topic.summary }
          : {}),
        ...(type === 'log-published' ? { title: topic.subject, summary: topic.summary } : {}),
      })
    }
  }
}

function actorOf(staff: Staff | undefined): Actor {
  if (!staff) throw new Error('The demonstration has no such person')
  return { kind: 'staff', staffId: staff.id, bodyId: staff.bodyId, roles: staff.roles }
}

/** The letters of the past count as sent: a mail server that is configured later must not get them. */
async function fileLetters(ports: Ports, slug: string): Promise<void> {
  const body = await ports.store.bodies.bySlug(slug)
  for (;;) {
    if (!body) return
    const { rows } = await ports.store.outbox.list({ bodyId: body.id, status: 'queued', limit: 100 })
    if (rows.length === 0) return
    for (const row of rows) await ports.store.outbox.markSent(row.id, row.queuedAt)
  }
}
