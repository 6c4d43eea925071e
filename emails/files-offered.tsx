import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { Block } from './letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

export type FilesOfAnswer = {
  readonly names: readonly string[]
  readonly link: string
  readonly lastDay: CivilDate
}

/** A new link to the files of an answer, which works until a day. */
export function filesOffered(mail: MailCase & { files: FilesOfAnswer }): RenderedMail {
  const { filesOffered: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      ...fileBlocks(mail, mail.files),
      caseFacts(mail, 'requester'),
    ],
  })
}

/** The files by their names, and the link with its last day. */
export function fileBlocks(mail: MailCase, { names, link, lastDay }: FilesOfAnswer): readonly Block[] {
  const { filesOffered: words } = wordsFor(mail)
  return [
    { kind: 'list', heading: words.files, items: names.map((text) => ({ text })) },
    { kind: 'link', label: words.button, href: link, note: words.until(dateIn(mail, lastDay)) },
  ]
}
