import type { Choice } from '../../../ui/form.tsx'
import type { FieldSpec, FormContext } from '../form-context.ts'

const optional = true as const

function unitsOf({ file }: FormContext): readonly Choice[] {
  const { units } = file.body.settings
  // A ledger that was imported names units of its own.
  const own = file.state.unit && !units.includes(file.state.unit) ? [file.state.unit] : []
  return [...own, ...units].map((unit) => ({ value: unit, text: unit }))
}

/** An officer, and a unit where the body has any. */
export function assignedFields(staff: (context: FormContext) => readonly Choice[]) {
  return (context: FormContext): readonly FieldSpec[] => {
    const units = unitsOf(context)
    const noUnit = { value: '', text: context.viewer.t.actionWords.noUnit }
    const to: FieldSpec = {
      name: 'to',
      label: 'to',
      kind: 'select',
      choices: staff,
      value: ({ file }) => file.state.assigneeId ?? '',
    }
    const unit: FieldSpec = {
      name: 'unit',
      label: 'unit',
      kind: 'select',
      optional,
      choices: () => (context.file.state.unit ? units : [noUnit, ...units]),
      value: ({ file }) => file.state.unit ?? '',
    }
    return units.length > 0 ? [to, unit] : [to]
  }
}

export const topicFields: readonly FieldSpec[] = [
  {
    name: 'topic',
    label: 'topic',
    kind: 'select',
    choices: ({ viewer, file }) => [
      { value: '', text: viewer.t.actionWords.noTopic },
      ...(file.body.settings.topics ?? []).map((topic) => ({ value: topic, text: topic })),
    ],
    value: ({ file }) => file.state.topic ?? '',
  },
]

export const lawFields: readonly FieldSpec[] = [
  { name: 'law', label: 'statute', kind: 'hidden' },
  { name: 'reason', label: 'lawReason', kind: 'words', rows: 3, optional },
]

export const unitQuestionFields: readonly FieldSpec[] = [
  {
    name: 'unit',
    label: 'unitAsked',
    kind: 'select',
    choices: (context) => unitsOf(context).filter((one) => one.value !== context.file.state.unit),
  },
  { name: 'question', label: 'unitQuestion', kind: 'words', rows: 3 },
  { name: 'replyBy', label: 'unitReplyBy', kind: 'date', optional },
]

export const unitReplyFields: readonly FieldSpec[] = [
  {
    name: 'unit',
    label: 'unitAsked',
    kind: 'select',
    choices: ({ file }) => [...new Set(file.state.openUnits)].map((unit) => ({ value: unit, text: unit })),
  },
  { name: 'note', label: 'reply', kind: 'words', rows: 4, optional },
  { name: 'on', label: 'on', kind: 'date', optional, value: ({ file }) => file.today },
]
