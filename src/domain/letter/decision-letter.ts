import { isEnquiry } from '../statute/service-standard.ts'
import type { Outcome } from '../statute/statute.ts'
import { type Locale, textIn } from '../text/local-text.ts'
import { enquiryLetter } from './enquiry-letter.ts'
import { type LetterFacts, letterDate, type PartOfLetter, salutationOf } from './letter-facts.ts'
import { blank } from './letter-marks.ts'
import { remediesText } from './remedies.ts'

type Words = {
  readonly opening: (facts: LetterFacts, received: string) => string
  readonly part: (label: string, asks: string | null) => string
  readonly outcome: { readonly [C in Outcome['category']]: string }
  readonly kind: (title: string, section: string) => string
  readonly ground: (section: string, title: string) => string
  readonly reason: (text: string) => string
  readonly interest: (text: string) => string
  readonly blanks: {
    readonly outcome: string
    readonly reason: string
    readonly interest: string
    readonly where: string
  }
  readonly closing: string
  /** What the American statute wants beside it: the volume withheld (552(a)(6)(F)) and the foreseeable harm (552(a)(8)). */
  readonly volume: string
  readonly harm: string
}

const words: { readonly [L in Locale]: Words } = {
  en: {
    opening: ({ statute, subject, reference }, received) =>
      `We received your request ${reference} on ${received}. You asked for: ${subject}\n\nThis is our decision under the ${textIn(statute.title, 'en')} (${statute.citation}).`,
    part: (label, asks) => (asks ? `Part ${label}: ${asks}` : `Part ${label}`),
    outcome: {
      granted: 'We are giving you the information that you asked for.',
      partial: 'We are giving you part of the information, and withholding the rest.',
      refused: 'We hold information that you asked for, and are withholding it.',
      'not-held': 'We cannot give you this information, because we do not hold it in the form you asked for.',
      'not-processed': 'We are not dealing with this request under that law.',
      other: 'Your request is closed without an answer on its substance.',
    },
    kind: (title, section) => `In the law’s words: ${title} (${section}).`,
    ground: (section, title) => `We rely on ${section}: ${title}.`,
    reason: (text) => `Why: ${text}`,
    interest: (text) => `The public interest: ${text}`,
    blanks: {
      outcome: 'the outcome',
      reason: 'why this applies to what was asked',
      interest: 'what speaks for disclosure, what against it, and which is greater',
      where: 'where and how the information is found',
    },
    closing: 'Yours sincerely,',
    volume: 'the volume of what is withheld, 5 U.S.C. 552(a)(6)(F)',
    harm: 'We reasonably foresee that disclosure would harm an interest that the exemption protects, or disclosure is prohibited by law (5 U.S.C. 552(a)(8)(A)(i)).',
  },
  'zh-Hans': {
    opening: ({ statute, subject, reference }, received) =>
      `本机关于${received}收到您提出的${statute.jurisdiction === 'CN' ? '政府信息公开申请' : '信息公开申请'}（编号：${reference}），申请内容为“${subject}”。\n\n经审查，根据《${textIn(statute.title, 'zh-Hans')}》的规定，现答复如下：`,
    part: (label, asks) => (asks ? `第${label}部分：${asks}` : `第${label}部分`),
    outcome: {
      granted: '您申请公开的信息，本机关予以公开。',
      partial: '您申请公开的信息，经区分处理，本机关予以部分公开，其余部分不予公开。',
      refused: '您申请公开的信息，本机关不予公开。',
      'not-held': '您申请公开的信息，本机关无法提供。',
      'not-processed': '您的申请，本机关不予处理。',
      other: '您的申请，本机关不再处理。',
    },
    kind: (title, section) => `情形：${title}（${section}）。`,
    ground: (section, title) => `依据：${section}（${title}）。`,
    reason: (text) => `理由：${text}`,
    interest: (text) => `公共利益的衡量：${text}`,
    blanks: {
      outcome: '答复结果',
      reason: '理由',
      interest: '公开与不公开的公共利益及其轻重',
      where: '获取该信息的方式、途径和时间',
    },
    closing: '特此答复。',
    volume: '不予公开部分的数量（5 U.S.C. 552(a)(6)(F)）',
    harm: '本机关合理预见公开将损害豁免条款所保护的利益，或者法律禁止公开（5 U.S.C. 552(a)(8)(A)(i)）。',
  },
  'zh-Hant': {
    opening: ({ statute, subject, reference }, received) =>
      `本機關於${received}收到您提出的${statute.jurisdiction === 'CN' ? '政府資訊公開申請' : '資訊公開申請'}（編號：${reference}），申請內容為「${subject}」。\n\n經審查，根據《${textIn(statute.title, 'zh-Hant')}》的規定，現答覆如下：`,
    part: (label, asks) => (asks ? `第${label}部分：${asks}` : `第${label}部分`),
    outcome: {
      granted: '您申請公開的資訊，本機關予以公開。',
      partial: '您申請公開的資訊，經區分處理，本機關予以部分公開，其餘部分不予公開。',
      refused: '您申請公開的資訊，本機關不予公開。',
      'not-held': '您申請公開的資訊，本機關無法提供。',
      'not-processed': '您的申請，本機關不予處理。',
      other: '您的申請，本機關不再處理。',
    },
    kind: (title, section) => `情形：${title}（${section}）。`,
    ground: (section, title) => `依據：${section}（${title}）。`,
    reason: (text) => `理由：${text}`,
    interest: (text) => `公共利益的衡量：${text}`,
    blanks: {
      outcome: '答覆結果',
      reason: '理由',
      interest: '公開與不公開的公共利益及其輕重',
      where: '取得該資訊的方式、途徑和時間',
    },
    closing: '特此答覆。',
    volume: '不予公開部分的數量（5 U.S.C. 552(a)(6)(F)）',
    harm: '本機關合理預見公開將損害豁免條款所保護的利益，或法律禁止公開（5 U.S.C. 552(a)(8)(A)(i)）。',
  },
}

