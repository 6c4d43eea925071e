import { effectiveEvents, fieldOf } from '../../../domain/request/effective-events.ts'
import { ruleOf } from '../../../domain/request/event-rules.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import { isFieldInLaw } from '../../../domain/statute/receipt-fields.ts'
import { shortDate } from '../../../locales/dates.ts'
import { fieldChoices, fieldName, fieldValue } from '../../ui/field-words.ts'
import { DateField, Form, type FormState, SelectField, Submit, TextField, WordsField } from '../../ui/form.tsx'
import type { FormContext } from './form-context.ts'

type Entry = { readonly event: RequestEvent; readonly field: string }

/** What of the record may be put right, in the order of the record. */
function entriesOf({ file }: FormContext): readonly Entry[] {
  return effectiveEvents(file.events).flatMap((event) =>
    ruleOf(event.type)
      .correctable.flatMap((field) => (field === 'facts.*' ? factsAt(event, file.statute.facts) : [field]))
      .filter((field) => fieldOf(event, field) !== null || isFieldInLaw(field, file.statute))
      .map((field) => ({ event, field })),
  )
}

/** The facts that belong to this event: those of the intake to the request, those of the decision to the decision. */
function factsAt(event: RequestEvent, facts: FormContext['file']['statute']['facts']): readonly string[] {
  const askedAt = event.type === 'submitted' ? 'intake' : 'decision'
  return facts.filter((fact) => fact.askedAt === askedAt).map((fact) => `facts.${fact.name}`)
}

const isDate = (field: string): boolean => field === 'on' || field.endsWith('On')

const valueText = ({ event, field }: Entry, { viewer, file }: FormContext): string =>
  fieldValue(field, fieldOf(event, field), file.statute, viewer)

/** First what is wrong, then what is right, with a control that fits it. */
export function CorrectionForm({ context, form }: { context: FormContext; form: FormState }) {
  const { viewer, file } = context
  const { t, locale } = viewer
  const base = `/desk/requests/${file.row.reference}/corrected`
  const entries = entriesOf(context)
  const chosen = entries.find(({ event, field }) => `${event.seq}:${field}` === form.values['entry'])
  if (!chosen) {
    return (
      <>
        <p class="quiet">{t.actions.corrected[1]}</p>
        <h2>{t.actionWords.chooseEntry}</h2>
        <ul class="timeline">
          {entries.map((entry) => (
            <li>
              <time datetime={entry.event.on}>{shortDate(entry.event.on, locale)}</time>
              <div>
                <p>
                  <a href={`${base}?entry=${entry.event.seq}:${entry.field}`}>
                    {t.words.events[entry.event.type]}
                    {t.words.colon}
                    {fieldName(entry.field, file.statute, viewer)}
                  </a>
                </p>
                <p class="quiet">{valueText(entry, context)}</p>
              </div>
            </li>
          ))}
        </ul>
      </>
    )
  }
  const { event, field } = chosen
  const [label] = t.fields.correctTo
  const given = { viewer, form, name: 'to', label, value: String(fieldOf(event, field) ?? '') }
  const choices = fieldChoices(field, file.statute, viewer)
  return (
    <Form viewer={viewer} action={base} version={file.state.editSeq}>
      <p class="quiet">{t.actions.corrected[1]}</p>
      <input type="hidden" name="entry" value={`${event.seq}:${field}`} />
      <p>
        <strong>
          {t.words.events[event.type]}
          {t.words.colon}
          {fieldName(field, file.statute, viewer)}
        </strong>
        <br />
        {t.actionWords.nowSays(valueText(chosen, context))}
      </p>
      {choices ? (
        <SelectField {...given} choices={choices} />
      ) : isDate(field) ? (
        <DateField {...given} max={file.today} />
      ) : (
        <TextField {...given} />
      )}
      <WordsField viewer={viewer} form={form} name="reason" label={t.fields.reason[0]} rows={3} />
      <Submit text={t.actions.corrected[2]} />
    </Form>
  )
}
