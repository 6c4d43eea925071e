import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, dueDate, quotedWords } from './case-blocks.ts'
import { bodyOf, letterToRequester, letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** What one side wrote, to the other. `from`: who wrote; an empty text stands for an act without words. */
export function newMessage(
  mail: MailCase & { from: 'requester' | 'third-party' | 'body'; text: string },
): RenderedMail {
  const { newMessage: words, labels } = wordsFor(mail)
  if (mail.from === 'body') {
    return letterToRequester(mail, {
      subject: words.subjectToRequester(mail.reference),
      title: words.titleToRequester,
      blocks: [
        { kind: 'paragraph', text: words.introToRequester(bodyOf(mail)) },
        { kind: 'quote', label: words.words, text: mail.text },
        { kind: 'link', label: labels.openStatus, href: mail.link, note: words.reply },
        caseFacts(mail, 'requester'),
      ],
    })
  }
  const third = mail.from === 'third-party'
  return letterToStaff(mail, {
    subject: (third ? words.subjectThirdParty : words.subjectToBody)(mail.reference, mail.subject),
    title: third ? words.titleThirdParty : mail.text === '' ? words.titleToBodyEmpty : words.titleToBody,
    blocks: [
      mail.text === '' ? { kind: 'paragraph', text: words.empty } : quotedWords(mail, words.words, mail.text),
      deskLink(mail),
      mail.dueOn ? dueDate(mail, labels.staffAnswerBy) : null,
      caseFacts(mail, 'staff'),
    ],
  })
}
