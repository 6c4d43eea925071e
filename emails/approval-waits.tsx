import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, dueDate } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Tells an approver that something waits. `by`: the name of the one who prepared it; may be empty. */
export function approvalWaits(mail: MailCase & { what: 'decision' | 'document'; by: string }): RenderedMail {
  const { approvalWaits: words, labels } = wordsFor(mail)
  const isDecision = mail.what === 'decision'
  return letterToStaff(mail, {
    subject: (isDecision ? words.subjectDecision : words.subjectDocument)(mail.reference, mail.subject),
    title: isDecision ? words.titleDecision : words.titleDocument,
    blocks: [
      dueDate(mail, labels.staffAnswerBy),
      deskLink(mail, words.button),
      { kind: 'paragraph', text: words.note },
      caseFacts(mail, 'staff', [{ label: words.by, value: mail.by }]),
    ],
  })
}
