import { type LocalText, textIn } from '../src/domain/text/local-text.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, statusLink } from './case-blocks.ts'
import { letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Extended = {
  readonly kind: string
  readonly route: LocalText
  /** May be empty. */
  readonly reason: string
}

/** Tells the requester that the decision on their review takes longer, until when, and by which section. */
export function reviewExtended(mail: MailCase & Extended): RenderedMail {
  const { reviewExtended: words, reviewLodged, labels } = wordsFor(mail)
  const clock = mail.clock.reviews.findLast(({ kind }) => kind === mail.kind)
  const section = mail.statute.reviewClocks.find(({ kind }) => kind === mail.kind)?.extension?.section
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      {
        kind: 'headline',
        label: reviewLodged.decideBy,
        text: clock?.due ? dateIn(mail, clock.due) : labels.noDate,
        tone: 'calm',
      },
      section === undefined ? null : { kind: 'paragraph', text: words.under(section) },
      mail.reason === '' ? null : { kind: 'quote', label: words.reason, text: mail.reason },
      statusLink(mail),
      caseFacts(mail, 'requester', [{ label: reviewLodged.route, value: textIn(mail.route, mail.locale) }]),
    ],
  })
}
