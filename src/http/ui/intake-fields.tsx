import type { Facts } from '../../domain/request/event-types.ts'
import type { StatisticalFact, Statute } from '../../domain/statute/statute.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { CheckboxField, type FormState, RadioField, TextField } from './form.tsx'
import type { Viewer } from './viewer.ts'

/** What only the one who asks can know; the office records the other facts. */
export function requesterFacts(statute: Statute): readonly StatisticalFact[] {
  return statute.facts.filter((fact) => fact.askedAt === 'intake' && fact.askedOf === 'requester')
}

/** In which form, and how, the requester wants to have the information, where the law asks them to say it. */
export function wishRows(facts: Facts, statute: Statute, { locale }: Viewer): readonly (readonly [string, string])[] {
  return statute.facts.flatMap((fact): (readonly [string, string])[] => {
    const choice = fact.choices?.find((one) => one.id === facts[fact.name])
    return fact.ofAnswer && choice ? [[textIn(fact.title, locale), textIn(choice.title, locale)]] : []
  })
}

/** Whether the law has a shorter way that the requester must ask for. */
export function hasUrgency(statute: Statute): boolean {
  return statute.urgentTerm !== undefined || statute.milestones.some((milestone) => milestone.onlyIf === 'expedited')
}

/** Where the law has a shorter way for urgent requests. */
export function UrgencyFields({ viewer, form, statute }: { viewer: Viewer; form: FormState; statute: Statute }) {
  const { t } = viewer
  const expedited = statute.milestones.some((milestone) => milestone.onlyIf === 'expedited')
  return (
    <>
      {expedited ? (
        <CheckboxField
          viewer={viewer}
          form={form}
          name="expedited"
          label={t.ask.expedited}
          hint={t.ask.expeditedHint}
        />
      ) : null}
      {statute.urgentTerm ? (
        <CheckboxField viewer={viewer} form={form} name="urgent" label={t.ask.urgent} hint={t.ask.urgentHint} />
      ) : null}
    </>
  )
}

/** The facts that the law, or its statistics, ask of a request. */
export function StatisticalFields({
  viewer,
  form,
  facts,
  why = false,
}: {
  /** Whether the reader is the one who asks, and is told what it is for. */
  readonly why?: boolean
  viewer: Viewer
  form: FormState
  facts: readonly StatisticalFact[]
}) {
  const { t, locale } = viewer
  return (
    <>
      {facts.map((fact) => {
        const field = { viewer, form, name: `facts.${fact.name}`, label: textIn(fact.title, locale) }
        const hint = why ? hintOf(fact, viewer) : undefined
        if (fact.type === 'date') return <TextField {...field} type="date" width="10" optional />
        if (fact.type === 'yes-no') return <CheckboxField {...field} hint={hint} />
        const choices = (fact.choices ?? []).map((choice) => ({ value: choice.id, text: textIn(choice.title, locale) }))
        // What the office records is never guessed: only who asks has a likeliest kind.
        return fact.askedAt === 'decision' || fact.askedOf === 'office' ? (
          <RadioField {...field} hint={hint} choices={[{ value: '', text: t.words.notGiven }, ...choices]} value="" />
        ) : (
          <RadioField {...field} hint={hint} choices={choices} value={fact.decides ? undefined : choices[0]?.value} />
        )
      })}
    </>
  )
}

/** Why it is asked, said to the one who asks. */
function hintOf(fact: StatisticalFact, { t, locale }: Viewer): string {
  if (fact.decides) return t.words.withNote(languages[locale].laws.factEffects[fact.decides], fact.source)
  return (fact.ofAnswer ? t.ask.wishWhy : t.ask.factsWhy)(fact.source)
}
