import type { Outcome } from '../statute/statute.ts'
import type { Locale } from '../text/local-text.ts'
import { type LetterFacts, letterDate, type PartOfLetter, salutationOf } from './letter-facts.ts'
import { blank } from './letter-marks.ts'

type Words = {
  readonly opening: (facts: LetterFacts, received: string) => string
  readonly part: (label: string, asks: string | null) => string
  /** Said where the answer itself does not say it. */
  readonly outcome: { readonly [C in Outcome['category']]?: string }
  readonly answer: string
  readonly closing: string
}

const words: { readonly [L in Locale]: Words } = {
  en: {
    opening: ({ reference, subject }, received) =>
      `Thank you for your enquiry ${reference}, which we received on ${received}: ${subject}\n\nOur answer:`,
    part: (label, asks) => (asks ? `Part ${label}: ${asks}` : `Part ${label}`),
    outcome: {
      'not-held': 'This is not for us to answer.',
      refused: 'We cannot answer this.',
      'not-processed': 'We are not dealing with this enquiry.',
      other: 'Your enquiry is closed without an answer on its substance.',
    },
    answer: 'the answer',
    closing: 'Yours sincerely,',
  },
  'zh-Hans': {
    opening: ({ reference, subject }, received) =>
      `您的咨询（编号：${reference}）已于${received}收到，咨询事项为“${subject}”。\n\n现答复如下：`,
    part: (label, asks) => (asks ? `第${label}部分：${asks}` : `第${label}部分`),
    outcome: {
      'not-held': '您咨询的事项不属本机关职责。',
      refused: '您咨询的事项，本机关不予答复。',
      'not-processed': '您的咨询，本机关不予处理。',
      other: '您的咨询，本机关不再处理。',
    },
    answer: '答复内容',
    closing: '特此答复。',
  },
  'zh-Hant': {
    opening: ({ reference, subject }, received) =>
      `您的諮詢（編號：${reference}）已於${received}收到，諮詢事項為「${subject}」。\n\n現答覆如下：`,
    part: (label, asks) => (asks ? `第${label}部分：${asks}` : `第${label}部分`),
    outcome: {
      'not-held': '您諮詢的事項不屬本機關職責。',
      refused: '您諮詢的事項，本機關不予答覆。',
      'not-processed': '您的諮詢，本機關不予處理。',
      other: '您的諮詢，本機關不再處理。',
    },
    answer: '答覆內容',
    closing: '特此答覆。',
  },
}

/** The answer to an enquiry: no outcome of a law and no remedies, but what was asked, answered. */
export function enquiryLetter(facts: LetterFacts, parts: readonly PartOfLetter[]): string {
  const { locale, statute } = facts
  const say = words[locale]
  const told = parts.map((part) => {
    const category = statute.outcomes.find((one) => one.id === part.outcome)?.category
    const head = parts.length > 1 ? [say.part(part.part, part.asks)] : []
    const said = (category && say.outcome[category]) ?? ''
    return [...head, said, part.reason ?? blank(say.answer, locale !== 'en')].filter((line) => line !== '').join('\n')
  })
  const opening = say.opening(facts, letterDate(facts.receivedOn, facts))
  return [salutationOf(facts), opening, ...told, say.closing].join('\n\n')
}
