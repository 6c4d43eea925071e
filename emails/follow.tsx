import { messages } from '../src/locales/letters.ts'
import { type MailOffice, officeLetter, officeName } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Followed = { readonly reference: string; readonly title: string }

/** Asks an address whether it is really its owner who wants news. */
export function followConfirm(mail: MailOffice & Followed & { link: string }): RenderedMail {
  const { follow: words, labels } = messages[mail.locale]
  return officeLetter(mail, {
    head: labels.reference(mail.reference),
    subject: words.confirmSubject(mail.reference),
    title: words.confirmTitle,
    blocks: [
      { kind: 'paragraph', text: words.confirmIntro(officeName(mail)) },
      { kind: 'facts', facts: [{ label: words.title, value: mail.title }] },
      { kind: 'link', label: words.confirmButton, href: mail.link },
      { kind: 'paragraph', text: words.confirmNotYou },
    ],
    footer: [],
  })
}

export type FollowerNews = {
  readonly what: 'published' | 'document' | 'document-withdrawn' | 'withdrawn' | 'answered'
  /** The title of the document; empty where the news is of the entry. */
  readonly document: string
  /** Why something was taken back; empty otherwise. */
  readonly reason: string
}

/** What has happened to an entry of the public log, for one who follows it. */
export function followerNews(
  mail: MailOffice & Followed & FollowerNews & { link: string; stop: string },
): RenderedMail {
  const { follow: words, labels } = messages[mail.locale]
  const facts = [
    { label: words.title, value: mail.title },
    { label: words.document, value: mail.document },
  ].filter(({ value }) => value !== '')
  return officeLetter(mail, {
    head: labels.reference(mail.reference),
    subject: words.newsSubject(mail.reference),
    title: words.news[mail.what],
    blocks: [
      facts.length > 0 ? { kind: 'facts', facts } : null,
      mail.reason === '' ? null : { kind: 'quote', label: words.reason, text: mail.reason },
      { kind: 'link', label: words.button, href: mail.link },
      { kind: 'link', label: words.stop, href: mail.stop, note: words.stopNote, quiet: true },
    ],
    footer: [words.footer],
  })
}
