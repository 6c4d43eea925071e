import { type LocalText, textIn } from '../src/domain/text/local-text.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, milestoneDate, quotedWords, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester, letterToStaff } from './case-letter.ts'
import type { Block } from './letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** `route`: the way of review, in the law's words; `grounds`: the requester's words, may be empty. */
type Lodged = { readonly route: LocalText; readonly grounds: string }

function decideBy(mail: MailCase, label: string): Block | null {
  const date = milestoneDate(mail, 'review-decide')
  return date === null ? null : { kind: 'headline', label, text: date, tone: 'calm' }
}

/** Confirms to the requester that the review is recorded, and by when it is to be decided. */
export function reviewReceived(mail: MailCase & Lodged): RenderedMail {
  const { reviewLodged: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail), textIn(mail.route, mail.locale)) },
      decideBy(mail, words.decideBy),
      quotedWords(mail, words.grounds, mail.grounds),
      statusLink(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}

/** Tells those in charge that the requester has gone to somebody else, who decides: the body owes no decision of its own. */
export function complaintMadeElsewhere(mail: MailCase & Lodged & { readonly decidedBy: LocalText }): RenderedMail {
  const { reviewLodged: words } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.elsewhereSubject(mail.reference, mail.subject),
    title: words.elsewhereTitle,
    blocks: [
      { kind: 'paragraph', text: words.elsewhereNote(textIn(mail.decidedBy, mail.locale)) },
      mail.grounds === '' ? null : { kind: 'quote', label: words.staffGrounds, text: mail.grounds },
      deskLink(mail),
      caseFacts(mail, 'staff', [{ label: words.route, value: textIn(mail.route, mail.locale) }]),
    ],
  })
}

/** Tells those who decide reviews that one has come. */
export function reviewLodged(mail: MailCase & Lodged): RenderedMail {
  const { reviewLodged: words } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.staffSubject(mail.reference, mail.subject),
    title: words.staffTitle,
    blocks: [
      decideBy(mail, words.staffDecideBy),
      quotedWords(mail, words.staffGrounds, mail.grounds),
      deskLink(mail),
      { kind: 'paragraph', text: words.staffNote },
      caseFacts(mail, 'staff', [{ label: words.route, value: textIn(mail.route, mail.locale) }]),
    ],
  })
}
