import type { CivilDate } from '../calendar/civil-date.ts'
import { isEnquiry } from '../statute/service-standard.ts'
import type { Statute } from '../statute/statute.ts'
import type { Locale } from '../text/local-text.ts'

/** What any letter of a case says of it. */
export type LetterFacts = {
  readonly statute: Statute
  readonly locale: Locale
  /** The body's name in the letter's language. */
  readonly body: string
  readonly bodyEmail: string | null
  readonly reference: string
  readonly subject: string
  /** Null where no name is known. */
  readonly requester: string | null
  readonly receivedOn: CivilDate
}

/** One part of the decision, in words. */
export type PartOfLetter = {
  readonly part: string
  readonly asks: string | null
  readonly outcome: string
  readonly exemptions: readonly string[]
  readonly reason: string | null
  readonly publicInterest: string | null
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** `7 May 2024`, in the United States `May 7, 2024`; `2024年5月7日`. */
export function letterDate(date: CivilDate, { locale, statute }: Pick<LetterFacts, 'locale' | 'statute'>): string {
  const [year, month, day] = date.split('-').map(Number)
  if (locale !== 'en') return `${year}年${month}月${day}日`
  const name = months[(month ?? 1) - 1]
  return statute.jurisdiction === 'US' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`
}

/** The line that a letter begins with. Where nobody is named the Chinese form needs another word, or it reads as a blank. */
export function salutationOf({
  locale,
  requester,
  statute,
}: Pick<LetterFacts, 'locale' | 'requester' | 'statute'>): string {
  if (!requester && isEnquiry(statute)) return locale === 'en' ? 'Hello,' : '您好：'
  if (locale === 'en') return `Dear ${requester ?? 'requester'},`
  if (requester) return `${requester}：`
  return locale === 'zh-Hans' ? '致申请人：' : '致申請人：'
}
