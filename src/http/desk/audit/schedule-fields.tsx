import type { ReportForm } from '../../../app/figures/report-forms.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { reportFormats } from '../../../domain/report/form/any-report.ts'
import { periodRules, scheduleSteps } from '../../../domain/report/schedule.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import { CheckboxesField, type FormState, SelectField, TextField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** A language is called by its own name, whatever the page speaks. */

type Props = {
  readonly viewer: Viewer
  readonly form: FormState
  readonly forms: readonly ReportForm[]
  readonly people: readonly Staff[]
}

/** What a saved report is, and when it goes to whom. */
export function ScheduleFields({ viewer, form, forms, people }: Props) {
  const words = viewer.t.schedules
  const field = { viewer, form }
  return (
    <>
      <TextField {...field} name="name" label={words.name} />
      <div class="filters">
        <SelectField
          {...field}
          name="form"
          label={words.form}
          choices={forms.map((value) => ({ value, text: viewer.t.reports.forms[value] }))}
        />
        <SelectField
          {...field}
          name="rule"
          label={words.rule}
          choices={periodRules.map((value) => ({ value, text: words.rules[value] }))}
        />
        <SelectField
          {...field}
          name="format"
          label={words.format}
          choices={reportFormats.map((value) => ({ value, text: value.toUpperCase() }))}
        />
        <SelectField
          {...field}
          name="locale"
          label={words.language}
          choices={locales.map((value) => ({ value, text: languages[value].name }))}
        />
      </div>
      <SelectField
        {...field}
        name="every"
        label={words.every}
        choices={scheduleSteps.map((value) => ({ value, text: words.everyChoices[value] }))}
      />
      <TextField {...field} name="day" label={words.day} hint={words.dayHint} width="10" inputmode="numeric" />
      <CheckboxesField
        {...field}
        name="to"
        label={words.to}
        hint={words.toHint}
        choices={people.map(({ email, name }) => ({ value: email.toLowerCase(), text: `${name} (${email})` }))}
      />
    </>
  )
}
