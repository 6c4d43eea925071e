import type { ClockEvent } from '../../clock/clock-types.ts'
import type { LetterKind } from '../../letter/letter-kind.ts'
import type { Statute } from '../../statute/statute.ts'
import type { CaseState, MutableCaseState } from '../case-state.ts'
import type { EventData, EventType, RequestEvent } from '../event-types.ts'
import type { Refusal } from '../refusal.ts'
import type { Role } from '../role.ts'
import type { Stage } from '../stage.ts'

/**
 * Who may read a field. `staff` read the case; `identity` are those of them who may know who asked; `feedback` those who
 * read what people write of the office; `auditor` is whoever reads the history of the cases of their body.
 */
export type EventReader = 'public' | 'requester' | 'staff' | 'identity' | 'feedback' | 'auditor'

/** In which form a field enters the anonymous export: nothing is exported that is not of this form. */
export type ExportForm = 'date' | 'flag' | 'number' | 'id' | 'statute' | 'outcome' | 'exemptions' | 'term' | 'parts'

export type FieldRule = {
  readonly seenBy: readonly EventReader[]
  /** A person may be named in it: no view shows it once the personal data of its case are erased. */
  readonly personal: boolean
  readonly exported?: ExportForm
  /** Stands in words of its own since these can be erased, and is still shown as a detail of the event. */
  readonly inDetail?: true
}

/** Where the case page offers an action, in its order. */
export const actionGroups = ['decide', 'clock', 'write', 'publish', 'case'] as const
type ActionGroup = (typeof actionGroups)[number]

/** The case, its law, and what the body has set up: what the case page goes by. */
export type CaseOnPage = {
  readonly state: CaseState
  readonly statute: Statute
  readonly row: { readonly requesterEmail: string | null }
  readonly body: {
    readonly settings: { readonly units: readonly string[]; readonly topics?: readonly string[] | undefined }
  }
}

/** What a person may do. */
export type ActionRule = {
  /** The stages in which it may happen. */
  readonly in: ReadonlySet<Stage>
  /** The roles of the body that may do it; one of them is enough. */
  readonly roles: readonly Role[]
  /** The requester may do it, through the secret link. */
  readonly requester: boolean
  /** What else must hold; a refusal where it does not. */
  readonly unless: ((state: CaseState) => Refusal | undefined) | null
  /** Null where it has a place of its own beside a file, a task or a notice. */
  readonly group: ActionGroup | null
  /** Whether it would do anything here: what the law does not know, and what is done already, is not offered. */
  readonly isOfUse: (at: CaseOnPage) => boolean
  /** Whether the case waits for it, and so offers it first; the most pressing has the lowest number. */
  readonly awaited: { readonly order: number; readonly when: (at: CaseOnPage) => boolean } | null
  /**
   * Where its form stands: one that is too long for the side of the case page has a page of its own. `none`: it has no verb
   * of its own, another use case records it.
   */
  readonly form: 'case-page' | 'own-page' | 'none'
  /** Its button warns: it ends something, or cannot be undone. */
  readonly warns: boolean
}

/** What a late request waited for between two events, as far as they tell it. */
type WaitCause = 'requester' | 'third-party' | 'consulted' | 'approval' | 'sending'

/** What is done later because of an event: `scheduled-jobs.ts` says when. */
export type LaterWork =
  | 'remind-of-question'
  | 'warn-of-payment'
  | 'ask-satisfaction'
  | 'tell-followers'
  | 'chase-reply'
  | 'report-undelivered'
  | 'erase-files'
  | 'inspect-file'
  | 'inspect-case'
  | 'publish-scheduled'
  | 'apply-redaction'
  | 'read-words'

/** What an event says beside its name, where it is not the plain value of a field: `event-detail.ts` words it. */
export type DetailFormat =
  | 'confirmed-on'
  | 'officer-and-unit'
  | 'topic-or-none'
  | 'from-law-to-law'
  | 'unit-reply-by'
  | 'reply-by'
  | 'agreement'
  | 'ground-title'
  | 'until'
  | 'approval-step'
  | 'own-draft'
  | 'money'
  | 'outcome-or-stage'
  | 'link-to'
  | 'outcome-title'
  | 'review-route'
  | 'officer'
  | 'file-name'
  | 'left-out'
  | 'verdict-text'
  | 'asked-by'
  | 'due-date'
  | 'escalated-to'
  | 'review-route-and-outcome'
  | 'score-text'
  | 'by-telephone'
  | 'task-by'
  | 'officer-or-unit'
  | 'from-date-to-date'
  | 'correction'
  | 'reopening'
  | 'publish-on'
  | 'refusal-title'
  | 'scheduled-by'

export type EventOf<T extends EventType> = Extract<RequestEvent, { readonly type: T }>
type FieldName<T extends EventType> = T extends EventType ? keyof EventData[T] & string : never

/** Everything that is true of a type of event. Each question has to be answered: another type does not compile. */
export type EventRule<T extends EventType> = {
  /** Null: the system alone records it. */
  readonly action: ActionRule | null
  /** Whether the save of somebody who has not seen it is a conflict. `unless-system`: where a person recorded it. */
  readonly conflicts: 'always' | 'never' | 'unless-system'
  /** Who is told that it happened. */
  shownTo(event: EventOf<T>, state: Pick<CaseState, 'documents' | 'stage'>): readonly EventReader[]
  /** What it says beside its name in the history: plain values of its fields, and what is worded from them. */
  readonly detail: readonly (FieldName<T> | DetailFormat)[]
  /** Who may read each of its fields. */
  readonly fields: { readonly [F in keyof Required<EventData[T]>]: FieldRule }
  /** The case page lists it among what was written and received. */
  readonly isCorrespondence: boolean
  /** A file may come with it: what was written, said or asked. */
  readonly takesFile: boolean
  /** Fields that a correction may put right. `on` is the event's own civil date, but for the receipt, which has one. */
  readonly correctable: readonly (FieldName<T> | 'on' | 'facts.*')[]
  /** What the clock of the law sees; null where nothing. The order of receipts and reopenings is in `clock-events.ts`. */
  readonly clock: ((event: EventOf<T>) => ClockEvent) | null
  /** The part that a unit of the same body answers has it too: its clock is that of the whole. */
  readonly isInherited: boolean
  /** `restart`: the due date may move, and its reminders with it. `is-one`: it says nothing of the request itself. */
  readonly reminders: 'stay' | 'restart' | 'is-one'
  /** Why a request with it may be late: a wait until one of others; work that somebody did; or nothing. */
  readonly lateCause: { readonly cause: WaitCause; readonly until: ReadonlySet<EventType> } | 'work' | 'nothing'
  /** What the public log shows changes: by the event, by a correction of it as well, or by its correction alone. */
  readonly publicLog: 'same' | 'changes' | 'changes-if-corrected'
  /** A message to the requester goes out with it. */
  readonly mailsRequester: boolean
  /** The letter that it carries, and the field in which its words stand. */
  readonly letter: { readonly kind: LetterKind; readonly words: FieldName<T> } | null
  readonly later: readonly LaterWork[]
  /** What it changes of the case; null where nothing. */
  readonly apply: ((state: MutableCaseState, event: EventOf<T>) => void) | null
}

export type EventRules<T extends EventType> = { readonly [K in T]: EventRule<K> }