/** The letter of a decision as it may go out, with a blank wherever the drafter has still to say something. */
export function decisionLetter(facts: LetterFacts, parts: readonly PartOfLetter[]): string {
  const { locale, statute } = facts
  if (isEnquiry(statute)) return enquiryLetter(facts, parts)
  const say = words[locale]
  const adverse = parts.some((part) => categoryOf(facts, part) !== 'granted')
  // The law gives no remedy against getting what one asked for; where it wants them in every answer, they stand there.
  const remedies = adverse || statute.id === 'cn-ogi-2019' || statute.id === 'us-foia' ? remediesText(facts) : ''
  return [
    salutationOf(facts),
    say.opening(facts, letterDate(facts.receivedOn, facts)),
    ...parts.map((part) => partText(facts, part, parts.length > 1)),
    remedies,
    say.closing,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

const categoryOf = ({ statute }: LetterFacts, { outcome }: PartOfLetter): Outcome['category'] | undefined =>
  statute.outcomes.find((one) => one.id === outcome)?.category

function partText(facts: LetterFacts, part: PartOfLetter, several: boolean): string {
  const { statute, locale } = facts
  const say = words[locale]
  const open = (what: string): string => blank(what, locale !== 'en')
  const outcome = statute.outcomes.find((one) => one.id === part.outcome)
  const head = several ? [say.part(part.part, part.asks)] : []
  if (!outcome) return [...head, open(say.blanks.outcome)].join('\n')
  const cited = part.exemptions.flatMap((code) => {
    const known = statute.exemptions.find((one) => one.code === code)
    return known ? [known] : []
  })
  const qualified = cited.some((one) => one.kind === 'qualified')
  const withholds = cited.length > 0
  // The row of the statistics says more than the sentence only where it is a reason and not the plain outcome.
  const says = outcome.category !== 'granted' && outcome.category !== 'partial' && !withholds
  return [
    ...head,
    say.outcome[outcome.category],
    ...(outcome.category === 'granted' ? [open(say.blanks.where)] : []),
    ...(says ? [say.kind(textIn(outcome.title, locale).replace(/\s*（[^（）]*）$/, ''), outcome.section)] : []),
    ...cited.map((one) => say.ground(one.section, textIn(one.title, locale))),
    ...(withholds || says ? [say.reason(part.reason ?? open(say.blanks.reason))] : []),
    ...(qualified ? [say.interest(part.publicInterest ?? open(say.blanks.interest))] : []),
    ...(withholds && statute.id === 'us-foia' ? [say.harm, open(say.volume)] : []),
  ].join('\n')
}
