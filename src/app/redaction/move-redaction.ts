import { z } from 'zod'
import { isOfCells } from '../../domain/release/cell-marks.ts'
import { inReadingOrder, markLimits } from '../../domain/release/marks.ts'
import { statementPlaces } from '../../domain/release/redaction-draft.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { fieldIssue, ok, type Result, refuse, refuseField, refuseFields } from '../../domain/request/refusal.ts'
import { type Action, action } from '../action.ts'
import { parseInput, wordsInput } from '../input.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoredMark } from '../ports/store/redactions.ts'
import { gapWarnings } from './gaps-of.ts'
import { markIdInput } from './marks-input.ts'
import { type OpenRedaction, openRedaction } from './open-redaction.ts'
import { stepOf } from './redaction-step.ts'
import { startApplying } from './start-applying.ts'

/** The version that the person has before them; where it has moved on, the step is a conflict. */
const version = z.coerce.number().int().min(1).optional()

export const submitInput = z.object({
  version,
  /** Where the statement of what was cut goes. */
  statement: z.enum(statementPlaces).optional(),
})

export const returnInput = z.object({
  version,
  comment: wordsInput(markLimits.commentLength).optional(),
  comments: z
    .array(z.object({ markId: markIdInput, comment: wordsInput(markLimits.commentLength) }))
    .max(markLimits.changes)
    .default([]),
})

export const versionOnlyInput = z.object({ version })

const staffIdOf = (actor: Actor): string => (actor.kind === 'staff' ? actor.staffId : '')

/** Marks that nobody has given a ground are named, so many of them. */
const maxNamed = 20

const submit = (documentId: string, opened: OpenRedaction) =>
  action({
    type: 'redaction-submitted',
    input: submitInput,
    async decide(context, { version: seen, statement }, on) {
      const step = await stepOf(context, 'submit', documentId, seen)
      if (!step.ok) return step
      const { draft, next, marks } = step.value
      if (marks.length === 0) return refuse('no-marks')
      const bare = marks.filter(({ grounds }) => grounds.length === 0)
      if (bare.length > 0) {
        const named = inReadingOrder(bare).slice(0, maxNamed)
        return refuseFields(named.map(({ id }) => fieldIssue(`marks.${id}.grounds`, 'required')))
      }
      const submittedBy = staffIdOf(context.actor)
      const ofCells = isOfCells(draft.pages)
      // A sheet of paper cannot be put behind a spreadsheet.
      if (ofCells && statement === 'end') return refuseField('statement', 'wrong')
      const warnings = ofCells ? [] : await gapWarnings(context.ports, context.actor, opened, marks)
      return ok({
        events: [{ type: 'redaction-submitted', on, data: { documentId, boxes: marks.length } }],
        redaction: {
          draft: {
            ...next,
            ...{ submittedBy, reviewedBy: null, comment: null, failure: null, forgottenTo: draft.version },
            statement: statement ?? draft.statement,
            warnings,
          },
          marks: [],
          forgetsRemoved: true,
        },
      })
    },
  })

const sendBack = (documentId: string) =>
  action({
    type: 'redaction-returned',
    input: returnInput,
    async decide(context, { version: seen, comment, comments }, on) {
      const step = await stepOf(context, 'return', documentId, seen)
      if (!step.ok) return step
      const { draft, next, marks } = step.value
      if (!comment && comments.length === 0) return refuseField('comment', 'required')
      const given = new Map(comments.map((one) => [one.markId, one.comment]))
      const known = new Set(marks.map(({ id }) => id))
      const unknown = comments.flatMap(({ markId }, index) =>
        known.has(markId) ? [] : [fieldIssue(`comments.${index}.markId`, 'unknown', { name: markId })],
      )
      if (unknown.length > 0) return refuseFields(unknown)
      const commented = marks.flatMap((mark) => withComment(mark, given.get(mark.id) ?? null, draft.version + 1))
      return ok({
        events: [
          {
            type: 'redaction-returned',
            on,
            data: { documentId, ...(comment ? { comment: context.say('comment', comment) } : {}) },
          },
        ],
        redaction: {
          draft: { ...next, reviewedBy: staffIdOf(context.actor), comment: comment ?? null, warnings: [] },
          marks: commented,
        },
      })
    },
  })

/** The mark with another comment than it had; nothing where it is the same. */
const withComment = (mark: StoredMark, comment: string | null, changedIn: number): readonly StoredMark[] =>
  mark.comment === comment ? [] : [{ ...mark, comment, version: changedIn }]

const approve = (documentId: string) =>
  action({
    type: 'redaction-approved',
    input: versionOnlyInput,
    async decide(context, { version: seen }, on) {
      const { ports, actor, body, state } = context
      const step = await stepOf(context, 'approve', documentId, seen)
      if (!step.ok) return step
      const { draft, next, marks } = step.value
      const cutter = isOfCells(draft.pages) ? ports.safeCopies : ports.redactor
      if (!cutter) return refuse('not-found', { reason: 'not-installed' })
      const published = state.documents.get(documentId)?.state
      if (published === 'published') return refuse('document-state', { state: published })
      const reviewedBy = staffIdOf(actor)
      const ownWork = draft.preparers.includes(reviewedBy) || draft.submittedBy === reviewedBy
      if (ownWork && !body.settings.approvesOwnWork) return refuse('own-redaction')
      return ok({
        events: [{ type: 'redaction-approved', on, data: { documentId, boxes: marks.length, ownWork } }],
        redaction: { draft: { ...next, reviewedBy, failure: null, warnings: [] }, marks: [] },
      })
    },
  })

const reopen = (documentId: string) =>
  action({
    type: 'redaction-reopened',
    input: versionOnlyInput,
    async decide(context, { version: seen }, on) {
      const step = await stepOf(context, 'reopen', documentId, seen)
      if (!step.ok) return step
      return ok({
        events: [{ type: 'redaction-reopened', on, data: { documentId } }],
        redaction: { draft: { ...step.value.next, reviewedBy: null, failure: null, warnings: [] }, marks: [] },
      })
    },
  })

const verbs = { submit, return: sendBack, approve, reopen }
export type RedactionVerb = keyof typeof verbs
export const redactionVerbs = Object.keys(verbs) as readonly RedactionVerb[]

/** Hands a redaction on, sends it back, approves or reopens it. What is approved is applied at once. */
export async function moveRedaction(
  ports: Ports,
  actor: Actor,
  documentId: string,
  verb: RedactionVerb,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openRedaction(ports, actor, documentId)
  if (!opened.ok) return opened
  const { reference } = opened.value.row
  const step = verbs[verb](documentId, opened.value) as unknown as Action
  // Unlike other steps of a case it is taken on the day itself, and names no other one.
  const parsed = parseInput(step.input, input)
  if (!parsed.ok) return parsed
  const performed = await perform(ports, actor, { reference }, step, input)
  if (!performed.ok) return performed
  if (verb === 'approve') await startApplying(ports, documentId)
  return ok(null)
}
