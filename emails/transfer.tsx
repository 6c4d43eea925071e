import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, dueDate, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { Block, Item } from './letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

export type PartOfTransfer = {
  /** The unit or the body that answers it. */
  readonly to: string
  /** What of the request it is; null where it is all of it. */
  readonly words: string | null
  /** Its own number, where Candor keeps it. */
  readonly reference: string | null
  readonly dueOn: CivilDate | null
  /** Where that body is reached. */
  readonly email: string | null
}

type Transfer = {
  readonly to: string
  readonly whole: boolean
  /** With their numbers and dates, as far as Candor keeps them. */
  readonly parts?: readonly PartOfTransfer[]
  /** False: the parts are all there is to answer. */
  readonly rest?: boolean
}

/** Says to whom the request, or part of it, was passed on; each part with its number, its date and whom to ask. */
export function transfer(mail: MailCase & Transfer): RenderedMail {
  const { transfer: words, labels } = wordsFor(mail)
  const { parts = [], whole } = mail
  const divided = !whole && parts.length > 0
  const next = whole ? words.wholeNext : divided ? words.dividedNext(mail.rest !== false) : words.partNext
  const intro = whole ? words.whole(bodyOf(mail)) : divided ? words.divided(bodyOf(mail)) : words.part(bodyOf(mail))
  return letterToRequester(mail, {
    subject: divided ? words.dividedSubject(mail.reference) : words.subject(mail.reference),
    title: divided ? words.dividedTitle : words.title,
    blocks: [
      { kind: 'paragraph', text: intro },
      divided ? null : { kind: 'headline', label: words.to, text: mail.to, tone: 'calm' },
      partList(mail, parts),
      { kind: 'paragraph', text: next },
      whole || mail.rest === false ? null : dueDate(mail, labels.answerBy),
      statusLink(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}

function partList(mail: MailCase, parts: readonly PartOfTransfer[]): Block | null {
  const { transfer: words, labels } = wordsFor(mail)
  const items: Item[] = parts.map(({ to, words: asked, reference, dueOn, email }) => ({
    text: [
      asked === null ? to : `${to}${labels.colon}${withoutStop(asked)}`,
      reference === null ? null : words.number(reference),
      dueOn === null ? null : words.by(dateIn(mail, dueOn)),
      email === null ? null : words.contact(email),
    ]
      .filter((text) => text !== null)
      .join(labels.listSeparator),
  }))
  return items.length === 0 ? null : { kind: 'list', heading: words.partsHeading, items }
}

/** Words that go on in a list: their own full stop would stand before its separator. */
const withoutStop = (words: string): string => words.trim().replace(/[.。；;，,]+$/u, '')
