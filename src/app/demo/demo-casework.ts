import type { Actor } from '../../domain/request/policy.ts'
import type { TypicalChannels } from '../../domain/statute/statute.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import { actions } from '../actions.ts'
import { submitRequest } from '../cases/receive/submit-request.ts'
import { changeCasework } from '../office/change-casework.ts'
import { typicalChannels } from '../office/typical-channels.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, Route } from '../ports/store/bodies.ts'
import type { Staff } from '../ports/store/staff.ts'

type Enquiry = { readonly channel: string; readonly subject: string; readonly words: string; readonly topic?: string }

type DemoCasework = {
  readonly channels: TypicalChannels
  /** The channel of what is handed in, by its id. */
  readonly handedIn: string
  readonly topics: readonly string[]
  /** By the place of the unit in the body's list. */
  readonly routes: readonly (Omit<Route, 'unit'> & { readonly unit: number })[]
  readonly enquiries: readonly Enquiry[]
}

/** How the offices of the demonstration work: channels, topics, rules, and a few enquiries that came by telephone or mailbox. */
const casework: { readonly [slug: string]: DemoCasework } = {
  qinghe: {
    channels: 'cn-county',
    handedIn: 'counter',
    topics: ['财政资金', '土地和规划', '教育和学校', '道路和交通', '环境保护'],
    routes: [
      { topic: '财政资金', unit: 0 },
      { topic: '土地和规划', unit: 1 },
      { topic: '教育和学校', unit: 2 },
      { channel: 'from-above', unit: 0 },
    ],
    enquiries: [
      { channel: 'hotline-12345', subject: '路灯报修多久有结果', words: '河滨路路灯坏了，想问多久能修好。' },
      {
        channel: 'leader-mailbox',
        subject: '学区划分依据是什么',
        words: '想了解今年学区划分的依据，能否把划分方案的文件发给我？',
        topic: '教育和学校',
      },
    ],
  },
  riverford: {
    channels: 'uk-council',
    handedIn: 'letter',
    topics: ['Roads', 'Homes', 'Contracts and spending'],
    routes: [
      { topic: 'Roads', unit: 0 },
      { topic: 'Homes', unit: 1 },
      { topic: 'Contracts and spending', unit: 2 },
    ],
    enquiries: [
      {
        channel: 'contact-centre',
        subject: 'When is the kerb in Mill Lane repaired?',
        words: 'The caller asks when the broken kerb will be repaired, and for the inspector’s report on it.',
        topic: 'Roads',
      },
    ],
  },
  'harbor-agency': {
    channels: 'us-agency',
    handedIn: 'letter',
    topics: ['Inspections', 'Permits'],
    routes: [
      { topic: 'Inspections', unit: 0 },
      { topic: 'Permits', unit: 1 },
    ],
    enquiries: [
      {
        channel: 'public-liaison',
        subject: 'Where are inspection reports published?',
        words: 'The caller asks where the reports of pier inspections can be read.',
        topic: 'Inspections',
      },
    ],
  },
}

type Cast = ReadonlyMap<string, Staff>

/** Gives the body its channels, the people of its parts, its topics and rules; what was changed since stays. */
export async function setUpCasework(ports: Ports, body: Body, cast: Cast): Promise<Body> {
  const script = casework[body.slug]
  if (!script || body.settings.channels) return body
  const { units } = body.settings
  const id = (key: string) => cast.get(key)?.id ?? ''
  const people = [
    { members: [id('case-officer'), id('intake')], head: id('approver') },
    { members: [id('second-officer')], head: id('second-officer') },
    { members: [id('case-officer'), id('second-officer')], head: id('approver') },
  ]
  const changed = await changeCasework(ports, { kind: 'system' }, body.id, {
    channels: typicalChannels[script.channels],
    units: units.map((name, index) => ({ name, ...people[index % people.length] })),
    topics: script.topics,
    routes: script.routes.map(({ unit, ...rule }) => ({ ...rule, unit: units[unit] ?? units[0] })),
    escalation: { unitHeadAfter: 0, headAfter: 3, head: id('approver') },
    quietHours: { from: 21, to: 7 },
  })
  if (!changed.ok) throw new Error(`The demonstration cannot set up ${body.slug}: ${describeRefusal(changed.refusal)}`)
  return changed.value
}

/** The channel of a request that was handed in, where the body has a list. */
export function handedIn(body: Body): { readonly channelId: string } | { readonly channel: 'counter' } {
  const id = casework[body.slug]?.handedIn
  return id && body.settings.channels?.some((one) => one.id === id) ? { channelId: id } : { channel: 'counter' }
}

/** How many enquiries the demonstration of this body holds beside its requests. */
export const enquiriesOf = (slug: string): number => casework[slug]?.enquiries.length ?? 0

/** Enquiries that came by telephone or mailbox; the last waits for another part of the body. */
export async function fileEnquiries(ports: Ports, body: Body, officer: Actor): Promise<number> {
  const script = casework[body.slug]
  const [unit, other] = body.settings.units
  for (const { channel, ...asked } of script?.enquiries ?? []) {
    const filed = await submitRequest(ports, officer, { body: body.slug, channelId: channel, ...asked })
    if (!filed.ok)
      throw new Error(`The demonstration cannot file "${asked.subject}": ${describeRefusal(filed.refusal)}`)
    const consult = actions.get('unit-consulted')
    const to = filed.value.row.unit === unit ? other : unit
    if (!consult || !to || !filed.value.row.unit) continue
    const input = { unit: to, question: asked.subject, replyBy: filed.value.row.dueOn ?? undefined }
    const done = await perform(ports, officer, { reference: filed.value.row.reference }, consult, input)
    if (!done.ok) throw new Error(`The demonstration cannot consult ${to}: ${describeRefusal(done.refusal)}`)
  }
  return enquiriesOf(body.slug)
}
