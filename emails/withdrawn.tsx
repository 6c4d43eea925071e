import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, quotedWords, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester, letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Confirms to the requester that the request is withdrawn. */
export function withdrawn(mail: MailCase): RenderedMail {
  const { withdrawn: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      { kind: 'paragraph', text: words.again },
      statusLink(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}

/** Tells the officers that nothing is owed any more. `reason`: the requester's words; may be empty. */
export function withdrawnByRequester(mail: MailCase & { reason: string }): RenderedMail {
  const { withdrawn: words } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.staffSubject(mail.reference, mail.subject),
    title: words.staffTitle,
    blocks: [
      { kind: 'paragraph', text: words.staffIntro },
      quotedWords(mail, words.reason, mail.reason),
      deskLink(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
