import { Form, type FormState, Submit, TextField } from '../../ui/form.tsx'
import type { Reader } from '../../ui/reader.ts'

type FollowProps = { readonly reader: Reader; readonly form: FormState; readonly reference: string }

/** Asks for the address that news of an entry goes to. */
export function FollowForm({ reader, form, reference }: FollowProps) {
  const { follow } = reader.t.notices
  return (
    <Form reader={reader} action={`/log/${reference}/follow`}>
      <TextField
        reader={reader}
        form={form}
        name="email"
        label={follow.email}
        hint={follow.why}
        type="email"
        autocomplete="email"
        width="20"
        idPrefix="follow-"
      />
      <Submit text={follow.send} kind="secondary" />
    </Form>
  )
}
