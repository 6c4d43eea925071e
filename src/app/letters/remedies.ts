import { textIn } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import type { LetterFacts } from './letter-facts.ts'

/** How the decision can be contested: the law's own words where Candor has them, else each of its routes. */
export function remediesText({ statute, locale, bodyEmail }: LetterFacts): string {
  const { remedies, blank } = languages[locale].caseLetters
  const where = bodyEmail ? remedies.writeTo(bodyEmail) : blank(remedies.address)
  const text = statute.letters.remedies?.text
  if (text === undefined) return ''
  if (text !== 'routes') return remedies.texts[text]({ where })
  const routes = statute.reviewRoutes.map(({ title, section, decidedBy, note }) => {
    const by = textIn(decidedBy, locale)
    return `• ${remedies.route({ title: textIn(title, locale), section, by, note: note ? languages[locale].laws.routeNotes[note] : '' })}`
  })
  return [remedies.lead, ...routes, ...(bodyEmail ? [remedies.contact(bodyEmail)] : [])].join('\n')
}
