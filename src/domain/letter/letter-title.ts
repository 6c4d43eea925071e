import { isEnquiry } from '../statute/service-standard.ts'
import type { Outcome, Statute } from '../statute/statute.ts'
import type { Locale } from '../text/local-text.ts'

export const letterKinds = ['decision', 'clarification', 'fee', 'third-party', 'extension', 'review'] as const
export type LetterKind = (typeof letterKinds)[number]

type Titles = { readonly [K in LetterKind]: string }

const plain: { readonly [L in Locale]: Titles } = {
  en: {
    decision: 'Decision on your request',
    clarification: 'We need to know more about your request',
    fee: 'Fees notice',
    'third-party': 'A request for information that concerns you',
    extension: 'More time to answer your request',
    review: 'Decision on your review',
  },
  'zh-Hans': {
    decision: '信息公开申请答复书',
    clarification: '信息公开申请补正告知书',
    fee: '收费通知书',
    'third-party': '征求第三方意见函',
    extension: '延期答复告知书',
    review: '复核决定书',
  },
  'zh-Hant': {
    decision: '資訊公開申請答覆書',
    clarification: '資訊公開申請補正通知書',
    fee: '收費通知書',
    'third-party': '徵詢第三方意見函',
    extension: '延期答覆通知書',
    review: '覆核決定書',
  },
}

/** The forms of 《政府信息公开工作》: 条例第30条 (补正), 第32条 (第三方), 第33条 (延期), 第36条 (答复), 国办函〔2020〕109号 (收费). */
const chinese: { readonly [L in Locale]: Titles } = {
  en: { ...plain.en, decision: 'Reply to a request for government information' },
  'zh-Hans': {
    decision: '政府信息公开申请答复书',
    clarification: '政府信息公开申请补正告知书',
    fee: '政府信息公开信息处理费收费通知',
    'third-party': '政府信息公开征求第三方意见函',
    extension: '政府信息公开申请延期答复告知书',
    review: '行政复议结果告知书',
  },
  'zh-Hant': {
    decision: '政府資訊公開申請答覆書',
    clarification: '政府資訊公開申請補正告知書',
    fee: '政府資訊公開資訊處理費收費通知',
    'third-party': '政府資訊公開徵求第三方意見函',
    extension: '政府資訊公開申請延期答覆告知書',
    review: '行政複議結果告知書',
  },
}

/** An answer to an enquiry is no decision on an application. */
const ofEnquiry: { readonly [L in Locale]: Titles } = {
  en: {
    ...plain.en,
    decision: 'Answer to your enquiry',
    clarification: 'We need to know more about your enquiry',
    'third-party': 'An enquiry that concerns you',
    extension: 'More time to answer your enquiry',
    review: 'Outcome of your complaint',
  },
  'zh-Hans': {
    ...plain['zh-Hans'],
    decision: '咨询答复函',
    clarification: '补充说明告知函',
    extension: '延期答复告知函',
    review: '复核结果告知函',
  },
  'zh-Hant': {
    ...plain['zh-Hant'],
    decision: '諮詢答覆函',
    clarification: '補充說明通知函',
    extension: '延期答覆通知函',
    review: '覆核結果通知函',
  },
}

/** How the law calls a letter that refuses; null where it gives it no name. */
function refusalTitle({ id }: Statute, locale: Locale): string | null {
  if (locale !== 'en') return null
  if (id === 'uk-foia-2000') return 'Refusal notice under section 17 of the Freedom of Information Act 2000'
  if (id === 'uk-eir-2004') return 'Refusal under regulation 14 of the Environmental Information Regulations 2004'
  if (id === 'uk-foisa-2002') return 'Refusal notice under section 16 of the Freedom of Information (Scotland) Act 2002'
  return null
}

/** What stands over a letter. @param refuses whether the decision withholds all of it */
export function letterTitle(statute: Statute, locale: Locale, kind: LetterKind, refuses = false): string {
  const own = isEnquiry(statute) ? ofEnquiry : statute.jurisdiction === 'CN' ? chinese : plain
  if (kind !== 'decision') return own[locale][kind]
  if (refuses) return refusalTitle(statute, locale) ?? own[locale].decision
  return statute.id === 'us-foia' && locale === 'en' ? 'Determination on your FOIA request' : own[locale].decision
}

/** Whether every part of a decision is refused. */
export function isRefusal(statute: Statute, parts: readonly { readonly outcome: string }[]): boolean {
  const categoryOf = (id: string): Outcome['category'] | undefined =>
    statute.outcomes.find((one) => one.id === id)?.category
  return parts.length > 0 && parts.every((part) => categoryOf(part.outcome) === 'refused')
}
