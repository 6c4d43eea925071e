import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { type FileDelivery, fileDeliveries } from '../../../domain/release/file-delivery.ts'
import { caseTasks } from '../../../domain/request/case-tasks.ts'
import type { DocumentInCase } from '../../../domain/request/document-in-case.ts'
import type { EventType, Facts } from '../../../domain/request/event-types.ts'
import { maySee } from '../../../domain/request/event-visibility.ts'
import { filesLinkOf, isDelivered, lastDayOfFilesLink } from '../../../domain/request/files-link.ts'
import type { KnownIdentity } from '../../../domain/request/mask-identity.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import type { PublicationDelay } from '../../../domain/request/publication-delay.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { publicationDay } from '../../../domain/request/scheduled-publication.ts'
import { allowedNow } from '../../../domain/request/transitions.ts'
import { actions } from '../../actions.ts'
import { type CaseFile, loadCase } from '../../case-file.ts'
import { actorRefOf } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'
import { isAskedByTelephone } from '../give-feedback.ts'
import { type CaseReading, caseReading, identityOf } from './case-reading.ts'
import { fileNameFor, type HistoryLine, historyOf, isKept, type StatusView, statusOf } from './status-view.ts'

/** What the body's own people see of a case beside its status. */
export type CaseView = {
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly unit: string | null
  readonly externalNumber: string | null
  readonly facts: Facts
  /** Null where the role does not need it, where none was given, and once erased. */
  readonly identity: KnownIdentity | null
  readonly documents: readonly (StatusView['documents'][number] & {
    readonly sha256: string
    readonly verdict: string | null
  })[]
  /** In the order in which they were set. */
  readonly tasks: readonly {
    readonly id: string
    /** Null once erased, and where the role does not read words. */
    readonly text: string | null
    readonly dueOn: CivilDate
    readonly to: string | null
    readonly unit: string | null
    readonly state: 'open' | 'done' | 'dropped'
  }[]
  /** What is to be published on a day. */
  readonly scheduled: readonly {
    /** Null: the request alone. */
    readonly documentId: string | null
    /** As it will be called; null once erased, and where the role does not read words. */
    readonly title: string | null
    readonly publishOn: CivilDate
    readonly after: PublicationDelay | null
    /** A person's id. */
    readonly by: string | null
    /** Why it was not published on its day: the code of a refusal. */
    readonly heldBecause: string | null
  }[]
  /** The link by which the requester has the files of the answer; null where there are none, or nobody to send it to. */
  readonly filesLink: {
    /** Null where it has ended. */
    readonly lastDay: CivilDate | null
    /** Each file that was fetched over it: how often, and when last. */
    readonly fetches: readonly { readonly documentId: string; readonly on: CivilDate; readonly count: number }[]
  } | null
  /** How each file of the answer went to the requester; of nothing that nobody has sent. */
  readonly deliveries: readonly FileDelivery[]
  readonly draft: { readonly mine: boolean; readonly letter: string | null } | null
  /** The whole history, with the words that the role may read. */
  readonly history: readonly HistoryLine[]
  /** What this person may do to the case now. */
  readonly allowed: readonly EventType[]
}

export type StaffView = { readonly status: StatusView; readonly case: CaseView }

/** The case for staff of its body. Auditors get events and dates: not words or names of files, which may name a person. */
export async function viewCase(ports: Ports, actor: Actor, reference: string): Promise<Result<StaffView>> {
  const file = await loadCase(ports, reference)
  const subject = file && { bodyId: file.body.id, requestId: file.row.id }
  if (!file || !subject || actor.kind === 'requester' || !may(actor, 'read-history', subject)) {
    return refuse('not-found')
  }
  const [status, staffCase] = await Promise.all([statusOf(ports, file, actor), caseOf(ports, actor, file)])
  return ok({ status, case: staffCase })
}

async function caseOf(ports: Ports, actor: Actor, file: CaseFile): Promise<CaseView> {
  const { row, state } = file
  const subject = { bodyId: file.body.id, requestId: row.id }
  const reading = await caseReading(ports, actor, file)
  const { readers, read } = reading
  const readsWords = readers.has('staff')
  const assignee = state.assigneeId ? await ports.store.staff.byId(state.assigneeId) : null
  return {
    assignee: assignee && { id: assignee.id, name: assignee.name },
    unit: state.unit,
    externalNumber: state.externalNumber,
    facts: state.facts,
    identity: readers.has('identity') ? identityOf(read(state.identity)) : null,
    documents: [...state.documents.values()].filter(isKept).map((document) => ({
      id: document.documentId,
      name: fileNameFor(document, reading),
      title: document.title,
      mediaType: document.mediaType,
      size: document.size,
      sha256: document.sha256,
      state: document.state,
      origin: document.origin,
      verdict: document.verdict,
      inspected: document.verdict !== null,
      withdrawnReason: withdrawnReasonFor(document, reading),
    })),
    tasks: caseTasks(file.events).map(({ taskId, task, dueOn, to, unit, state: stands }) => ({
      ...{ id: taskId, text: readsWords ? read(task) : null, dueOn, to, unit, state: stands },
    })),
    scheduled: [...state.scheduled.values()].map((one) => ({
      documentId: one.documentId ?? null,
      title: readsWords ? read(one.title ?? one.logTitle ?? null) : null,
      publishOn: publicationDay(one, state, file.calendar),
      after: one.after ?? null,
      by: one.by.startsWith('staff:') ? one.by.slice('staff:'.length) : null,
      heldBecause: one.heldBecause,
    })),
    filesLink: filesLinkFor(file),
    deliveries: row.requesterEmail === null ? [] : fileDeliveries(file.events, state.documents),
    draft: state.draft && {
      mine: state.draft.by === actorRefOf(actor),
      letter: readsWords ? read(state.draft.letter) : null,
    },
    history: historyOf(file, reading, readers, ({ seenBy }) => maySee(seenBy, readers)).map((line) =>
      withStaff(line, file.events),
    ),
    allowed: [...actions.keys()].filter(
      (type) =>
        may(actor, type, subject) &&
        allowedNow(state, type) === undefined &&
        (type !== 'feedback-given' || isAskedByTelephone(row, state)),
    ),
  }
}

function filesLinkFor({ events, state, row, body }: CaseFile): CaseView['filesLink'] {
  if (!state.decision || row.requesterEmail === null || ![...state.documents.values()].some(isDelivered)) return null
  const link = filesLinkOf(events)
  const fetches = new Map<string, { documentId: string; on: CivilDate; count: number }>()
  for (const { data, on } of events.flatMap((event) => (event.type === 'file-fetched' ? [event] : []))) {
    const { documentId } = data
    fetches.set(documentId, { documentId, on, count: (fetches.get(documentId)?.count ?? 0) + 1 })
  }
  return { lastDay: link && lastDayOfFilesLink(link, body.timeZone), fetches: [...fetches.values()] }
}

function withStaff(line: HistoryLine, events: CaseFile['events']): HistoryLine {
  // Events are numbered without gaps from 1.
  const [kind, staffId] = events[line.seq - 1]?.actor.split(':') ?? []
  return kind === 'staff' && staffId ? { ...line, staffId } : line
}

function withdrawnReasonFor(
  { withdrawnReason, withdrawnReasonRef }: Pick<DocumentInCase, 'withdrawnReason' | 'withdrawnReasonRef'>,
  { read, text }: CaseReading,
): string | null {
  if (withdrawnReasonRef) return read(withdrawnReasonRef)
  return withdrawnReason === null ? null : text(withdrawnReason)
}
