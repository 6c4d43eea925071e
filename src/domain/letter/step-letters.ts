import type { CivilDate } from '../calendar/civil-date.ts'
import { isEnquiry } from '../statute/service-standard.ts'
import { type Locale, textIn } from '../text/local-text.ts'
import { type LetterFacts, letterDate, salutationOf } from './letter-facts.ts'

/** What the clock does, for the letter that tells of it. */
export type EffectInLetter = {
  /** Null while the clock stands still. */
  readonly due: CivilDate | null
  readonly before: CivilDate | null
  readonly section: string
}

type Step<T> = T & { readonly effect: EffectInLetter }

/** Which request it is about. */
const about: { readonly [L in Locale]: (facts: LetterFacts) => string } = {
  en: (facts) =>
    `This is about your request ${facts.reference}, which we received on ${letterDate(facts.receivedOn, facts)}: ${facts.subject}`,
  'zh-Hans': (facts) =>
    `您提出的信息公开申请（编号：${facts.reference}）已于${letterDate(facts.receivedOn, facts)}收到，申请内容为“${facts.subject}”。`,
  'zh-Hant': (facts) =>
    `您提出的資訊公開申請（編號：${facts.reference}）已於${letterDate(facts.receivedOn, facts)}收到，申請內容為「${facts.subject}」。`,
}

const aboutEnquiry: typeof about = {
  en: (facts) =>
    `This is about your enquiry ${facts.reference}, which we received on ${letterDate(facts.receivedOn, facts)}: ${facts.subject}`,
  'zh-Hans': (facts) =>
    `您的咨询（编号：${facts.reference}）已于${letterDate(facts.receivedOn, facts)}收到，咨询事项为“${facts.subject}”。`,
  'zh-Hant': (facts) =>
    `您的諮詢（編號：${facts.reference}）已於${letterDate(facts.receivedOn, facts)}收到，諮詢事項為「${facts.subject}」。`,
}

const dated = (date: CivilDate | null, facts: LetterFacts): string => (date ? letterDate(date, facts) : '')

function letter(facts: LetterFacts, paragraphs: readonly string[]): string {
  const closing = { en: 'Yours sincerely,', 'zh-Hans': '特此告知。', 'zh-Hant': '特此告知。' }[facts.locale]
  const subject = (isEnquiry(facts.statute) ? aboutEnquiry : about)[facts.locale](facts)
  return [salutationOf(facts), subject, ...paragraphs, closing].filter((one) => one !== '').join('\n\n')
}

const law = (facts: LetterFacts): string =>
  facts.locale === 'en' ? textIn(facts.statute.title, 'en') : `《${textIn(facts.statute.title, facts.locale)}》`

/** 补正告知书 (条例第30条), and its like: what is unclear, by when to answer, what becomes of the time. */
export function clarificationLetter(
  facts: LetterFacts,
  { question, replyBy, effect }: Step<{ question: string; replyBy: CivilDate | null }>,
): string {
  const by = dated(replyBy, facts)
  const cn = facts.statute.jurisdiction === 'CN'
  if (isEnquiry(facts.statute)) return letter(facts, askOfEnquiry(facts.locale, question, by))
  const paragraphs: { readonly [L in Locale]: readonly string[] } = {
    en: [
      `To find what you want we need to know more. Under ${law(facts)}, ${effect.section}, we ask you:`,
      question,
      by ? `Please answer by ${by}.` : 'Please answer as soon as you can.',
      effect.due ? '' : 'The time for our answer does not run until we have yours.',
      cn && by ? 'Where no correction is made in this time without good reason, the request is taken as given up.' : '',
    ],
    'zh-Hans': [
      `经审查，您的申请内容不明确。根据${law(facts)}（${effect.section}）的规定，请您作如下补正：`,
      question,
      by ? `请于${by}前补正。${cn ? '无正当理由逾期不补正的，视为放弃申请，本机关不再处理。' : ''}` : '请尽快补正。',
      effect.due ? '' : cn ? '答复期限自本机关收到补正申请之日起计算。' : '收到您的回复之前，答复期限不计算。',
    ],
    'zh-Hant': [
      `經審查，您的申請內容不明確。根據${law(facts)}（${effect.section}）的規定，請您作如下補正：`,
      question,
      by ? `請於${by}前補正。${cn ? '無正當理由逾期不補正的，視為放棄申請，本機關不再處理。' : ''}` : '請儘快補正。',
      effect.due ? '' : cn ? '答覆期限自本機關收到補正申請之日起計算。' : '收到您的回覆之前，答覆期限不計算。',
    ],
  }
  return letter(facts, paragraphs[facts.locale])
}

