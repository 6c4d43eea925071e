import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { weekdayAndDate } from '../src/locales/dates.ts'
import { messages } from '../src/locales/letters.ts'
import type { Block } from './letter.ts'
import { type CaseList, caseList, lateList } from './listed-case.ts'
import { type MailOffice, officeLetter, officeName } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** What came, what was closed, what is due next, what is late. */
export type DigestFigures = {
  readonly on: CivilDate
  readonly received: CaseList
  readonly answered: CaseList
  /** How many of those closed were in time. */
  readonly inTime: number
  readonly due: CaseList
  readonly late: CaseList
  readonly link: string
}

export type UnitFigures = { readonly unit: string; readonly received: number; readonly closed: number }

const written = (mail: MailOffice, on: CivilDate) => weekdayAndDate(on, mail.locale, mail.jurisdiction)

function blocks(mail: MailOffice & DigestFigures): readonly (Block | null)[] {
  const { digest: words } = messages[mail.locale]
  const plain = (list: CaseList, heading: string) =>
    caseList(mail, heading, list, ({ reference, subject }, who) => words.plainLine(reference, subject, who))
  const count = (list: CaseList) => (list.count === 0 ? words.none : String(list.count))
  return [
    {
      kind: 'facts',
      facts: [
        { label: words.received, value: count(mail.received) },
        { label: words.answered, value: count(mail.answered) },
        ...(mail.answered.count > 0 ? [{ label: words.inTime, value: String(mail.inTime) }] : []),
        { label: words.due, value: count(mail.due) },
        { label: words.late, value: count(mail.late) },
      ],
    },
    lateList(mail, words.late, mail.late),
    caseList(mail, words.due, mail.due, ({ reference, subject, dueOn }) =>
      words.dueLine(reference, subject, dueOn ? written(mail, dueOn) : ''),
    ),
    plain(mail.received, words.received),
    plain(mail.answered, words.answered),
  ]
}

/** The end of a working day, for whoever answers for it. */
export function dailyDigest(mail: MailOffice & DigestFigures): RenderedMail {
  const { digest: words, footer } = messages[mail.locale]
  return officeLetter(mail, {
    subject: words.dailySubject(officeName(mail), written(mail, mail.on)),
    title: words.dailyTitle(written(mail, mail.on)),
    blocks: [...blocks(mail), { kind: 'link', label: words.button, href: mail.link }],
    footer: [footer.staff, words.footer],
  })
}

/** The week, for the head of the body; with the figures of each unit. */
export function weeklyDigest(mail: MailOffice & DigestFigures & { units: readonly UnitFigures[] }): RenderedMail {
  const { digest: words, footer } = messages[mail.locale]
  const units: Block | null =
    mail.units.length === 0
      ? null
      : {
          kind: 'list',
          heading: words.byUnit,
          items: mail.units.map(({ unit, received, closed }) => ({ text: words.unitLine(unit, received, closed) })),
        }
  return officeLetter(mail, {
    subject: words.weeklySubject(officeName(mail), written(mail, mail.on)),
    title: words.weeklyTitle(written(mail, mail.on)),
    blocks: [...blocks(mail), units, { kind: 'link', label: words.button, href: mail.link }],
    footer: [footer.staff, words.footer],
  })
}
