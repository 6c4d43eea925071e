import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { Notice } from '../../ui/elements.tsx'
import {
  CheckboxesField,
  ErrorSummary,
  Form,
  type FormState,
  SelectField,
  Submit,
  TextField,
  versionIn,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { SaveConflict } from './save-conflict.tsx'

type DigestsProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly staff: readonly Staff[]
  readonly form: FormState
  readonly saved: boolean
  /** Of a save that somebody else's save stopped. */
  readonly refusal?: Refusal | undefined
  readonly problem?: readonly [string, string] | undefined
}

const said = (value: number | undefined) => (value === undefined ? '' : String(value))

/** Who hears of the day and of the week, and at what hour. */
export function DigestsPage({ viewer, body, staff, form, saved, problem, refusal }: DigestsProps) {
  const { t } = viewer
  const { settings: words } = t.notices
  const { daily, weekly } = body.settings.digests ?? {}
  const failed = Object.keys(form.errors).length > 0 || problem !== undefined
  const choices = staff.map(({ id, name }) => ({ value: id, text: name }))
  const field = { viewer, form, optional: true } as const
  const hour = { ...field, width: '10', inputmode: 'numeric', autocomplete: 'off', hint: words.hourHint } as const
  const chosen = (name: string, to: readonly string[] | undefined): FormState =>
    form.values['dailyHour'] === undefined ? { ...form, values: { ...form.values, [name]: [...(to ?? [])] } } : form
  return (
    <Layout
      viewer={viewer}
      title={words.title}
      hidden
      failed={failed}
      crumbs={[['/desk/office', t.office.title]]}
      address="/desk/digests"
    >
      {failed ? <ErrorSummary viewer={viewer} form={form} title={problem?.[0]} text={problem?.[1]} /> : null}
      {saved ? (
        <Notice tone="good" role="status">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <SaveConflict viewer={viewer} body={body} staff={staff} refusal={refusal} />
      <Form viewer={viewer} action="/desk/digests" version={versionIn(form, body.version)}>
        <h2>{words.daily}</h2>
        <TextField {...hour} name="dailyHour" label={words.dailyHour} value={said(daily?.hour)} />
        <CheckboxesField
          {...field}
          form={chosen('dailyTo', daily?.to)}
          name="dailyTo"
          label={words.dailyTo}
          hint={words.toHint}
          choices={choices}
          columns
        />
        <h2>{words.weekly}</h2>
        <SelectField
          viewer={viewer}
          form={form}
          name="weeklyDay"
          label={words.weeklyDay}
          value={said(weekly?.weekday ?? 1)}
          choices={words.weekdays.map((text, index) => ({ value: String(index + 1), text }))}
        />
        <TextField {...hour} name="weeklyHour" label={words.weeklyHour} value={said(weekly?.hour)} />
        <CheckboxesField
          {...field}
          form={chosen('weeklyTo', weekly?.to)}
          name="weeklyTo"
          label={words.weeklyTo}
          hint={words.toHint}
          choices={choices}
          columns
        />
        <Submit text={words.save} />
      </Form>
    </Layout>
  )
}
