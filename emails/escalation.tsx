import { messages } from '../src/locales/letters.ts'
import { type CaseList, lateList } from './listed-case.ts'
import { type MailOffice, officeLetter, officeName } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** `unit-head`: the head of a unit; `head`: the head of the body; `above`: the office above it. */
export type EscalationStep = 'unit-head' | 'head' | 'above'

type Escalated = {
  readonly step: EscalationStep
  /** Working days after the due date at which this step is told. */
  readonly after: number
  readonly late: CaseList
  /** Null for the office above, which does not work at the body's desk. */
  readonly link: string | null
}

/** Tells a superior what is overdue. The office above gets references and dates, and nothing that a requester wrote. */
export function escalation(mail: MailOffice & Escalated): RenderedMail {
  const { escalation: words, footer } = messages[mail.locale]
  const { step, late, link } = mail
  const isAbove = step === 'above'
  const cases = isAbove ? late.cases.map((one) => ({ ...one, subject: '', link: '' })) : late.cases
  return officeLetter(mail, {
    subject: words.subject(late.count, officeName(mail)),
    title: words.title[step],
    blocks: [
      { kind: 'paragraph', text: words.intro[step](mail.after) },
      lateList(mail, words.list, { ...late, cases }),
      link ? { kind: 'link', label: words.button, href: link } : null,
    ],
    footer: [isAbove ? words.aboveFooter : footer.staff],
  })
}
