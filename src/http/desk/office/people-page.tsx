import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { roles } from '../../../domain/request/role.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import { Disclosure } from '../../site/status/requester-actions.tsx'
import { Notice, Tag } from '../../ui/elements.tsx'
import {
  CheckboxesField,
  ErrorSummary,
  emptyForm,
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

type PeopleProps = {
  readonly viewer: Viewer
  readonly staff: readonly Staff[]
  readonly form: FormState
  /** Whose form came back: a staff id, or `new`. */
  readonly failed?: string
  readonly problem?: readonly [string, string]
  readonly saved?: string | undefined
  readonly body: Body
  /** Of a save that somebody else's save stopped. */
  readonly refusal?: Refusal | undefined
}

export function PeoplePage({ viewer, body, staff, form, failed, problem, saved, refusal }: PeopleProps) {
  const { t } = viewer
  const sorted = [...staff].sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name))
  return (
    <Layout viewer={viewer} title={t.desk.peopleTitle} hidden failed={problem !== undefined}>
      {problem ? (
        <ErrorSummary viewer={viewer} form={form} title={problem[0]} text={problem[1]} idPrefix={`${failed}-`} />
      ) : null}
      {saved ? (
        <Notice tone="good" role="status">
          <p>{t.desk.personSaved(saved)}</p>
        </Notice>
      ) : null}
      <h1>{t.desk.peopleTitle}</h1>
      <p class="lede">{t.desk.peopleLede}</p>
      <SaveConflict viewer={viewer} body={body} staff={staff} refusal={refusal} />
      <Disclosure title={t.desk.add} open={failed === 'new'} first>
        <PersonForm
          viewer={viewer}
          form={failed === 'new' ? form : { ...emptyForm, values: { locale: viewer.locale } }}
          id="new"
        />
      </Disclosure>
      <br />
      <ul class="entries">
        {sorted.map((one) => (
          <li>
            <h2>{one.name}</h2>
            <p class="about">
              <span>{one.email}</span>
              {one.roles.map((role) => (
                <Tag text={t.words.roles[role]} />
              ))}
              {one.active ? null : <Tag text={t.desk.left} tone="quiet" />}
            </p>
            <details class="govuk-details" open={failed === one.id}>
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  {t.desk.change}
                  <span class="govuk-visually-hidden"> {one.name}</span>
                </span>
              </summary>
              <div class="govuk-details__text">
                <PersonForm viewer={viewer} id={one.id} form={failed === one.id ? form : formOf(one)} />
                {one.active ? (
                  <Form viewer={viewer} action={`/desk/people/${one.id}/left`} version={one.version}>
                    <Submit text={t.desk.endAccess} kind="warning" />
                  </Form>
                ) : null}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

function formOf(staff: Staff): FormState {
  const { name, email, locale, roles, version } = staff
  return { values: { name, email, locale, roles, version: String(version) }, errors: {} }
}

function PersonForm({ viewer, id, form }: { viewer: Viewer; id: string; form: FormState }) {
  const { t } = viewer
  const field = { viewer, form, idPrefix: `${id}-` }
  const fresh = id === 'new'
  return (
    <Form viewer={viewer} action="/desk/people" version={fresh ? undefined : versionIn(form, 0)}>
      <TextField {...field} name="name" label={t.desk.name} autocomplete="off" />
      {fresh ? (
        <TextField {...field} name="email" label={t.desk.email} type="email" autocomplete="off" />
      ) : (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="email" value={String(form.values['email'] ?? '')} />
        </>
      )}
      <CheckboxesField
        {...field}
        name="roles"
        label={t.desk.roles}
        hint={t.desk.rolesHint}
        choices={roles.map((role) => ({ value: role, text: t.words.roles[role] }))}
      />
      <SelectField
        {...field}
        name="locale"
        label={t.desk.locale}
        choices={locales.map((one) => ({ value: one, text: languages[one].name }))}
      />
      <Submit text={fresh ? t.desk.addSend : t.desk.save} />
    </Form>
  )
}
