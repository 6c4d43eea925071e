import type { BodyDays } from '../../../app/office/body-days.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import {
  type Direction,
  type LedgerFilter,
  type LedgerSort,
  ledgerSorts,
  usualDirection,
} from '../../../app/ports/store/desk.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { type CivilDate, parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import type { Channel } from '../../../domain/clock/clock-types.ts'
import { openStages, type Stage, stages } from '../../../domain/request/stage.ts'

/** By what an address of the ledger narrows it down, in the order of the page. */
export const ledgerFields = [
  'q',
  'state',
  'due',
  'dueFrom',
  'dueTo',
  'law',
  'unit',
  'officer',
  'channel',
  'topic',
  'outcome',
  'from',
  'to',
  'closed',
] as const
export type LedgerField = (typeof ledgerFields)[number]

/** What an address of the ledger asks for. What makes no sense in it is left out. */
export type LedgerAddress = {
  readonly fields: { readonly [F in LedgerField]?: string }
  readonly sort: LedgerSort
  readonly direction: Direction
}

const open: readonly Stage[] = [...openStages]
const closed = stages.filter((stage) => !openStages.has(stage))

type Stand = Pick<LedgerFilter, 'stages' | 'clockStates'>

/** Where a request stands: its stage, and while it is being worked on what its clock does. */
const stands = {
  open: { stages: open },
  running: { stages: ['open'], clockStates: ['running', 'overdue'] },
  stopped: { stages: open, clockStates: ['paused', 'waiting'] },
  paused: { stages: open, clockStates: ['paused'] },
  waiting: { stages: open, clockStates: ['waiting'] },
  drafted: { stages: ['drafted'] },
  approved: { stages: ['approved'] },
  closed: { stages: closed },
  answered: { stages: ['answered'] },
  withdrawn: { stages: ['withdrawn'] },
  abandoned: { stages: ['abandoned'] },
  transferred: { stages: ['transferred'] },
} as const satisfies { readonly [state: string]: Stand }
export type LedgerState = keyof typeof stands
export const ledgerStates = Object.keys(stands) as readonly LedgerState[]

export const dueTerms = ['overdue', 'today', 'week'] as const

/** Views that everybody has without saving them. */
export const builtInViews = {
  mine: 'officer=me&state=open',
  unit: 'unit=mine&state=open',
  unassigned: 'officer=nobody&state=open',
  open: 'state=open',
  overdue: 'due=overdue',
  week: 'due=week',
  approval: 'state=drafted',
  issue: 'state=approved',
  stopped: 'state=stopped',
  publish: 'state=answered&sort=received',
  closed: 'closed=year&sort=received',
  all: 'sort=received',
} as const
export type BuiltInView = keyof typeof builtInViews
export const builtInNames = Object.keys(builtInViews) as readonly BuiltInView[]
export const isBuiltIn = (name: string): name is BuiltInView => Object.hasOwn(builtInViews, name)

const longest = 200
const dates: ReadonlySet<string> = new Set<LedgerField>(['dueFrom', 'dueTo', 'from', 'to'])

function fits(field: LedgerField, value: string): boolean {
  if (dates.has(field)) return parseCivilDate(value) !== undefined
  if (field === 'state') return Object.hasOwn(stands, value)
  if (field === 'due') return dueTerms.some((term) => term === value)
  return field !== 'closed' || value === 'year'
}

/** @param base the query of the view that the address names; what stands in the address itself goes before it */
export function readLedger(given: URLSearchParams, base = ''): LedgerAddress {
  const view = new URLSearchParams(base)
  const read = (name: string) => (given.has(name) ? given.get(name) : view.get(name))?.trim().slice(0, longest)
  const fields = ledgerFields.flatMap((field) => {
    const value = read(field)
    return value && fits(field, value) ? [[field, value] as const] : []
  })
  const sort = ledgerSorts.find((one) => one === read('sort')) ?? 'due'
  const dir = read('dir')
  return {
    fields: Object.fromEntries(fields),
    sort,
    direction: dir === 'asc' || dir === 'desc' ? dir : usualDirection[sort],
  }
}

/** The address as a query, always in the same order, so that two alike are equal. */
export function ledgerQuery({ fields, sort, direction }: LedgerAddress): string {
  const query = new URLSearchParams()
  for (const field of ledgerFields) if (fields[field] !== undefined) query.set(field, fields[field])
  if (sort !== 'due') query.set('sort', sort)
  if (direction !== usualDirection[sort]) query.set('dir', direction)
  return query.toString()
}

export function withoutField(address: LedgerAddress, field: LedgerField): LedgerAddress {
  const { [field]: _taken, ...fields } = address.fields
  return { ...address, fields }
}

/** The units of a body in which somebody works, or which they head. */
export function unitsOf({ settings }: Body, staffId: string): readonly string[] {
  return Object.entries(settings.unitMembers ?? {})
    .filter(([, { members, head }]) => members.includes(staffId) || head === staffId)
    .map(([unit]) => unit)
}

export type Asking = { readonly body: Body; readonly staff: Staff; readonly days: BodyDays }

function dueFilter(term: string | undefined, { today, weekEnd }: BodyDays): LedgerFilter {
  switch (term) {
    case 'overdue':
      return { dueBefore: today }
    case 'today':
      return { dueFrom: today, dueTo: today }
    case 'week':
      return { dueFrom: today, dueTo: weekEnd }
    default:
      return {}
  }
}

/** What the address asks of the store, for this person on this day. */
export function filterOf({ fields }: LedgerAddress, { body, staff, days }: Asking): LedgerFilter {
  const { q, state, due, dueFrom, dueTo, law, unit, officer, channel, topic, outcome, from, to } = fields
  // A closed request is due no more, whatever day it once was due.
  const stand: Stand = state ? stands[state as LedgerState] : due ? stands.open : {}
  const own = channel?.startsWith('own:') ? channel.slice(4) : undefined
  return {
    ...stand,
    ...(dueFrom ? { dueFrom: dueFrom as CivilDate } : {}),
    ...(dueTo ? { dueTo: dueTo as CivilDate } : {}),
    ...dueFilter(due, days),
    ...(state === 'running' && !due ? { dueFrom: days.today } : {}),
    ...(law ? { statute: law } : {}),
    ...(unit ? { units: unit === 'mine' ? unitsOf(body, staff.id) : [unit] } : {}),
    ...(officer ? { assigneeId: officer === 'me' ? staff.id : officer === 'nobody' ? null : officer } : {}),
    ...(own ? { channelId: own } : channel ? { channel: channel as Channel } : {}),
    ...(topic ? { topic } : {}),
    ...(outcome ? { outcome } : {}),
    ...(from ? { receivedFrom: from as CivilDate } : {}),
    ...(to ? { receivedTo: to as CivilDate } : {}),
    ...(fields.closed ? { closedFrom: `${days.today.slice(0, 4)}-01-01` as CivilDate } : {}),
    ...(q ? { text: q } : {}),
  }
}
