import { withoutLinkTargets } from '../src/domain/text/without-link-targets.ts'
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

const megabyte = 1_000_000

/** `25 MB`, `640 kB`. */
function sizeWords(bytes: number, locale: MailOffice['locale']): string {
  const isLarge = bytes >= megabyte
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / (isLarge ? megabyte : 1000))
  return `${number} ${isLarge ? 'MB' : 'kB'}`
}

/** Explains to a sender which of their files were not taken, and what the limits are. */
export function attachmentsNotTaken(mail: MailOffice & NotTaken): RenderedMail {
  const { attachmentsNotTaken: words } = messages[mail.locale]
  const size = (bytes: number) => sizeWords(bytes, mail.locale)
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
