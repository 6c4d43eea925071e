import { Form, type FormState, Submit, TextField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type FollowProps = { readonly viewer: Viewer; readonly form: FormState; readonly reference: string }

/** Asks for the address that news of an entry goes to. */
export function FollowForm({ viewer, form, reference }: FollowProps) {
  const { follow } = viewer.t.notices
  return (
    <Form viewer={viewer} action={`/log/${reference}/follow`}>
      <TextField
        viewer={viewer}
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
