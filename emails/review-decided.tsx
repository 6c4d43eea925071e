import { type LocalText, textIn } from '../src/domain/text/local-text.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, letterLink, statusLink } from './case-blocks.ts'
import { letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Decided = {
  readonly route: LocalText
  readonly outcome: 'upheld' | 'partly' | 'overturned' | 'withdrawn'
  /** May be empty. */
  readonly note: string
}

/** Tells the requester how the review ended, and why. */
export function reviewDecided(mail: MailCase & Decided): RenderedMail {
  const { reviewDecided: words, reviewLodged } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'headline', label: words.outcome, text: words.outcomes[mail.outcome], tone: 'calm' },
      mail.note === '' ? null : { kind: 'quote', label: words.note, text: mail.note },
      mail.note === '' ? statusLink(mail) : letterLink(mail),
      { kind: 'paragraph', text: words.next },
      caseFacts(mail, 'requester', [{ label: reviewLodged.route, value: textIn(mail.route, mail.locale) }]),
    ],
  })
}
