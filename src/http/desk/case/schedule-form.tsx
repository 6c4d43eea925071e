import { Form, type FormState, Submit } from '../../ui/form.tsx'
import { fieldsOf } from './action-fields.ts'
import { Field } from './action-form.tsx'
import type { FormContext } from './form-context.ts'

/** The form of what is to be published on a day: a file, or the entry of the log alone, which has no title of a file. */
export function ScheduleForm({ context, form }: { readonly context: FormContext; readonly form: FormState }) {
  const { viewer, file } = context
  const [, about, send] = viewer.t.actions['publication-scheduled']
  const isFile = typeof form.values['documentId'] === 'string' && form.values['documentId'] !== ''
  const ofFile = ['documentId', 'title', 'confirmUninspected']
  const fields = fieldsOf('publication-scheduled', context).filter(({ name }) => isFile || !ofFile.includes(name))
  return (
    <Form
      viewer={viewer}
      action={`/desk/requests/${file.row.reference}/publication-scheduled`}
      version={file.state.editSeq}
    >
      <p class="quiet">{about}</p>
      {fields.map((spec) => (
        <Field context={context} spec={spec} form={form} />
      ))}
      <Submit text={send} />
    </Form>
  )
}