/** No law asks it: the body needs to know, to answer at all. */
function askOfEnquiry(locale: Locale, question: string, by: string): readonly string[] {
  const asked: { readonly [L in Locale]: readonly string[] } = {
    en: [
      'To answer you we need to know more:',
      question,
      by ? `Please answer by ${by}.` : 'Please answer as soon as you can.',
    ],
    'zh-Hans': ['为答复您的咨询，请您补充说明：', question, by ? `请于${by}前回复。` : '请尽快回复。'],
    'zh-Hant': ['為答覆您的諮詢，請您補充說明：', question, by ? `請於${by}前回覆。` : '請儘快回覆。'],
  }
  return asked[locale]
}

/** The section on the fee itself beside the one on what it does to the time: FOIA 2000 s.9(2) beside s.10(2). */
function feeSections({ statute }: LetterFacts, effect: EffectInLetter): string {
  const own = statute.stops.find((stop) => stop.begin === 'fee-notice')?.mayAbandonAfter?.section
  return [...new Set(own ? [own, effect.section] : [effect.section])].join(', ')
}

/** The fees notice (FOIA 2000 s.9, 国办函〔2020〕109号): how much, for what, by when. */
export function feeLetter(
  facts: LetterFacts,
  { amount, note, payBy, effect }: Step<{ amount: string; note: string | null; payBy: CivilDate | null }>,
): string {
  const by = dated(payBy, facts)
  const paragraphs: { readonly [L in Locale]: readonly string[] } = {
    en: [
      `Answering it costs a fee of ${amount}, under ${law(facts)}, ${feeSections(facts, effect)}.`,
      note ?? '',
      by ? `Please pay by ${by}. If the fee is not paid by then, we may treat the request as given up.` : '',
      effect.due ? '' : 'The time for our answer does not run until the fee is paid.',
    ],
    'zh-Hans': [
      `依照有关规定（${feeSections(facts, effect)}），办理您的申请需收取信息处理费${amount}。`,
      note ?? '',
      by ? `请于${by}前缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理。` : '',
      effect.due ? '' : '缴费之前，答复期限不计算。',
    ],
    'zh-Hant': [
      `依照有關規定（${feeSections(facts, effect)}），辦理您的申請需收取資訊處理費${amount}。`,
      note ?? '',
      by ? `請於${by}前繳納。逾期未繳納的，視為放棄申請，本機關不再處理。` : '',
      effect.due ? '' : '繳費之前，答覆期限不計算。',
    ],
  }
  return letter(facts, paragraphs[facts.locale])
}

/** 延期答复告知书 (条例第33条), and its like: why, and until when. */
export function extensionLetter(facts: LetterFacts, { ground, effect }: Step<{ ground: string }>): string {
  const {
    en,
    'zh-Hans': hans,
    'zh-Hant': hant,
  } = {
    en: [
      `We need more time. Under ${law(facts)}, ${effect.section}, the time to answer is extended on this ground: ${ground}.`,
      effect.due
        ? `We will answer by ${dated(effect.due, facts)}${effect.before ? `, instead of ${dated(effect.before, facts)}` : ''}.`
        : 'The time is not running at present. The extension is added when it runs again.',
    ],
    'zh-Hans': [
      `根据${law(facts)}（${effect.section}）的规定，现延长答复期限，理由为：${ground}。`,
      effect.due
        ? `${effect.before ? `原答复期限届满之日为${dated(effect.before, facts)}，` : ''}延长后本机关将于${dated(effect.due, facts)}前答复。`
        : '答复期限目前停止计算，恢复计算后，延长的期限一并计入。',
    ],
    'zh-Hant': [
      `根據${law(facts)}（${effect.section}）的規定，現延長答覆期限，理由為：${ground}。`,
      effect.due
        ? `${effect.before ? `原答覆期限屆滿之日為${dated(effect.before, facts)}，` : ''}延長後本機關將於${dated(effect.due, facts)}前答覆。`
        : '答覆期限目前停止計算，恢復計算後，延長的期限一併計入。',
    ],
  }
  return letter(facts, { en, 'zh-Hans': hans, 'zh-Hant': hant }[facts.locale])
}

