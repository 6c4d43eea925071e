import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { channels } from '../../domain/clock/clock-types.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { statutes } from '../../domain/statute/statutes.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { shortDate } from '../../locales/dates.ts'
import type { Choice } from './form.tsx'
import type { Viewer } from './viewer.ts'

/** A field that can be corrected, as people call it. */
export function fieldName(field: string, statute: Statute, viewer: Viewer): string {
  if (field.startsWith('facts.')) {
    const fact = statute.facts.find((one) => one.name === field.slice('facts.'.length))
    return fact ? textIn(fact.title, viewer.locale) : field
  }
  return (viewer.t.words.fields as { readonly [name: string]: string })[field] ?? field
}

const yesNo = (field: string): boolean => field === 'urgent' || field === 'expedited' || field === 'viaAssistant'

/** The values that the field may take, where they can be listed. */
export function fieldChoices(field: string, statute: Statute, { t, locale }: Viewer): readonly Choice[] | undefined {
  const yesOrNo = [
    { value: 'true', text: t.words.yes },
    { value: 'false', text: t.words.no },
  ]
  if (yesNo(field)) return yesOrNo
  if (field === 'channel') return channels.map((value) => ({ value, text: t.words.channels[value] }))
  if (field === 'statute') return statutes.map((one) => ({ value: one.id, text: textIn(one.title, locale) }))
  if (field === 'outcome') return statute.outcomes.map((one) => ({ value: one.id, text: textIn(one.title, locale) }))
  if (field === 'ground') {
    return statute.extension?.grounds.map((one) => ({ value: one.id, text: textIn(one.title, locale) }))
  }
  const fact = statute.facts.find((one) => `facts.${one.name}` === field)
  if (fact?.type === 'yes-no') return yesOrNo
  return fact?.choices?.map((one) => ({ value: one.id, text: textIn(one.title, locale) }))
}

/** What the record says of a field, as people read it. */
export function fieldValue(field: string, value: unknown, statute: Statute, viewer: Viewer): string {
  if (value === null || value === undefined || value === '') return viewer.t.words.notGiven
  const choice = fieldChoices(field, statute, viewer)?.find((one) => one.value === String(value))
  if (choice) return choice.text
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? shortDate(value as CivilDate, viewer.locale)
    : String(value)
}
