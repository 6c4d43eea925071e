import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import type { Statute } from '../src/domain/statute/statute.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, dueDate, howReached, statusLink } from './case-blocks.ts'
import { letterToRequester } from './case-letter.ts'
import { lawName } from './law-name.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Changed = MailCase & { from: Statute; dueBefore: CivilDate | null; reason: string | null }

/** Says that another law applies from now on, why, and by when the answer comes under it. */
export function lawChanged(mail: Changed): RenderedMail {
  const { lawChanged: words, labels } = wordsFor(mail)
  const { from, dueBefore, reason } = mail
  const was = dueBefore && dueBefore !== mail.dueOn ? words.before(dateIn(mail, dueBefore)) : undefined
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(lawName(from, mail.locale), lawName(mail.statute, mail.locale)) },
      dueDate(mail, labels.answerBy, 'calm', was),
      reason ? { kind: 'quote', label: words.reason, text: reason } : null,
      statusLink(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
