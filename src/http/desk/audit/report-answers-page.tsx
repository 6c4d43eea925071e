import type { Body } from '../../../app/ports/store/bodies.ts'
import type { ReportAnswer } from '../../../app/ports/store/figures/reports.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { AnswerPart, AnswerPlace } from '../../../app/reports/answer-places.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { instantText } from '../../../locales/dates.ts'
import { ErrorSummary, Form, type FormState, Submit, TextField, versionIn, WordsField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { SaveConflict } from '../office/save-conflict.tsx'
import { addressOf, formLanguages, type ReportAddress } from './report-address.ts'

/** The name of a place's field: of letters that an id may have too, and of no two places the same. */
export const fieldOf = ({ path }: Pick<AnswerPlace, 'path'>): string =>
  path
    .map((key) =>
      [...key].map((one) => (/[A-Za-z0-9]/.test(one) ? one : `_${one.codePointAt(0)?.toString(16)}`)).join(''),
    )
    .join('-')

type FieldProps = { readonly viewer: Viewer; readonly form: FormState; readonly place: AnswerPlace }

function PlaceField({ viewer, form, place }: FieldProps) {
  const field = { viewer, form, name: fieldOf(place), label: place.label }
  switch (place.kind) {
    case 'words':
      return <WordsField {...field} rows={8} />
    case 'items':
      return <WordsField {...field} rows={4} hint={viewer.t.reports.answers.items} />
    case 'text':
      return <TextField {...field} />
    case 'count':
      return <TextField {...field} width="10" inputmode="numeric" />
    case 'amount':
      return <TextField {...field} width="10" inputmode="decimal" />
  }
}

type Props = {
  readonly viewer: Viewer
  readonly body: Body
  readonly at: ReportAddress
  readonly parts: readonly AnswerPart[]
  readonly form: FormState
  readonly kept: ReportAnswer | null
  /** What was wrong with no field of the form. */
  readonly problem?: readonly [string, string] | undefined
  /** Of a save that somebody else's save stopped, with the people who may have saved it. */
  readonly refusal?: Refusal | undefined
  readonly staff: readonly Staff[]
}

/** What a form asks people for, each thing under the part of the form in which it stands. */
export function ReportAnswersPage({ viewer, body, at, parts, form, kept, problem, refusal, staff }: Props) {
  const { t, locale } = viewer
  const words = t.reports.answers
  const places = new Map(parts.flatMap((part) => part.places).map(({ path, label }) => [path.join('.'), label]))
  const title = `${t.reports.forms[at.form]} ${at.period}`
  return (
    <Layout
      viewer={viewer}
      title={words.title}
      hidden
      crumbs={[
        ['/audit', t.desk.auditTitle],
        ['/audit/reports', t.reports.title],
        [addressOf(at), title],
      ]}
    >
      <h1>{words.title}</h1>
      <p class="lede">{title}</p>
      <ErrorSummary viewer={viewer} form={form} title={problem?.[0]} text={problem?.[1]} />
      <p>{words.lede}</p>
      <p class="quiet small">{kept ? words.kept(instantText(kept.at, locale, body.timeZone)) : words.none}</p>
      <SaveConflict
        viewer={viewer}
        body={body}
        staff={staff}
        refusal={refusal}
        labelOf={(field) => places.get(field) ?? field}
      />
      <Form
        viewer={viewer}
        action={`/audit/reports/${at.form}/${at.period}/answers`}
        version={versionIn(form, kept?.version ?? 0)}
      >
        {parts.map(({ section, what, places }) => {
          const bare = places.length === 1 && what === ''
          const fields = places.map((place) => <PlaceField viewer={viewer} form={form} place={place} />)
          return bare ? (
            <div lang={formLanguages[at.form]}>{fields}</div>
          ) : (
            <fieldset class="govuk-fieldset" lang={formLanguages[at.form]}>
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
                {[section, what].filter(Boolean).join(' ')}
              </legend>
              {fields}
            </fieldset>
          )
        })}
        <Submit text={words.save} />
      </Form>
    </Layout>
  )
}
