import type { z } from 'zod'
import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { ClockResult } from '../domain/clock/clock-types.ts'
import type { ActorRef, EventType, NewEvent, TextRef } from '../domain/request/event-types.ts'
import type { Actor } from '../domain/request/policy.ts'
import type { Result } from '../domain/request/refusal.ts'
import type { CaseFile } from './case-file.ts'
import type { Ports } from './ports/ports.ts'
import type { ChangeSet, ErasedAddress } from './ports/store/cases/case-files.ts'
import type { ErasableText, ErasableTextKind, RequestRow } from './ports/store/cases/case-rows.ts'
import type { IntakeSettled } from './ports/store/mail/intake.ts'
import type { LetterChange, OutboxMessage } from './ports/store/mail/outbox.ts'
import type { RedactionChange } from './ports/store/redactions.ts'

/** What an action sees: the case as it is, and a way to say words that stand outside the events. */
export type ActionContext = CaseFile & {
  readonly ports: Ports
  readonly actor: Actor
  readonly actorRef: ActorRef
  /** What the clock says today, before the action. */
  readonly clock: ClockResult
  /** Keeps words that may name a person, and gives the pointer that the event carries. */
  say(kind: ErasableTextKind, text: string): TextRef
  /** The words behind a pointer; null where they were erased. */
  read(ref: TextRef): string | null
}

/** What came of it, for the messages that go out with it. */
export type After = { readonly row: RequestRow; readonly clock: ClockResult; readonly context: ActionContext }

export type Decided = {
  readonly events: readonly NewEvent[]
  /** Messages that are committed together with the events. */
  readonly mail?: (after: After) => readonly OutboxMessage[] | Promise<readonly OutboxMessage[]>
  readonly erasedWords?: readonly string[]
  /** The messages of the case are emptied too: they carry the address and the words. */
  readonly erasesMessages?: boolean
  readonly erasedPages?: NonNullable<ChangeSet['erasedPages']>
  readonly removedViews?: readonly string[]
  readonly erasedAddresses?: readonly ErasedAddress[]
  /** The letter whose filing this is. */
  readonly intake?: IntakeSettled
  /** The message of the case that is given up, or queued anew. */
  readonly letter?: LetterChange
  /** The draft of a redaction that it moves on. */
  readonly redaction?: RedactionChange
  /** What it does to other cases, in the same commit: all of it happens, or none. */
  readonly others?: readonly CaseStep[]
  /** New cases that it opens, in the same commit. */
  readonly opens?: readonly ChangeSet[]
  /** Where the action changes what a row keeps beside its events. */
  readonly row?: Partial<Pick<RequestRow, 'subject' | 'requesterEmail'>>
}

/** One case of an act, with what is decided of it and the words that go with it. */
export type CaseStep = {
  readonly context: ActionContext
  readonly decided: Decided
  readonly said: readonly ErasableText[]
}

/** One verb on a case: who may is the policy, when is the transition table, what is `decide`. */
export type Action<T extends EventType = EventType, S extends z.ZodType = z.ZodType> = {
  readonly type: T
  /** What the outside sends. `on` (default today) is read by `perform`. */
  readonly input: S
  readonly decide: (
    context: ActionContext,
    input: z.output<S>,
    on: CivilDate,
  ) => Result<Decided> | Promise<Result<Decided>>
}

export function action<T extends EventType, S extends z.ZodType>(definition: Action<T, S>): Action<T, S> {
  return definition
}
