import type { Channel } from '../domain/clock/clock-types.ts'
import { isEnquiry } from '../domain/statute/service-standard.ts'
import type { Statute } from '../domain/statute/statute.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { enquiryEn } from './en/letters/enquiry.ts'
import { en, type Messages } from './en/letters/letters.ts'
import { type Notices, noticesEn } from './en/letters/notices.ts'
import { type Routing, routingEn } from './en/letters/routing.ts'
import type { WordsOfEnquiries } from './enquiry-letters.ts'
import { enquiryZhHans } from './zh-Hans/letters/enquiry.ts'
import { zhHans } from './zh-Hans/letters/letters.ts'
import { noticesZhHans } from './zh-Hans/letters/notices.ts'
import { routingZhHans } from './zh-Hans/letters/routing.ts'
import { enquiryZhHant } from './zh-Hant/letters/enquiry.ts'
import { zhHant } from './zh-Hant/letters/letters.ts'
import { noticesZhHant } from './zh-Hant/letters/notices.ts'
import { routingZhHant } from './zh-Hant/letters/routing.ts'

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
