import { isStep } from '../../../app/decisions/step-letter.ts'
import { actionRuleOf } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import {
  CheckboxesField,
  CheckboxField,
  DateField,
  FileField,
  Form,
  type FormState,
  RadioField,
  SelectField,
  Submit,
  TextField,
  WordsField,
} from '../../ui/form.tsx'
import { fieldsOf } from './action-fields.ts'
import type { FieldSpec, FormContext } from './form-context.ts'

type ActionFormProps = {
  readonly context: FormContext
  readonly type: EventType
  readonly form: FormState
  readonly idPrefix?: string | undefined
  readonly button?: string | undefined
}

/** The form of one action, with the version of the case that its reader has seen. */
export function ActionForm({ context, type, form, idPrefix, button }: ActionFormProps) {
  const { viewer, file } = context
  const [, about, send] = viewer.t.actions[type as keyof typeof viewer.t.actions]
  const fields = fieldsOf(type, context)
  // The letter of a step is there once its words are: on the page that shows what it does.
  const letter = isStep(type) && typeof form.values['letter'] === 'string' && form.values['letter'] !== ''
  const name = type === 'document-attached' ? 'documents' : type
  return (
    <Form
      viewer={viewer}
      action={`/desk/requests/${file.row.reference}/${name}`}
      version={file.state.editSeq}
      upload={fields.some(isFileField)}
    >
      {about ? <p class="quiet">{about}</p> : null}
      {fields.map((spec) => (
        <Field context={context} spec={spec} form={form} idPrefix={idPrefix} />
      ))}
      {letter ? (
        <WordsField
          viewer={viewer}
          form={form}
          name="letter"
          label={viewer.t.fields.stepLetter[0]}
          hint={viewer.t.fields.stepLetter[1]}
          rows={16}
        />
      ) : null}
      <Submit
        text={button ?? (isStep(type) && !letter ? viewer.t.decisions.seeFirst : send)}
        {...(actionRuleOf(type)?.warns ? { kind: 'warning' as const } : {})}
      />
      {letter ? (
        <p>
          <button class="as-link" type="submit" name="preview" value="1">
            {viewer.t.decisions.change}
          </button>
        </p>
      ) : null}
    </Form>
  )
}

export const isFileField = ({ kind }: FieldSpec): boolean => kind === 'file' || kind === 'files'

export function Field({
  context,
  spec,
  form,
  idPrefix,
}: {
  context: FormContext
  spec: FieldSpec
  form: FormState
  idPrefix?: string | undefined
}) {
  const { viewer } = context
  const [label, hint] = viewer.t.fields[spec.label]
  const value = spec.value?.(context)
  const field = {
    viewer,
    form,
    idPrefix,
    name: spec.name,
    label,
    hint: hint || undefined,
    optional: spec.optional,
    value,
  }
  const choices = spec.choices?.(context) ?? []
  switch (spec.kind) {
    case 'hidden': {
      const given = form.values[spec.name]
      return <input type="hidden" name={spec.name} value={typeof given === 'string' ? given : (value ?? '')} />
    }
    case 'words':
      return <WordsField {...field} rows={spec.rows ?? 4} />
    case 'date':
      return <DateField {...field} />
    case 'select':
      return <SelectField {...field} choices={choices} />
    case 'radios':
      return <RadioField {...field} choices={choices} />
    case 'checkboxes':
      return <CheckboxesField {...field} choices={choices} columns />
    case 'checkbox':
      return <CheckboxField {...field} optional={undefined} />
    case 'file':
    case 'files':
      return <FileField {...field} multiple={spec.kind === 'files'} />
    case 'text':
      return <TextField {...field} />
  }
}
