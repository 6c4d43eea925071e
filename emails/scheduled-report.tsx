import { messages } from '../src/locales/letters.ts'
import type { Block } from './letter.ts'
import { type MailOffice, officeLetter, officeName } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Scheduled = {
  /** What its people call it. */
  readonly name: string
  /** `2025`, `2025Q3`, `2025-07`. */
  readonly period: string
  readonly link: string
  readonly fileLink: string
  readonly format: string
  /** Periods that an outage has kept back. */
  readonly missed: readonly { readonly period: string; readonly link: string }[]
  /** Null where the form has no such numbers. `inTime` is a share. */
  readonly figures: {
    readonly received: number | null
    readonly closed: number | null
    readonly inTime: number | null
    readonly pending: number | null
  } | null
}

const told = (value: number | null): string => (value === null ? '–' : String(value))

/** A saved report, by itself: its first numbers, and where the whole is. */
export function scheduledReport(mail: MailOffice & Scheduled): RenderedMail {
  const { scheduledReport: words, footer } = messages[mail.locale]
  const { figures, missed } = mail
  const facts: Block | null = figures && {
    kind: 'facts',
    facts: [
      { label: words.received, value: told(figures.received) },
      { label: words.closed, value: told(figures.closed) },
      ...(figures.inTime === null
        ? []
        : [{ label: words.inTime, value: `${Math.round(figures.inTime * 1000) / 10}%` }]),
      { label: words.pending, value: told(figures.pending) },
    ],
  }
  return officeLetter(mail, {
    subject: words.subject(mail.name, mail.period),
    title: words.title(mail.name, mail.period),
    blocks: [
      { kind: 'paragraph', text: words.intro(officeName(mail)) },
      facts,
      { kind: 'link', label: words.open, href: mail.link },
      { kind: 'link', label: words.file(mail.format), href: mail.fileLink },
      missed.length === 0 ? null : { kind: 'paragraph', text: words.missed },
      ...missed.map(
        ({ period, link }): Block => ({ kind: 'link', label: words.missedOne(period), href: link, quiet: true }),
      ),
    ],
    footer: [footer.staff, words.footer],
  })
}
