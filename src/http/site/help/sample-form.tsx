import {
  CheckboxesField,
  CheckboxField,
  DateField,
  ErrorSummary,
  emptyForm,
  FileField,
  type FormState,
  RadioField,
  SelectField,
  Submit,
  TextField,
  WordsField,
} from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** Every form control, empty and as it comes back with an error. It is sent nowhere. */
export function SampleForm({ viewer }: { viewer: Viewer }) {
  const { samples: words } = viewer.t
  const names = ['text', 'words', 'date', 'select', 'radio', 'boxes', 'box', 'file']
  const failed: FormState = {
    values: { text: words.subject, words: words.question, radio: '1', boxes: ['0', '1'] },
    errors: Object.fromEntries(names.map((name) => [name, words.wrong])),
  }
  return (
    <>
      <section>
        <h2>{words.parts.form}</h2>
        <div class="form">
          <Fields viewer={viewer} form={emptyForm} idPrefix="plain-" />
        </div>
      </section>
      <section>
        <h2>{words.parts.failed}</h2>
        <ErrorSummary viewer={viewer} form={failed} idPrefix="failed-" />
        <div class="form">
          <Fields viewer={viewer} form={failed} idPrefix="failed-" />
        </div>
      </section>
      <section>
        <h2>{words.parts.buttons}</h2>
        <form class="form" action="/help/components">
          <Submit text={viewer.t.desk.save} />
          <Submit text={viewer.t.desk.find} kind="secondary" />
          <Submit text={viewer.t.desk.endAccess} kind="warning" />
        </form>
      </section>
    </>
  )
}

function Fields(field: { viewer: Viewer; form: FormState; idPrefix: string }) {
  const { t } = field.viewer
  const { hint, choices: texts } = t.samples
  const choices = texts.map((text, at) => ({ value: String(at), text }))
  return (
    <>
      <TextField {...field} name="text" label={t.ask.subject} hint={hint} autocomplete="off" />
      <WordsField {...field} name="words" label={t.ask.words} hint={hint} rows={4} optional />
      <DateField {...field} name="date" label={t.desk.reachedOn} />
      <SelectField {...field} name="select" label={t.desk.channel} choices={choices} />
      <RadioField {...field} name="radio" label={t.figures.choose} choices={choices} />
      <CheckboxesField {...field} name="boxes" label={t.desk.roles} hint={hint} choices={choices} />
      <CheckboxField {...field} name="box" label={texts[0] ?? ''} hint={hint} />
      <FileField {...field} name="file" label={t.desk.documents} hint={hint} />
    </>
  )
}
