import { type CaseFile, statuteOf } from '../../../app/case-file.ts'
import { isFirstDecider } from '../../../app/decisions/first-deciders.ts'
import { type ActionType, ruleOf } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import { may } from '../../../domain/request/policy.ts'
import { isInLog } from '../../../domain/request/publication.ts'
import { receiptFieldsOf } from '../../../domain/statute/receipt-fields.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { shortDate } from '../../../locales/dates.ts'
import { actorOfStaff } from '../../middleware/identify.ts'
import { isFileEvent } from '../../ui/case/event-files.ts'
import { exemptionText } from '../../ui/case/exemption-words.ts'
import type { Choice } from '../../ui/form.tsx'
import {
  acceptedFields,
  extendedReviewFields,
  openReviewChoices,
  reviewExtensionOf,
  routeChoices,
} from './fields/review-fields.ts'
import { assignedFields, lawFields, topicFields, unitQuestionFields, unitReplyFields } from './fields/routing-fields.ts'
import type { FieldSpec, FormContext } from './form-context.ts'

const optional = true as const
const on: FieldSpec = { name: 'on', label: 'on', kind: 'date', optional, value: ({ file }) => file.today }
const words = (name: string, label: FieldSpec['label'], rows = 4): FieldSpec => ({ name, label, kind: 'words', rows })

const chosen = (names: { readonly [value: string]: string }): readonly Choice[] =>
  Object.entries(names).map(([value, text]) => ({ value, text }))

const staffChoices = ({ viewer, staff }: FormContext): readonly Choice[] => [
  { value: '', text: viewer.t.actionWords.nobody },
  ...staff
    .filter((one) => one.active && one.roles.some((role) => role !== 'auditor'))
    .map((one) => ({ value: one.id, text: one.name })),
]

const unitChoices = ({ file }: FormContext): readonly Choice[] => [
  { value: '', text: '' },
  ...file.body.settings.units.map((unit) => ({ value: unit, text: unit })),
]

const groundChoices = ({ viewer, file }: FormContext): readonly Choice[] =>
  (file.statute.extension?.grounds ?? []).map((ground) => ({
    value: ground.id,
    text: viewer.t.words.withNote(textIn(ground.title, viewer.locale), ground.section),
  }))

/** Where the law lets somebody else grant more time, it counts that it was applied for in time. */
const appliedOnField = ({ file }: FormContext): readonly FieldSpec[] =>
  file.statute.extension?.grounds.some(({ grantedOnApplication }) => grantedOnApplication)
    ? [{ name: 'appliedOn', label: 'appliedOn', kind: 'date', optional }]
    : []

/** Every entry of the history, the last first: a file can belong to any. */
const entryChoices = ({ viewer, file }: FormContext): readonly Choice[] => [
  { value: '', text: viewer.t.actionWords.wholeRequest },
  ...file.events
    .filter((event) => !isFileEvent(event.type))
    .map((event) => ({
      value: String(event.seq),
      text: `${shortDate(event.on, viewer.locale)} · ${viewer.t.words.events[event.type]}`,
    }))
    .reverse(),
]

/** What the law asks of a receipt beside the day on which the request came. */
const receiptFields = ({ file }: FormContext): readonly FieldSpec[] =>
  receiptFieldsOf(file.statute).map((name) => ({
    name,
    label: name,
    kind: name === 'expedited' || name === 'urgent' ? 'checkbox' : 'date',
    optional,
  }))

const taskId: FieldSpec = { name: 'taskId', label: 'taskId', kind: 'hidden' }
/** What a person may say of a link: the other side says the rest. */
const linkKindChoices = ({ viewer }: FormContext): readonly Choice[] =>
  (['related', 'duplicate', 'part-of', 'answered-by'] as const).map((how) => ({
    value: how,
    text: viewer.t.words.links[how],
  }))

const linkChoices = ({ file }: FormContext): readonly Choice[] =>
  [...new Set(file.state.links.map((link) => link.to))].map((to) => ({ value: to, text: to }))

const duplicateOf = (file: CaseFile): string => file.state.links.find((link) => link.how === 'duplicate')?.to ?? ''

