import { withoutLinkTargets } from '../src/domain/text/without-link-targets.ts'
import { sizeText } from '../src/locales/dates.ts'
import { messages } from '../src/locales/letters.ts'
import { type MailOffice, officeLetter } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

type NotTaken = {
  /** The name is null where nobody vouches for the sender. */
  readonly tooLarge: readonly { readonly name: string | null; readonly sizeInBytes: number }[]
  /** How many files were beyond the number that is taken. */
  readonly beyondCount: number
  readonly maxBytes: number
  readonly maxFiles: number
}

/** Explains to a sender which of their files were not taken, and what the limits are. */
export function attachmentsNotTaken(mail: MailOffice & NotTaken): RenderedMail {
  const { attachmentsNotTaken: words } = messages[mail.locale]
  const size = (bytes: number) => sizeText(bytes, mail.locale, 1)
  return officeLetter(mail, {
    subject: words.subject,
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      {
        kind: 'list',
        heading: words.files,
        items: [
          ...mail.tooLarge.map(({ name, sizeInBytes }, index) => ({
            text: words.tooLarge(name === null ? words.file(index + 1) : withoutLinkTargets(name), size(sizeInBytes)),
          })),
          ...(mail.beyondCount > 0 ? [{ text: words.tooMany(mail.beyondCount) }] : []),
        ],
      },
      {
        kind: 'list',
        heading: words.limits,
        items: [{ text: words.each(size(mail.maxBytes)) }, { text: words.count(mail.maxFiles) }],
      },
      { kind: 'paragraph', text: words.next },
    ],
    footer: [words.once],
  })
}
