import type { CivilDate, Instant } from '../../../domain/calendar/civil-date.ts'
import type { Channel, ClockState } from '../../../domain/clock/clock-types.ts'
import type { Stage } from '../../../domain/request/stage.ts'
import type { RequestRow } from './cases/case-rows.ts'
import type { Created, New, Updated, Versioned } from './versions.ts'

/** By what the ledger can be narrowed down: every condition that is given must hold. */
export type LedgerFilter = {
  readonly stages?: readonly Stage[]
  readonly clockStates?: readonly ClockState[]
  /** Null: nobody is in charge. */
  readonly assigneeId?: string | null
  /** Any of these; none of them matches nothing. */
  readonly units?: readonly string[]
  /** Both ends count. A clock that stands still has no due date, and is not found by one. */
  readonly dueFrom?: CivilDate
  readonly dueTo?: CivilDate
  readonly dueBefore?: CivilDate
  readonly statute?: string
  readonly channel?: Channel
  /** The body's own channel. */
  readonly channelId?: string
  readonly topic?: string
  readonly outcome?: string
  readonly receivedFrom?: CivilDate
  readonly receivedTo?: CivilDate
  readonly closedFrom?: CivilDate
  readonly closedTo?: CivilDate
  /** Part of the subject or of a number, or what the search finds. */
  readonly text?: string
  /** Whether `text` may meet a requester's name in a subject; unless told so, it meets only what is left when it is masked. */
  readonly knowsRequesters?: boolean
}

export const ledgerSorts = ['due', 'received', 'reference', 'changed'] as const
export type LedgerSort = (typeof ledgerSorts)[number]
export type Direction = 'asc' | 'desc'

/** Which way a list runs unless asked: the most pressing, the latest, the first number, the last change. */
export const usualDirection: { readonly [S in LedgerSort]: Direction } = {
  due: 'asc',
  received: 'desc',
  reference: 'asc',
  changed: 'desc',
}

/** A way of looking at the ledger, by name. */
export type SavedView = Versioned & {
  readonly id: string
  readonly bodyId: string
  /** Null: everybody in the body has it. */
  readonly staffId: string | null
  readonly name: string
  /** The address's query. */
  readonly query: string
  readonly createdAt: Instant
}

/** How far a person had read a case when they last looked. */
export type CaseVisit = {
  readonly staffId: string
  readonly requestId: string
  readonly seq: number
  readonly at: Instant
}

/** What somebody in the body has to do by a day. What it says stands in the words. */
export type Task = {
  readonly id: string
  readonly requestId: string
  readonly bodyId: string
  /** The id of the words; empty for an answer that waits for the publisher, which is in no list of tasks. */
  readonly words: string
  readonly assigneeId: string | null
  readonly unit: string | null
  readonly dueOn: CivilDate
  /** Done, or dropped: nobody has to do it any more. */
  readonly doneAt: Instant | null
}

/** A task in a list, with the case that it belongs to; `text` is null once erased. */
export type ListedTask = Task & {
  readonly text: string | null
  readonly request: Pick<RequestRow, 'reference' | 'subject' | 'stage' | 'locale' | 'requesterEmail'>
}

export type TaskQuery = {
  readonly bodyId: string
  /** Those of this person, and those of these units that are nobody's; everybody's where left out. */
  readonly whose?: { readonly staffId: string; readonly units: readonly string[] }
  readonly limit: number
  readonly cursor?: string
}

/** What the desk keeps beside the case files. */
export type DeskRecords = {
  /** How many rows there are, counted up to `cap`. */
  countLedger(bodyId: string, filter: LedgerFilter, cap: number): Promise<number>
  /** A person's own views and those of the body, by name. */
  views(bodyId: string, staffId: string): Promise<readonly SavedView[]>
  /** Those of everybody in the body. */
  allViews(bodyId: string): Promise<readonly SavedView[]>
  view(id: string): Promise<SavedView | null>
  /** `duplicate`: the same people have a view of this name. */
  createView(view: New<SavedView>): Promise<Created<SavedView>>
  updateView(view: SavedView): Promise<Updated<SavedView, 'duplicate'>>
  /** False where it is gone, or another version by now: then it stays. */
  removeView(view: Pick<SavedView, 'id' | 'version'>): Promise<boolean>
  /** How far this person had read each of these cases; those that they never opened are left out. */
  visits(staffId: string, requestIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** An older visit than the one that is kept changes nothing. */
  recordVisit(visit: CaseVisit): Promise<void>
  tasksOf(requestId: string): Promise<readonly Task[]>
  /** Answers that wait for the publisher, the one that waits longest first. */
  toPublish(bodyId: string, limit: number): Promise<readonly RequestRow[]>
  /** What is published by itself on its day, the earliest first. */
  publishedLater(bodyId: string, limit: number): Promise<readonly RequestRow[]>
  /** What is still to do, the earliest day first. */
  openTasks(query: TaskQuery): Promise<{ readonly rows: readonly ListedTask[]; readonly nextCursor: string | null }>
}
