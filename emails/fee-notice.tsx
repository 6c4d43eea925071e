import { moneyText } from '../src/locales/dates.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, howReached, letterLink, wholeLetter } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Tells the requester what the answer costs, with the letter as the officer let it go. `amount` as a decimal number, `currency` as an ISO 4217 code. */
export function feeNotice(mail: MailCase & { amount: string; currency: string; letter: string }): RenderedMail {
  const { feeNotice: words } = wordsFor(mail)
  const amount = moneyText(mail.amount, mail.currency, mail.locale, mail.statute.jurisdiction)
  const payBy = mail.clock.milestones.findLast((milestone) => milestone.kind === 'pay-by' && !milestone.metOn)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference, amount),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      { kind: 'headline', label: words.amount, text: amount, tone: 'calm' },
      payBy ? { kind: 'headline', label: words.payBy, text: dateIn(mail, payBy.due), tone: 'urgent' } : null,
      wholeLetter(mail, mail.letter),
      letterLink(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