/** The same decision for others who have asked for the same. */
const alsoFields = ({ answerable = [] }: FormContext): readonly FieldSpec[] =>
  answerable.length === 0
    ? []
    : [
        {
          name: 'also',
          label: 'also',
          kind: 'checkboxes',
          optional,
          choices: () =>
            answerable.map((row) => ({
              value: `${row.reference}@${row.editSeq}`,
              text: `${row.reference} ${row.subject}`,
            })),
        },
      ]

const documentId: FieldSpec = { name: 'documentId', label: 'file', kind: 'hidden' }

const logFields = ({ file }: FormContext): readonly FieldSpec[] => {
  const stands = isInLog(file.state)
  return stands
    ? []
    : [
        { name: 'logTitle', label: 'logTitle', kind: 'text', value: () => file.state.log?.title ?? '' },
        { name: 'logSummary', label: 'logSummary', kind: 'words', rows: 3, value: () => file.state.log?.summary ?? '' },
      ]
}

const personalDataReason: FieldSpec = { ...words('personalDataReason', 'personalDataReason', 2), optional }

const publishFields = (context: FormContext): readonly FieldSpec[] => [
  documentId,
  { name: 'title', label: 'title', kind: 'text' },
  ...logFields(context),
  { name: 'confirmUninspected', label: 'confirmUninspected', kind: 'checkbox', optional },
  personalDataReason,
]

/** Of a file, or of the entry alone: `ScheduleForm` leaves out what its subject has not. */
const scheduleFields = (context: FormContext): readonly FieldSpec[] => [
  documentId,
  { name: 'title', label: 'title', kind: 'text' },
  ...logFields(context),
  personalDataReason,
  { name: 'publishOn', label: 'publishOn', kind: 'date', optional },
  {
    name: 'afterDays',
    label: 'afterDays',
    kind: 'text',
    optional,
    value: ({ file }) => String(file.body.settings.publishAfter?.days ?? ''),
  },
  {
    name: 'unit',
    label: 'afterUnit',
    kind: 'radios',
    choices: ({ viewer }) =>
      (['working-day', 'calendar-day'] as const).map((unit) => ({
        value: unit,
        text: viewer.t.casework.watching.termUnits[unit],
      })),
    value: ({ file }) => file.body.settings.publishAfter?.unit ?? 'working-day',
  },
  { name: 'confirmUninspected', label: 'confirmUninspected', kind: 'checkbox', optional },
]

const withholdFields = ({ viewer, file }: FormContext): readonly FieldSpec[] => [
  documentId,
  {
    name: 'exemptions',
    label: 'exemptions',
    kind: 'checkboxes',
    optional,
    choices: () => file.statute.exemptions.map((one) => ({ value: one.code, text: exemptionText(one, viewer) })),
  },
  { ...words('reason', 'withheldReason', 3), optional },
]

/** Approvers who had no hand in the decision. */
const reviewerChoices = ({ viewer, file, staff }: FormContext): readonly Choice[] => [
  { value: '', text: viewer.t.actionWords.choose },
  ...staff
    .filter((one) => one.active && one.roles.includes('approver'))
    .filter((one) => file.body.settings.approvesOwnWork || !isFirstDecider(file.state, `staff:${one.id}`))
    .map((one) => ({ value: one.id, text: one.name })),
]

type Fields = readonly FieldSpec[] | ((context: FormContext) => readonly FieldSpec[])

