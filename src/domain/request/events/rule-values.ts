import type { CivilDate, Instant } from '../../calendar/civil-date.ts'
import type { ClockEvent, DatedEventType } from '../../clock/clock-types.ts'
import { openPartsOf } from '../case-parts.ts'
import type { CaseState, MutableCaseState } from '../case-state.ts'
import type { Refusal } from '../refusal.ts'
import type { Role } from '../role.ts'
import { scheduleKey } from '../scheduled-publication.ts'
import { openStages, type Stage } from '../stage.ts'
import type { EventReader, ExportForm, FieldRule } from './event-rule.ts'

// What several rows of the event rules say, by name.

export const open = openStages
export const undecided: ReadonlySet<Stage> = new Set<Stage>(['open', 'drafted'])
export const answered: ReadonlySet<Stage> = new Set<Stage>(['answered'])
export const closed: ReadonlySet<Stage> = new Set<Stage>(['answered', 'withdrawn', 'abandoned', 'transferred'])
export const any: ReadonlySet<Stage> = new Set<Stage>([...open, ...closed])

export const intake: readonly Role[] = ['intake', 'case-officer', 'administrator']
export const officer: readonly Role[] = ['case-officer']
export const everyone: readonly Role[] = ['intake', 'case-officer', 'approver', 'publisher', 'administrator']

/** An action of the body's people alone, with a short form and nothing else to hold. */
export const ordinary = {
  requester: false,
  unless: null,
  isOfUse: () => true,
  awaited: null,
  form: 'case-page',
  warns: false,
} as const

/** Before all else, whoever is in charge; then that somebody is; then what others owe; then the draft. */
export const urgency = { receipt: 1, approval: 2, assignment: 3, replies: 4, draft: 5 } as const
/** Of a case that is closed. */
export const urgencyAfter = { review: 1, feedback: 2, log: 3 } as const

/** The system's own: it never makes a person's save a conflict. */
export const bySystem = { action: null, conflicts: 'never' } as const

/** An entry of the history: neither clock nor log, letters nor later work ask for it. */
export const entry = {
  conflicts: 'always',
  detail: [],
  isCorrespondence: false,
  takesFile: false,
  correctable: [],
  clock: null,
  isInherited: false,
  reminders: 'stay',
  lateCause: 'work',
  publicLog: 'same',
  mailsRequester: false,
  letter: null,
  later: [],
  apply: null,
} as const

type Recorded = { readonly type: DatedEventType; readonly on: CivilDate; readonly at: Instant }

const asClockEvent = ({ type, on, at }: Recorded): ClockEvent => ({ type, on, at })

/** The clock sees it under its own name, and may move the due date by it: in a part as in the whole. */
export const movesClock = { clock: asClockEvent, isInherited: true, reminders: 'restart' } as const
/** The clock sees it under its own name, and the due date stands. */
export const seenByClock = { clock: asClockEvent, isInherited: false, reminders: 'stay' } as const

const rule = (seenBy: readonly EventReader[], personal = false): FieldRule => ({ seenBy, personal })
export const as = (exported: ExportForm, field: FieldRule): FieldRule => ({ ...field, exported })

const requesterAndStaff: readonly EventReader[] = ['requester', 'staff', 'auditor']
const staffOnly: readonly EventReader[] = ['staff', 'auditor']
/** The requester and the body's people are told of it. */
export const all = () => requesterAndStaff
/** The body's people alone are told of it. */
export const inside = () => staffOnly

/** Enters the public log. */
export const published: FieldRule = { ...rule(['public', 'requester', 'staff', 'auditor']), inDetail: true }
/** Dates, ids and amounts that the requester is told. */
export const shared = rule(requesterAndStaff)
/** Words written by or for the requester. */
export const sharedWords = rule(['requester', 'staff'], true)
/** The name of a file. */
export const fileName: FieldRule = { ...sharedWords, inDetail: true }
/** Who asked. */
export const identity = rule(['identity'], true)
/** What people write of the office. */
export const feedbackWords = rule(['requester', 'feedback'], true)
/** Dates, ids and names of the body's own work. */
export const internal = rule(staffOnly)
/** Words of the body's people, for one another. */
export const internalWords = rule(['staff'], true)
/** Why somebody in the body did something: no answer to the requester. */
export const internalReason: FieldRule = { ...rule(staffOnly, true), inDetail: true }
/** Keys and ids that only the program uses. */
export const technical = rule([])
/** An identifier that a mail program made may hold the writer's address. */
export const technicalPersonal = rule([], true)

export const noOpenQuestion = (state: CaseState): Refusal | undefined =>
  state.openQuestion ? { code: 'clarification-open' } : undefined

export const noOpenParts = (state: CaseState): Refusal | undefined =>
  openPartsOf(state).length > 0 ? { code: 'parts-open' } : undefined

export const restOwed = (state: CaseState): Refusal | undefined =>
  state.restOwed ? undefined : { code: 'answered-by-parts' }

export const noOpenConsultation: Refusal = { code: 'no-open-consultation' }

export const openReview = (state: CaseState): boolean => state.reviews.some((review) => review.decidedOn === null)

/** The draft and what was approved of it, gone. */
export const noDraft = { draft: null, approvals: [], approval: null }

/** Nothing of it is to be published on a day any more. */
export function unschedule(state: MutableCaseState, about: { readonly documentId?: string }): void {
  state.scheduled = new Map([...state.scheduled].filter(([key]) => key !== scheduleKey(about)))
}

export function close(state: MutableCaseState, stage: Stage, on: CivilDate): void {
  const settled = { openQuestion: null, openFee: null, openThirdParties: 0, openBodies: 0, openUnits: [] }
  Object.assign(state, { stage, closedOn: on, ...settled })
}
