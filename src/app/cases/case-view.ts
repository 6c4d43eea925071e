import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { caseTasks } from '../../domain/request/case-tasks.ts'
import type { EventType, Facts, WordsRef } from '../../domain/request/event-types.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { allowedNow } from '../../domain/request/transitions.ts'
import { actions } from '../actions.ts'
import { type CaseFile, loadCase } from '../case-file.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import { isAskedByTelephone } from './give-feedback.ts'
import { type HistoryLine, historyOf, isKept, type StatusView, statusOf } from './status-view.ts'

export type Identity = {
  readonly name?: string
  readonly email?: string
  readonly address?: string
  readonly telephone?: string
}

/** What the body's own people see of a case beside its status. */
export type CaseView = {
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly unit: string | null
  readonly externalNumber: string | null
  readonly facts: Facts
  /** Null where the role does not need it, where none was given, and once erased. */
  readonly identity: Identity | null
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
    return refuse('not-found', 'There is no such request, or the secret is wrong')
  }
  const [status, staffCase] = await Promise.all([statusOf(ports, file), caseOf(ports, actor, file)])
  const told = may(actor, 'read-feedback', subject) ? status : withoutComment(status)
  return done({ status: may(actor, 'read-case', subject) ? told : withoutWords(told), case: staffCase })
}

async function caseOf(ports: Ports, actor: Actor, file: CaseFile): Promise<CaseView> {
  const { row, state } = file
  const subject = { bodyId: file.body.id, requestId: row.id }
  const readsWords = may(actor, 'read-case', subject)
  const readsFeedback = may(actor, 'read-feedback', subject)
  const words = new Map((await ports.store.words(row.id)).map((one) => [one.id, one.content]))
  const read = (ref: WordsRef): string | null => words.get(ref.id) ?? null
  const assignee = state.assigneeId ? await ports.store.staffById(state.assigneeId) : null
  const identity = state.identity && may(actor, 'read-identity', subject) ? read(state.identity) : null
  return {
    assignee: assignee && { id: assignee.id, name: assignee.name },
    unit: state.unit,
    externalNumber: state.externalNumber,
    facts: state.facts,
    identity: identity === null ? null : (JSON.parse(identity) as Identity),
    documents: [...state.documents.values()].filter(isKept).map((document) => ({
      id: document.documentId,
      name: readsWords ? document.name : '',
      title: document.title,
      mediaType: document.mediaType,
      size: document.size,
      sha256: document.sha256,
      state: document.state,
      origin: document.origin,
      verdict: document.verdict,
      inspected: document.verdict !== null,
      withdrawnReason: document.withdrawnReason,
    })),
    tasks: caseTasks(file.events).map(({ taskId, task, dueOn, to, unit, state: stands }) => ({
      ...{ id: taskId, text: readsWords ? read(task) : null, dueOn, to, unit, state: stands },
    })),
    draft: state.draft && {
      mine: state.draft.by === actorRefOf(actor),
      letter: readsWords ? read(state.draft.letter) : null,
    },
    history: historyOf(file.events, null, ({ type }, ref) =>
      readsWords && (type !== 'feedback-given' || readsFeedback) ? read(ref) : undefined,
    )
      .map((line) => (may(actor, 'read-identity', subject) ? line : withoutAddress(line)))
      .map((line) => (readsWords ? line : withoutFileName(line)))
      .map((line) => withStaff(line, file.events)),
    allowed: [...actions.keys()].filter(
      (type) =>
        may(actor, type, subject) &&
        allowedNow(state, type) === undefined &&
        (type !== 'feedback-given' || isAskedByTelephone(row, state)),
    ),
  }
}

function withStaff(line: HistoryLine, events: CaseFile['events']): HistoryLine {
  // Events are numbered without gaps from 1.
  const [kind, staffId] = events[line.seq - 1]?.actor.split(':') ?? []
  return kind === 'staff' && staffId ? { ...line, staffId } : line
}

/** An identifier of a letter, and what a mail server says of one, hold the requester's address or its domain. */
function withoutAddress(line: HistoryLine): HistoryLine {
  const { messageId: _id, reason, ...detail } = line.detail
  return { ...line, detail: reason === undefined || line.type === 'message-bounced' ? detail : { ...detail, reason } }
}

/** What people wrote of the office is for those who answer for it. */
export function withoutComment(status: StatusView): StatusView {
  const history = status.history.map((line) => {
    if (line.type !== 'feedback-given') return line
    const { text: _text, ...rest } = line
    return rest
  })
  return { ...status, history }
}

function withoutFileName(line: HistoryLine): HistoryLine {
  if (!line.type.startsWith('document-')) return line
  const { name: _name, ...detail } = line.detail
  return { ...line, detail }
}

function withoutWords(status: StatusView): StatusView {
  const { openQuestion, decision } = status
  return {
    ...status,
    subject: '',
    words: null,
    openQuestion: openQuestion && { ...openQuestion, text: null },
    decision: decision && {
      ...decision,
      letter: null,
      parts: decision.parts.map((part) => ({ ...part, asks: null, reason: null, publicInterest: null })),
    },
    documents: status.documents.map((document) => ({ ...document, name: '' })),
    parts: status.parts.map((part) => ({ ...part, words: null })),
    history: status.history.map(({ text: _text, ...line }) => withoutFileName(withoutAddress(line))),
  }
}
