import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { messages } from '../src/locales/letters.ts'
import type { Block, Item } from './letter.ts'
import type { MailOffice } from './mail-office.ts'

/** One request in a list of many. */
export type ListedCase = {
  readonly reference: string
  readonly subject: string
  readonly dueOn: CivilDate | null
  /** Working days since it was due; 0 where it is not late. */
  readonly daysLate: number
  /** Who is in charge, or the unit; empty where nobody is. */
  readonly who: string
  readonly link: string
}

/** Some requests of a kind, and how many there are of it. */
export type CaseList = { readonly count: number; readonly cases: readonly ListedCase[] }

/** A list of requests by one line each; what there are more of is said and not listed. */
export function caseList(
  mail: MailOffice,
  heading: string,
  list: CaseList,
  line: (one: ListedCase, who: string) => string,
): Block | null {
  const { digest } = messages[mail.locale]
  if (list.count === 0) return null
  const items = list.cases.map(
    (one): Item => ({
      text: line(one, one.who || digest.nobody),
      ...(one.link ? { link: { words: one.reference, href: one.link } } : {}),
    }),
  )
  const left = list.count - list.cases.length
  return { kind: 'list', heading, items: left > 0 ? [...items, { text: digest.andMore(left) }] : items }
}

export function lateList(mail: MailOffice, heading: string, list: CaseList): Block | null {
  const { digest } = messages[mail.locale]
  return caseList(mail, heading, list, ({ reference, subject, daysLate }, who) =>
    digest.lateLine(reference, subject, daysLate, who),
  )
}