/** The fields of each action's form. Those of a decision and of a correction are made apart: these are their names. */
const fieldsOfAction: { readonly [T in ActionType]: Fields } = {
  received: receiptFields,
  acknowledged: [on],
  assigned: assignedFields(staffChoices),
  'topic-set': topicFields,
  'statute-changed': lawFields,
  'unit-consulted': unitQuestionFields,
  'unit-replied': unitReplyFields,
  'clarification-requested': [
    words('question', 'question', 6),
    { name: 'replyBy', label: 'replyBy', kind: 'date', optional },
  ],
  'clarification-received': [{ ...words('answer', 'answer'), optional }, on],
  'fee-notice': [
    { name: 'amount', label: 'amount', kind: 'text' },
    {
      name: 'currency',
      label: 'currency',
      kind: 'text',
      value: ({ file }) => statuteOf(file.body.statute).currency ?? '',
    },
    { ...words('note', 'feeNote'), optional },
  ],
  'fee-paid': [
    { name: 'amount', label: 'amount', kind: 'text', optional, value: ({ file }) => file.state.openFee?.amount ?? '' },
    on,
  ],
  'fee-waived': [words('reason', 'reason', 3)],
  'third-party-consulted': [
    words('party', 'party', 3),
    { name: 'email', label: 'partyEmail', kind: 'text', optional },
    { name: 'replyBy', label: 'replyBy', kind: 'date', optional },
    on,
  ],
  'third-party-replied': [
    {
      name: 'agrees',
      label: 'agrees',
      kind: 'radios',
      optional,
      choices: ({ viewer }) => chosen(viewer.t.words.agreement),
    },
    { ...words('note', 'reply'), optional },
    on,
  ],
  'body-consulted': [
    { name: 'body', label: 'body', kind: 'text' },
    { name: 'replyBy', label: 'replyBy', kind: 'date', optional },
    on,
  ],
  'body-replied': [{ ...words('note', 'reply'), optional }, on],
  'interim-reply': [words('note', 'interim', 6)],
  extended: (context) => [
    {
      name: 'ground',
      label: 'ground',
      kind: 'radios',
      choices: groundChoices,
      value: (context) => groundChoices(context)[0]?.value ?? '',
    },
    { name: 'by', label: 'byCount', kind: 'text', optional },
    { name: 'to', label: 'toDate', kind: 'date', optional },
    ...appliedOnField(context),
  ],
  transferred: [{ name: 'to', label: 'transferTo', kind: 'text' }],
  'decision-drafted': [],
  'decision-approved': [],
  'decision-returned': [words('comment', 'comment')],
  'decision-issued': alsoFields,
  'document-attached': [
    { name: 'file', label: 'file', kind: 'files' },
    { name: 'event', label: 'belongsTo', kind: 'select', optional, choices: entryChoices },
  ],
  // Both stand on the page of the release (`release-page.tsx`).
  'document-approved': [documentId],
  'findings-kept': [documentId, { name: 'findings', label: 'findings', kind: 'hidden' }, words('reason', 'reason', 3)],
  'document-published': publishFields,
  'document-withheld': withholdFields,
  'document-withdrawn': [documentId, words('reason', 'publicReason', 3)],
  unlinked: [{ name: 'to', label: 'linkTo', kind: 'select', choices: linkChoices }],
  merged: [
    { name: 'into', label: 'mergeInto', kind: 'text', value: ({ file }) => duplicateOf(file) },
    { name: 'samePerson', label: 'samePerson', kind: 'checkbox', optional },
  ],
  'publication-proposed': [],
  'publication-declined': [words('reason', 'reason', 3)],
  'log-published': [
    { name: 'title', label: 'logTitle', kind: 'text', value: ({ file }) => file.state.log?.title ?? '' },
    {
      name: 'summary',
      label: 'logSummary',
      kind: 'words',
      rows: 4,
      value: ({ file }) => file.state.log?.summary ?? '',
    },
    personalDataReason,
  ],
  'publication-scheduled': scheduleFields,
  'files-offered': [],
  'files-link-ended': [],
  'publication-cancelled': [{ ...documentId, optional }],
  'log-withdrawn': [words('reason', 'publicReason', 3)],
  'review-lodged': [
    { name: 'kind', label: 'kind', kind: 'radios', choices: routeChoices },
    { ...words('grounds', 'grounds'), optional },
    on,
  ],
  'review-assigned': [
    { name: 'kind', label: 'kind', kind: 'select', choices: openReviewChoices },
    { name: 'to', label: 'reviewer', kind: 'select', choices: reviewerChoices },
  ],
  'review-accepted': acceptedFields(on),
  'review-extended': extendedReviewFields(on),
  'review-decided': [
    { name: 'kind', label: 'kind', kind: 'select', choices: openReviewChoices },
    {
      name: 'outcome',
      label: 'reviewOutcome',
      kind: 'radios',
      choices: ({ viewer }) => chosen(viewer.t.words.reviewOutcomes),
    },
    { ...words('note', 'letterOfReview'), optional },
    { name: 'reopen', label: 'reopen', kind: 'checkbox', optional },
    on,
  ],
  withdrawn: [{ ...words('reason', 'reason', 3), optional }, on],
  abandoned: [
    { name: 'section', label: 'section', kind: 'text' },
    words('reason', 'internalReason', 3),
    { ...words('note', 'noteForRequester', 3), optional },
  ],
  'message-sent': [words('text', 'text', 6)],
  'message-received': [words('text', 'received', 6), on],
  'note-added': [words('text', 'noteText')],
  'task-added': [
    words('text', 'taskText', 2),
    { name: 'dueOn', label: 'taskDueOn', kind: 'date', value: ({ file }) => file.today },
    { name: 'to', label: 'taskTo', kind: 'select', optional, choices: staffChoices },
    { name: 'unit', label: 'unit', kind: 'select', optional, choices: unitChoices },
  ],
  'task-done': [taskId],
  'task-dropped': [taskId, words('reason', 'reason', 2)],
  'feedback-given': [
    {
      name: 'score',
      label: 'score',
      kind: 'radios',
      choices: ({ viewer }) =>
        viewer.t.status.act.scores.map((text, index) => ({ value: String(index + 1), text: `${index + 1} · ${text}` })),
    },
    { ...words('comment', 'scoreComment', 3), optional },
    on,
  ],
  linked: [
    { name: 'to', label: 'linkTo', kind: 'text' },
    { name: 'how', label: 'how', kind: 'select', choices: linkKindChoices },
  ],
  corrected: [
    { name: 'entry', label: 'entry', kind: 'hidden' },
    { name: 'to', label: 'correctTo', kind: 'text' },
    words('reason', 'reason', 3),
  ],
  reopened: [
    { name: 'because', label: 'because', kind: 'radios', choices: ({ viewer }) => chosen(viewer.t.words.reopenings) },
    words('reason', 'reason', 3),
  ],
  'personal-data-erased': [
    words('reason', 'reason', 3),
    { name: 'confirm', label: 'confirmErasure', kind: 'checkbox' },
  ],
}

