import type { ReportForm } from '../../../app/figures/report-forms.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { ReportSchedule } from '../../../app/ports/store/figures/report-schedules.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { neverOn } from '../../../domain/report/schedule.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { dateText, listText } from '../../../locales/dates.ts'
import { languages } from '../../../locales/locales.ts'
import { Empty, Facts, Notice, Tag } from '../../ui/elements.tsx'
import { ErrorSummary, Form, type FormState, versionIn } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { SaveConflict } from '../office/save-conflict.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

type Props = {
  readonly viewer: Viewer
  readonly schedules: readonly ReportSchedule[]
  readonly forms: readonly ReportForm[]
  readonly people: readonly Staff[]
  readonly form: FormState
  /** Of the one that the form changes. */
  readonly changing?: string | undefined
  /** One that was just taken away, and can be put back. */
  readonly removed?: ReportSchedule | undefined
  readonly body: Body
  /** Of a save that somebody else's save stopped, and how that is said. */
  readonly refusal?: Refusal | undefined
  readonly problem?: readonly [string, string] | undefined
  /** Where the report of today is. */
  readonly addressOf: (schedule: ReportSchedule) => string
}

/** Reports that are wanted again and again, and who gets them. */
export function SchedulesPage(props: Props) {
  const { viewer, body, schedules, form, changing, removed, refusal, problem } = props
  const { t } = viewer
  const words = t.schedules
  const failed = Object.keys(form.errors).length > 0 || problem !== undefined
  return (
    <Layout
      viewer={viewer}
      title={words.title}
      hidden
      failed={failed}
      crumbs={[['/audit', t.desk.auditTitle]]}
      address="/audit/schedules"
    >
      {failed ? <ErrorSummary viewer={viewer} form={form} title={problem?.[0]} text={problem?.[1]} /> : null}
      {removed ? (
        <Notice tone="good" role="status">
          <p>{words.removed(removed.what.name)}</p>
          <StateForm viewer={viewer} schedule={removed} state="active" text={words.undo} />
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <SaveConflict
        viewer={viewer}
        body={body}
        staff={[]}
        refusal={refusal}
        labelOf={(field) => scheduleLabel(field, viewer)}
        textOf={(field, value) => scheduleText(field, value, props)}
      />
      {schedules.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <ul class="entries">
          {schedules.map((schedule) => (
            <Saved {...props} schedule={schedule} />
          ))}
        </ul>
      )}
      <h2 id="form">{changing ? words.change : words.add}</h2>
      <Form
        viewer={viewer}
        action={changing ? `/audit/schedules/${changing}` : '/audit/schedules'}
        version={changing ? versionIn(form, 0) : undefined}
      >
        <ScheduleFields viewer={viewer} form={form} forms={props.forms} people={props.people} />
        <button class="govuk-button" type="submit">
          {changing ? words.saveChange : words.save}
        </button>
      </Form>
    </Layout>
  )
}

function Saved({ viewer, people, addressOf, schedule }: Props & { readonly schedule: ReportSchedule }) {
  const { t, locale } = viewer
  const words = t.schedules
  const { id, what, every, to, nextRunOn } = schedule
  const names = to.map((address) => people.find(({ email }) => email.toLowerCase() === address)?.name ?? address)
  const forms: Readonly<Record<string, string>> = t.reports.forms
  return (
    <li>
      <h2>
        <a href={addressOf(schedule)}>{what.name}</a> {what.paused ? <Tag text={words.paused} tone="soon" /> : null}
      </h2>
      <Facts
        rows={[
          [words.form, forms[what.form] ?? what.form],
          [words.rule, words.rules[what.rule]],
          [words.format, `${what.format.toUpperCase()} · ${languages[what.locale].name}`],
          [
            words.every,
            `${words.everyChoices[every]}${nextRunOn < neverOn ? ` · ${words.next(dateText(nextRunOn, locale))}` : ''}`,
          ],
          ...(every === 'never' ? [] : [[words.to, listText(names, viewer.locale) || words.nobody] as const]),
        ]}
      />
      <div class="acts-row">
        <a class="govuk-button govuk-button--secondary" href={`/audit/schedules?change=${id}#form`}>
          {words.change}
          <span class="govuk-visually-hidden">
            {t.words.colon}
            {what.name}
          </span>
        </a>
        {every === 'never' ? null : (
          <StateForm
            viewer={viewer}
            schedule={schedule}
            name={what.name}
            state={what.paused ? 'active' : 'paused'}
            text={what.paused ? words.resume : words.pause}
          />
        )}
        <StateForm viewer={viewer} schedule={schedule} name={what.name} state="removed" text={words.remove} />
      </div>
    </li>
  )
}

function scheduleLabel(field: string, { t }: Viewer): string {
  const { schedules: words } = t
  const labels: { readonly [field: string]: string } = {
    ...{ name: words.name, form: words.form, rule: words.rule, locale: words.language },
    ...{ format: words.format, every: words.every, day: words.day, to: words.to },
  }
  return labels[field] ?? field
}

function scheduleText(field: string, value: unknown, { viewer, people }: Props): string {
  const { t } = viewer
  const words: { readonly [field: string]: { readonly [value: string]: string } } = {
    form: t.reports.forms,
    rule: t.schedules.rules,
    locale: Object.fromEntries(locales.map((locale) => [locale, languages[locale].name])),
    every: t.schedules.everyChoices,
    to: Object.fromEntries(people.map(({ email, name }) => [email.toLowerCase(), name])),
  }
  const said = (one: unknown) => words[field]?.[String(one)] ?? String(one)
  const shown = (Array.isArray(value) ? value : [value ?? '']).map(said).filter(Boolean)
  return listText(shown, viewer.locale) || t.schedules.nobody
}

type StateProps = {
  readonly viewer: Viewer
  readonly schedule: Pick<ReportSchedule, 'id' | 'version'>
  readonly state: 'active' | 'paused' | 'removed'
  readonly text: string
  /** For those who hear the page: which one. */
  readonly name?: string
}

function StateForm({ viewer, schedule: { id, version }, state, text, name }: StateProps) {
  return (
    <Form viewer={viewer} action={`/audit/schedules/${id}/state`} version={version}>
      <input type="hidden" name="state" value={state} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {text}
        {name ? (
          <span class="govuk-visually-hidden">
            {viewer.t.words.colon}
            {name}
          </span>
        ) : null}
      </button>
    </Form>
  )
}
