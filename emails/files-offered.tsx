import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { sizeText } from '../src/locales/dates.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { Block } from './letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

export type ListedFile = { readonly name: string; readonly size: number }

export type FilesOfAnswer = {
  readonly files: readonly ListedFile[]
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
export function fileBlocks(mail: MailCase, { files, link, lastDay }: FilesOfAnswer): readonly Block[] {
  const { filesOffered: words } = wordsFor(mail)
  return [
    fileList(mail, words.files, files),
    { kind: 'link', label: words.button, href: link, note: words.until(dateIn(mail, lastDay)) },
  ]
}

/** The files that come with the letter. `note` says whether they do: it is worded when the letter is sent. */
export const enclosedBlocks = (
  mail: MailCase,
  { files, note }: { readonly files: readonly ListedFile[]; readonly note: string },
): readonly Block[] => [fileList(mail, wordsFor(mail).enclosedFiles.title, files), { kind: 'paragraph', text: note }]

function fileList(mail: MailCase, heading: string, files: readonly ListedFile[]): Block {
  const { item } = wordsFor(mail).enclosedFiles
  const items = files.map(({ name, size }) => ({ text: item(name, sizeText(size, mail.locale)) }))
  return { kind: 'list', heading, items }
}