const attachment: FieldSpec = { name: 'file', label: 'attachment', kind: 'file', optional }

function mayAttach({ viewer, file }: FormContext): boolean {
  return viewer.staff !== null && may(actorOfStaff(viewer.staff, false), 'document-attached', { bodyId: file.body.id })
}

export function fieldsOf(type: EventType, context: FormContext): readonly FieldSpec[] {
  const fields = (fieldsOfAction as { readonly [T in EventType]?: Fields })[type] ?? []
  const own = typeof fields === 'function' ? fields(context) : fields
  return ruleOf(type).takesFile && mayAttach(context) ? [...own, attachment] : own
}

/** Turns what the form sent into the input of the use case. */
export function inputOf(type: EventType, given: { readonly [name: string]: string }, file: CaseFile): object {
  const { version: _version, ...input } = given
  if (type === 'assigned') return { ...input, to: input['to'] ?? null }
  if (type === 'topic-set') return { ...input, topic: input['topic'] ?? null }
  if (type === 'statute-changed') {
    const [to, countsFrom] = (input['law'] ?? '').split(' ')
    const { law: _law, ...rest } = input
    return { ...rest, ...(to ? { to } : {}), ...(countsFrom ? { countsFrom } : {}) }
  }
  if (type === 'publication-scheduled') {
    // The unit stands in the form whichever day is meant; a day that was named goes before the body's own number.
    const { unit, afterDays, ...rest } = input
    const counted = afterDays && !input['publishOn'] ? { afterDays, unit } : {}
    return { ...rest, ...counted }
  }
  if (type === 'extended' && input['by'] !== undefined) {
    const ground = file.statute.extension?.grounds.find((one) => one.id === input['ground'])
    const unit = ground?.longest?.unit ?? ground?.maxTotal?.unit ?? file.statute.countsIn
    return { ...input, by: { count: input['by'], unit } }
  }
  if (type === 'review-extended') return reviewExtensionOf(input, file)
  if (type === 'corrected') {
    const { entry = '', ...rest } = input
    const [event, ...field] = entry.split(':')
    return { ...rest, event, field: field.join(':'), to: input['to'] ?? null, reason: input['reason'] }
  }
  return input
}
