import type { z } from 'zod'
import { addDays, type CivilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { placesOfPersonalData } from '../../domain/release/personal-data/find-personal-data.ts'
import { isTelling, signsPattern } from '../../domain/release/text-pattern.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { type FieldIssue, fieldIssue, ok, type Result, refuse, refuseFields } from '../../domain/request/refusal.ts'
import { openStages } from '../../domain/request/stage.ts'
import { type CaseworkInput, caseworkInput, type routeInput } from '../casework-input.ts'
import { parseInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type {
  ApprovalStep,
  Body,
  BodyChannel,
  BodySettings,
  Escalation,
  Route,
  UnitMembers,
} from '../ports/store/bodies.ts'
import type { Staff } from '../ports/store/staff.ts'
import { inspectFilesOfBody } from '../release/inspect-waiting.ts'
import type { Seen } from '../stale-save.ts'
import { lawsOf } from './laws-of-body.ts'
import { changeBodyRow } from './save-row.ts'

/**
 * Changes how an office deals with its requests: channels, units, topics, routes, approval, escalation.
 * @param seen the version of the body that the person saw
 */
export async function changeCasework(
  ports: Pick<Ports, 'store' | 'ids' | 'clock' | 'scanner'>,
  actor: Actor,
  bodyId: string,
  input: unknown,
  seen?: Seen,
): Promise<Result<Body>> {
  if (!may(actor, 'manage-body', { bodyId })) return refuse('forbidden')
  const parsed = parseInput(caseworkInput, input)
  if (!parsed.ok) return parsed
  const looksForOthers = parsed.value.namesToFind !== undefined || parsed.value.patternsToFind !== undefined
  // Before it is saved: what was saved is looked for even after a crash.
  if (ports.scanner && looksForOthers) await inspectFilesOfBody(ports, bodyId)
  return changeBodyRow(ports, actor, bodyId, { kind: 'settings', seen }, (body) =>
    caseworkAfter(ports, body, parsed.value),
  )
}

/** The body with the settings as they would be. */
async function caseworkAfter(
  ports: Pick<Ports, 'store' | 'clock'>,
  body: Body,
  input: CaseworkInput,
): Promise<Result<Body>> {
  const issues: FieldIssue[] = []
  const people = peopleOf(await ports.store.staff.of(body.id), issues)
  const settings: BodySettings = {
    ...body.settings,
    ...channelsOf(body, input, issues),
    ...unitsOf(input, people),
    ...(input.topics ? { topics: [...new Set(input.topics)] } : {}),
    ...stepsOf(input, people),
    ...escalationOf(input, people),
    ...(input.quietHours ? { quietHours: input.quietHours } : {}),
    ...(input.publishAfter ? { publishAfter: input.publishAfter } : {}),
    ...(input.licence ? { licence: input.licence } : {}),
    ...(input.smallCounts ? { smallCounts: input.smallCounts } : {}),
    ...(input.namesToFind ? { namesToFind: [...new Set(input.namesToFind)] } : {}),
    ...patternsOf(body, input, issues),
    ...termsOf(body, input, civilDateAt(ports.clock.now(), body.timeZone)),
  }
  const routes = routesOf(settings, input, issues)
  issues.push(...(await missingUnits(ports, body, settings.units)))
  if (issues.length > 0) return refuseFields(issues)
  return ok({ ...body, settings: without({ ...settings, ...routes }, input) })
}

/** More open requests than any unit has. */
const maxCounted = 1e6

/** A part of the body with open requests is not dropped: they would belong to nobody. */
export async function missingUnits(
  ports: Pick<Ports, 'store'>,
  body: Body,
  kept: readonly string[],
): Promise<readonly FieldIssue[]> {
  const dropped = body.settings.units.filter((unit) => !kept.includes(unit))
  if (dropped.length === 0) return []
  const issues: FieldIssue[] = []
  for (const unit of dropped) {
    const open = await ports.store.desk.countLedger(body.id, { stages: [...openStages], units: [unit] }, maxCounted)
    if (open > 0) issues.push(fieldIssue('units', 'unit-in-use', { unit, count: String(open) }))
  }
  return issues
}

type People = (given: string, path: string, role?: Staff['roles'][number]) => string

/** Finds people by id or address; who is nobody, or may not, becomes an issue. */
function peopleOf(staff: readonly Staff[], issues: FieldIssue[]): People {
  return (given, path, role) => {
    const found = staff.find((one) => one.active && (one.id === given || one.email === given.toLowerCase()))
    if (!found || (role && !found.roles.includes(role))) issues.push(fieldIssue(path, 'person'))
    return found?.id ?? given
  }
}

function channelsOf(body: Body, { channels }: CaseworkInput, issues: FieldIssue[]) {
  if (!channels) return {}
  const laws = lawsOf(body).map((law) => law.id as string)
  const ids = new Set<string>()
  for (const [index, { id, statute }] of channels.entries()) {
    if (ids.has(id)) issues.push(fieldIssue(`channels.${index}.id`, 'channel-taken'))
    ids.add(id)
    if (statute && !laws.includes(statute))
      issues.push(fieldIssue(`channels.${index}.statute`, 'choice', { known: laws.join(', ') }))
  }
  for (const { id } of body.settings.channels ?? []) {
    if (!ids.has(id)) issues.push(fieldIssue('channels', 'missing-channel', { name: id }))
  }
  const known = channels.map(
    ({ id, name, kind, entry, statute, closed }): BodyChannel => ({
      ...{ id, name, kind, entry },
      ...(statute && statute !== body.statute ? { statute } : {}),
      ...(closed ? { closed } : {}),
    }),
  )
  return { channels: known }
}

function unitsOf({ units }: CaseworkInput, people: People) {
  if (!units) return {}
  const unitMembers: Record<string, UnitMembers> = {}
  for (const [index, { name, members, head }] of units.entries()) {
    const ids = members.map((one, at) => people(one, `units.${index}.members.${at}`))
    const headId = head ? people(head, `units.${index}.head`) : undefined
    if (ids.length === 0 && !headId) continue
    // Who heads a unit works in it.
    const all = [...new Set([...ids, ...(headId ? [headId] : [])])]
    unitMembers[name] = { members: all, ...(headId ? { head: headId } : {}) }
  }
  return { units: [...new Set(units.map((unit) => unit.name))], unitMembers }
}

function stepsOf({ approvalSteps }: CaseworkInput, people: People) {
  if (!approvalSteps) return {}
  const steps = approvalSteps.map(({ name, by }, index): ApprovalStep => {
    if (by === 'unit-head') return { name, by }
    return { name, by: by.map((one, at) => people(one, `approvalSteps.${index}.by.${at}`, 'approver')) }
  })
  return { approvalSteps: steps }
}

function escalationOf({ escalation }: CaseworkInput, people: People) {
  if (!escalation) return {}
  const { unitHeadAfter, headAfter, head, above } = escalation
  const set: Escalation = {
    ...(unitHeadAfter === undefined ? {} : { unitHeadAfter }),
    ...(headAfter === undefined ? {} : { headAfter }),
    ...(head ? { head: people(head, 'escalation.head') } : {}),
    ...(above ? { above } : {}),
  }
  return { escalation: set }
}

/** What was received until now keeps the length that was promised for it. */
function termsOf({ settings }: Body, { term }: CaseworkInput, today: CivilDate): Partial<BodySettings> {
  const before = settings.term
  if (term === undefined || (term?.count === before?.count && term?.unit === before?.unit)) return {}
  const until = addDays(today, 1)
  const { earlierTerms = [] } = settings
  // Changed twice in a day, the first promise is the one that was made.
  const kept = earlierTerms.some((one) => one.until === until)
    ? earlierTerms
    : [...earlierTerms, { until, ...(before ? { term: before } : {}) }]
  return { earlierTerms: kept, ...(term ? { term } : {}) }
}

/** Rules must name what there is. Where a unit or a topic goes and the rules are left as they are, theirs go with it. */
function routesOf(settings: BodySettings, input: CaseworkInput, issues: FieldIssue[]): { routes?: readonly Route[] } {
  const { units, topics = [], channels = [] } = settings
  const wrong = ({ unit, topic, channel }: z.output<typeof routeInput>) =>
    !units.includes(unit)
      ? (['unit', units] as const)
      : topic !== undefined && !topics.includes(topic)
        ? (['topic', topics] as const)
        : channel !== undefined && !channels.some((one) => one.id === channel)
          ? (['channel', channels.map((one) => one.id)] as const)
          : undefined
  if (!input.routes) {
    return settings.routes ? { routes: settings.routes.filter((route) => !wrong({ ...route })) } : {}
  }
  const routes = input.routes.map(({ channel, topic, unit }, index): Route => {
    const found = wrong({ channel, topic, unit })
    if (found) issues.push(fieldIssue(`routes.${index}.${found[0]}`, 'choice', { known: found[1].join(', ') }))
    return { ...(channel ? { channel } : {}), ...(topic ? { topic } : {}), unit }
  })
  return { routes }
}

/** A new pattern must find something in the sample that comes with it: one that finds nothing is believed to protect. */
function patternsOf({ settings }: Body, { patternsToFind }: CaseworkInput, issues: FieldIssue[]) {
  if (!patternsToFind) return {}
  const known = new Set((settings.patternsToFind ?? []).map(({ pattern }) => pattern))
  for (const [index, { pattern, sample }] of patternsToFind.entries()) {
    const path = `patternsToFind.${index}`
    if (!isTelling(signsPattern(pattern))) issues.push(fieldIssue(`${path}.pattern`, 'wrong'))
    else if (known.has(pattern)) continue
    else if (sample === undefined) issues.push(fieldIssue(`${path}.sample`, 'required'))
    else if (foundBy(pattern, sample).length === 0) issues.push(fieldIssue(`${path}.sample`, 'pattern-finds-nothing'))
  }
  return { patternsToFind: patternsToFind.map(({ title, pattern }) => ({ title, pattern })) }
}

/** What a pattern finds in a sample. */
function foundBy(pattern: string, sample: string): readonly string[] {
  const spans = placesOfPersonalData(sample, { names: [], patterns: [{ title: '', pattern }] }, () => [])
  return spans.filter(({ what }) => what === 'pattern').map(({ start, end }) => sample.slice(start, end))
}

/** Null takes a setting away. */
function without(settings: BodySettings, input: CaseworkInput): BodySettings {
  const gone = (['escalation', 'licence', 'publishAfter', 'quietHours', 'smallCounts', 'term'] as const).filter(
    (name) => input[name] === null,
  )
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !gone.some((one) => one === name)),
  ) as BodySettings
}
