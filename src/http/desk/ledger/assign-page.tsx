import type { AssignedMany } from '../../../app/cases/assign-requests.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { refusalWords } from '../../../locales/refusals.ts'
import { Empty, Notice } from '../../ui/elements.tsx'
import { ErrorSummary, emptyForm, Form, SelectField, Submit } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { workersOf } from '../office/units-page.tsx'

type AssignProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly staff: readonly Staff[]
  readonly rows: readonly RequestRow[]
  readonly back: string
  /** The form came back: neither an officer nor a unit was named. */
  readonly asked: boolean
}

/** Who shall have these requests: an officer, a unit, or both. */
export function AssignPage({ viewer, body, staff, rows, back, asked }: AssignProps) {
  const { t } = viewer
  const { assign } = t.routing
  const crumbs = [[back, t.desk.title]] as const
  if (rows.length === 0) {
    return (
      <Layout viewer={viewer} title={assign.title} hidden crumbs={crumbs} address="/desk/assign">
        <h1>{assign.title}</h1>
        <Empty>
          <p>{assign.none}</p>
        </Empty>
        <p>
          <a href={back}>{assign.back}</a>
        </p>
      </Layout>
    )
  }
  const form = asked ? { values: {}, errors: { to: assign.neither } } : emptyForm
  const field = { viewer, form }
  return (
    <Layout viewer={viewer} title={assign.title} hidden failed={asked} crumbs={crumbs} address="/desk/assign">
      {asked ? <ErrorSummary viewer={viewer} form={form} /> : null}
      <h1>{assign.title}</h1>
      <p class="lede">{assign.lede(rows.length)}</p>
      <Form viewer={viewer} action="/desk/assign">
        <input type="hidden" name="back" value={back} />
        {rows.map((row) => (
          <input type="hidden" name="reference" value={row.reference} />
        ))}
        <SelectField
          {...field}
          name="to"
          label={assign.to}
          hint={assign.toHint}
          choices={[
            { value: '', text: '' },
            ...workersOf(staff).map((one) => ({ value: one.id, text: one.name })),
            { value: 'nobody', text: assign.nobody },
          ]}
        />
        {body.settings.units.length > 0 ? (
          <SelectField
            {...field}
            name="unit"
            label={assign.unit}
            choices={[
              { value: '', text: assign.keepUnit },
              ...body.settings.units.map((unit) => ({ value: unit, text: unit })),
            ]}
          />
        ) : null}
        <Submit text={assign.send} />
      </Form>
      <h2>{assign.requests}</h2>
      <ul>
        {rows.map((row) => (
          <li>
            <a href={`/desk/requests/${row.reference}`}>{row.subject || t.desk.subjectErased}</a>{' '}
            <span class="ref section">{row.reference}</span>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

/** What became of each: those that stay as they were, with the reason. */
export function AssignedPage({ viewer, assigned, refused, back }: AssignedMany & { viewer: Viewer; back: string }) {
  const { t } = viewer
  const { assign } = t.routing
  return (
    <Layout viewer={viewer} title={assign.title} hidden crumbs={[[back, t.desk.title]]} address="/desk/assign">
      {assigned.length > 0 ? (
        <Notice tone="good" role="status">
          <p>{assign.done(assigned.length)}</p>
        </Notice>
      ) : null}
      <h1>{assign.refused(refused.length)}</h1>
      <ul class="entries">
        {refused.map(({ reference, refusal }) => (
          <li>
            <h2>
              <a class="ref" href={`/desk/requests/${reference}`}>
                {reference}
              </a>
            </h2>
            <p>{refusalWords(refusal, t).join(t.words.stop)}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={back}>{assign.back}</a>
      </p>
    </Layout>
  )
}
