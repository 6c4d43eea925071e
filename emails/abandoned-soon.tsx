import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Waiting = {
  readonly waitsFor: 'answer' | 'fee'
  readonly by: CivilDate
  /** The question that is open; empty for a fee. */
  readonly question: string
}

/** Warns the requester that the request may be closed when nothing comes by a day. */
export function abandonedSoon(mail: MailCase & Waiting): RenderedMail {
  const { abandonedSoon: words, clarificationAsked: asked, feeNotice, labels } = wordsFor(mail)
  const isFee = mail.waitsFor === 'fee'
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: (isFee ? words.introFee : words.introAnswer)(bodyOf(mail)) },
      {
        kind: 'headline',
        label: isFee ? feeNotice.payBy : labels.replyBy,
        text: dateIn(mail, mail.by),
        tone: 'urgent',
      },
      mail.question === '' ? null : { kind: 'quote', label: asked.question, text: mail.question },
      isFee ? null : { kind: 'paragraph', text: words.unlessYou },
      isFee ? statusLink(mail) : { kind: 'link', label: asked.button, href: mail.link, note: asked.howTo },
      caseFacts(mail, 'requester'),
    ],
  })
}
