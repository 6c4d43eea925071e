import { type LawChange, lawChangesOf } from '../../../app/cases/change-statute.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { dateText } from '../../../locales/dates.ts'
import { Facts } from '../../ui/elements.tsx'
import { Form, type FormState, RadioField, Submit, WordsField } from '../../ui/form.tsx'
import type { FormContext } from './form-context.ts'

/** Under which law, and from when: with the due date that would follow of each, and the section that sets it. */
export async function LawForm({ context, form }: { context: FormContext; form: FormState }) {
  const { viewer, file } = context
  const { t, locale } = viewer
  const { law } = t.routing
  const changes = await lawChangesOf(file)
  if (changes.length === 0) return <p class="quiet">{law.none}</p>
  const date = (on: LawChange['due']) => (on ? dateText(on, locale) : law.stopped)
  const error = form.errors['law'] ?? form.errors['to'] ?? form.errors['countsFrom']
  const shown = error ? { ...form, errors: { ...form.errors, law: error } } : form
  const onlyReceipt = !changes.some((one) => one.countsFrom === 'change')
  const choices = changes.map((change) => {
    const name = textIn(change.law.title, locale)
    const due = t.words.withNote(date(change.due), sectionIn(change.section, locale))
    const says = onlyReceipt
      ? law.otherHint
      : change.countsFrom === 'receipt'
        ? law.fromReceiptHint
        : law.fromChangeHint
    const passed = change.due && change.due < file.today ? ` ${law.passed}` : ''
    const received = dateText(change.receivedOn, locale)
    return {
      value: `${change.law.id} ${change.countsFrom}`,
      text: (change.countsFrom === 'receipt' ? law.fromReceipt : law.fromChange)(name, received),
      hint: `${says(due)}${passed}`,
    }
  })
  const now = law.nowDue(textIn(file.statute.title, locale), date(file.row.dueOn))
  return (
    <Form viewer={viewer} action={`/desk/requests/${file.row.reference}/statute-changed`} version={file.state.editSeq}>
      <p class="quiet">{t.actions['statute-changed'][1]}</p>
      <Facts rows={[[law.now, t.words.withNote(now, sectionIn(file.statute.term.section, locale))]]} />
      <RadioField viewer={viewer} form={shown} name="law" label={law.choose} choices={choices} />
      <WordsField
        viewer={viewer}
        form={form}
        name="reason"
        label={t.fields.lawReason[0]}
        hint={t.fields.lawReason[1]}
        rows={3}
        optional
      />
      <Submit text={t.actions['statute-changed'][2]} />
    </Form>
  )
}
