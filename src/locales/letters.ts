import type { Channel } from '../../src/domain/clock/clock-types.ts'
import { isEnquiry } from '../../src/domain/statute/service-standard.ts'
import type { Statute } from '../../src/domain/statute/statute.ts'
import type { Locale } from '../../src/domain/text/local-text.ts'
import { en, type Messages } from './en.ts'
import { enquiryEn } from './enquiry/en.ts'
import type { WordsOfEnquiries } from './enquiry/words-of-enquiries.ts'
import { enquiryZhHans } from './enquiry/zh-hans.ts'
import { enquiryZhHant } from './enquiry/zh-hant.ts'
import { type Notices, noticesEn } from './notices/en.ts'
import { noticesZhHans } from './notices/zh-hans.ts'
import { noticesZhHant } from './notices/zh-hant.ts'
import { type Routing, routingEn } from './routing/en.ts'
import { routingZhHans } from './routing/zh-hans.ts'
import { routingZhHant } from './routing/zh-hant.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

type Words = Messages & Notices & Routing & { readonly channels: { readonly [C in Channel]: string } }

/** Every language whole: the type check fails where a key or a channel has no words. */
export const messages: { readonly [L in Locale]: Words } = {
  en: { ...en, ...noticesEn, ...routingEn },
  'zh-Hans': { ...zhHans, ...noticesZhHans, ...routingZhHans },
  'zh-Hant': { ...zhHant, ...noticesZhHant, ...routingZhHant },
}

function ofEnquiries(words: Words, others: WordsOfEnquiries): Words {
  const plain: { readonly [message: string]: object } = words
  const changed = Object.entries(others).map(([message, own]) => [message, { ...plain[message], ...own }])
  return { ...words, ...Object.fromEntries(changed) }
}

const enquiryMessages: { readonly [L in Locale]: Words } = {
  en: ofEnquiries(messages.en, enquiryEn),
  'zh-Hans': ofEnquiries(messages['zh-Hans'], enquiryZhHans),
  'zh-Hant': ofEnquiries(messages['zh-Hant'], enquiryZhHant),
}

/** The words of a case: an enquiry is no request for information, and is not called one. */
export function wordsFor({
  statute,
  locale,
}: {
  readonly statute: Pick<Statute, 'id'>
  readonly locale: Locale
}): Words {
  return (isEnquiry(statute) ? enquiryMessages : messages)[locale]
}
