import type { DecisionCheck } from '../../../domain/request/decision-checks.ts'
import { factsAtDecision } from '../../../domain/statute/facts-at-decision.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { exemptionText } from '../../ui/case/exemption-words.ts'
import { CheckboxesField, type Choice, Form, type FormState, SelectField, Submit, WordsField } from '../../ui/form.tsx'
import { StatisticalFields } from '../../ui/intake-fields.tsx'
import { DraftChecks } from './draft-checks.tsx'
import type { FormContext } from './form-context.ts'

export const partLabels = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** The fields of a part: those of the only part have plain names. */
export const partField = (part: string, field: string): string => (part === 'whole' ? field : `${part}.${field}`)

type DecisionFormProps = {
  readonly context: FormContext
  readonly form: FormState
  readonly parts: readonly string[]
  /** What the kept draft lacks. */
  readonly checks: readonly DecisionCheck[]
}

/** The draft of a decision: an outcome in the law's own words for each part, the grounds, the reason, the letter. */
export function DecisionForm({ context, form, parts, checks }: DecisionFormProps) {
  const { viewer, file } = context
  const { t, locale } = viewer
  const { statute } = file
  const base = `/desk/requests/${file.row.reference}/decision-drafted`
  const outcomes: readonly Choice[] = [
    { value: '', text: t.actionWords.choose },
    ...statute.outcomes.map((outcome) => ({
      value: outcome.id,
      text: textIn(outcome.title, locale),
      group: t.words.categories[outcome.category],
    })),
  ]
  const exemptions = statute.exemptions.map((one) => ({
    value: one.code,
    text: exemptionText(one, viewer),
    ...(one.kind === 'qualified' ? { hint: t.decisions.weighed } : {}),
  }))
  const weighs = statute.exemptions.some((one) => one.kind === 'qualified')
  const field = { viewer, form }
  return (
    <Form viewer={viewer} action={base} version={file.state.editSeq} wide>
      <p class="quiet">{t.actions['decision-drafted'][1]}</p>
      <DraftChecks viewer={viewer} checks={checks} base="" />
      {file.body.settings.approvesOwnWork ? <p class="quiet">{t.actionWords.ownApproval}</p> : null}
      {parts.map((part, index) => (
        <section>
          <input type="hidden" name="part" value={part} />
          {part === 'whole' ? null : <h2>{t.actionWords.partNumber(part)}</h2>}
          {part === 'whole' ? null : (
            <WordsField {...field} name={partField(part, 'asks')} label={t.fields.asks[0]} rows={2} optional />
          )}
          <span id={`part-${index}-outcome`} />
          <SelectField
            {...field}
            name={partField(part, 'outcome')}
            label={t.fields.outcome[0]}
            hint={t.fields.outcome[1]}
            choices={outcomes}
          />
          <span id={`part-${index}-exemptions`} />
          {exemptions.length > 0 ? (
            <CheckboxesField
              {...field}
              name={partField(part, 'exemptions')}
              label={t.fields.exemptions[0]}
              hint={t.fields.exemptions[1]}
              choices={exemptions}
              columns
              optional
            />
          ) : null}
          <span id={`part-${index}-reason`} />
          <WordsField
            {...field}
            name={partField(part, 'reason')}
            label={t.fields.partReason[0]}
            hint={t.fields.partReason[1]}
            rows={4}
            optional
          />
          <span id={`part-${index}-publicInterest`} />
          {weighs ? (
            <WordsField
              {...field}
              name={partField(part, 'publicInterest')}
              label={t.fields.publicInterest[0]}
              hint={t.fields.publicInterest[1]}
              rows={4}
              optional
            />
          ) : null}
        </section>
      ))}
      <StatisticalFields viewer={viewer} form={form} facts={factsAtDecision(statute, file.state.facts)} />
      <p class="quiet">{t.decisions.letterHint}</p>
      <p>
        <button class="govuk-button govuk-button--secondary" type="submit" name="template" value="1">
          {t.decisions.letterButton}
        </button>
      </p>
      <WordsField
        {...field}
        name="letter"
        label={t.fields.letter[0]}
        hint={t.fields.letter[1]}
        rows={16}
        value={t.actionWords.letterTemplate}
      />
      <Submit text={t.actions['decision-drafted'][2]} />
      {parts.length < partLabels.length ? (
        <p>
          <button class="as-link" type="submit" name="parts" value={String(parts.length + 1)}>
            {parts.length === 1 ? t.actionWords.parts : t.actionWords.addPart}
          </button>
        </p>
      ) : null}
    </Form>
  )
}