/** 征求第三方意见函 (条例第32条), and its like. It says nothing of who asked. */
export function thirdPartyLetter(facts: LetterFacts, { replyBy, effect }: Step<{ replyBy: CivilDate | null }>): string {
  const by = dated(replyBy, facts)
  const cn = facts.statute.jurisdiction === 'CN'
  if (isEnquiry(facts.statute)) return viewOnEnquiry(facts, by)
  const paragraphs: { readonly [L in Locale]: readonly string[] } = {
    en: [
      'To whom it concerns,',
      `We have been asked under ${law(facts)} for information that may touch your interests (${facts.reference}): ${facts.subject}`,
      `Before we decide, we ask for your view (${effect.section}): do you agree to the release, and if not, to which part do you object, and why?`,
      by ? `Please answer in writing by ${by}.` : 'Please answer in writing as soon as you can.',
      'The decision is ours to take by the law. Yours sincerely,',
    ],
    'zh-Hans': [
      '致有关第三方：',
      `本机关收到公开政府信息的申请（编号：${facts.reference}），申请内容为“${facts.subject}”。`,
      `所涉信息公开后可能损害您（贵单位）的合法权益。根据${law(facts)}（${effect.section}）的规定，现征求您（贵单位）的意见：是否同意公开；不同意公开的，请说明不同意的部分及理由。`,
      `请${by ? `于${by}前` : cn ? '自收到本函之日起15个工作日内' : '尽快'}以书面形式提出意见。${cn ? '逾期未提出意见的，由本机关依照规定决定是否公开。' : ''}`,
      '特此函告。',
    ],
    'zh-Hant': [
      '致有關第三方：',
      `本機關收到公開政府資訊的申請（編號：${facts.reference}），申請內容為「${facts.subject}」。`,
      `所涉資訊公開後可能損害您（貴單位）的合法權益。根據${law(facts)}（${effect.section}）的規定，現徵求您（貴單位）的意見：是否同意公開；不同意公開的，請說明不同意的部分及理由。`,
      `請${by ? `於${by}前` : cn ? '自收到本函之日起15個工作日內' : '儘快'}以書面形式提出意見。${cn ? '逾期未提出意見的，由本機關依照規定決定是否公開。' : ''}`,
      '特此函告。',
    ],
  }
  return paragraphs[facts.locale].join('\n\n')
}

/** Nothing is to be released, and no law asks it: the body wants to hear whom its answer concerns. */
function viewOnEnquiry({ locale, reference, subject }: LetterFacts, by: string): string {
  const paragraphs: { readonly [L in Locale]: readonly string[] } = {
    en: [
      'To whom it concerns,',
      `We have an enquiry that concerns you (${reference}): ${subject}`,
      'Before we answer it, we ask for your view.',
      by ? `Please answer in writing by ${by}.` : 'Please answer in writing as soon as you can.',
      'Yours sincerely,',
    ],
    'zh-Hans': [
      '致有关第三方：',
      `本机关收到一件与您（贵单位）有关的咨询（编号：${reference}），咨询事项为“${subject}”。`,
      '为答复此件咨询，现征求您（贵单位）的意见。',
      `请${by ? `于${by}前` : '尽快'}以书面形式提出意见。`,
      '特此函告。',
    ],
    'zh-Hant': [
      '致有關第三方：',
      `本機關收到一件與您（貴單位）有關的諮詢（編號：${reference}），諮詢事項為「${subject}」。`,
      '為答覆此件諮詢，現徵求您（貴單位）的意見。',
      `請${by ? `於${by}前` : '儘快'}以書面形式提出意見。`,
      '特此函告。',
    ],
  }
  return paragraphs[locale].join('\n\n')
}
