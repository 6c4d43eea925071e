import type { CaseLetterWords, LetterTitles } from '../case-letter-words.ts'
import { blank, remedies } from './remedies.ts'

const general: LetterTitles = {
  decision: '信息公开申请答复书',
  clarification: '信息公开申请澄清通知书',
  fee: '收费通知书',
  'third-party': '征求第三方意见函',
  extension: '延期答复告知书',
  review: '复核决定书',
}

/** @param request what the law calls a request */
const opening =
  (request: string): CaseLetterWords['decision']['opening']['general'] =>
  ({ title, reference, subject, received }) =>
    `本机关于${received}收到您提出的${request}（编号：${reference}），申请内容为“${subject}”。\n\n经审查，根据《${title}》的规定，现答复如下：`

const about = (reference: string, subject: string, received: string) =>
  `您提出的信息公开申请（编号：${reference}）已于${received}收到，申请内容为“${subject}”。`

/** @param put what the law calls it; `waits` when the time runs again; `ifSilent` what becomes of a request that is not put right in time */
const clarification =
  (put: string, waits: string, ifSilent = ''): CaseLetterWords['steps']['clarification']['general'] =>
  ({ law, section, question, by, due }) => [
    `经审查，您的申请内容不明确。根据${law}（${section}）的规定，请您作如下${put}：`,
    question,
    by ? `请于${by}前${put}。${ifSilent}` : `请尽快${put}。`,
    due ? '' : waits,
  ]

/** @param within how soon to answer where no day is set; `ifSilent` what happens without an answer */
const thirdParty =
  (within: string, ifSilent = ''): CaseLetterWords['steps']['thirdParty']['general'] =>
  ({ law, section, reference, subject, by }) => [
    '致有关第三方：',
    `本机关收到公开政府信息的申请（编号：${reference}），申请内容为“${subject}”。`,
    `所涉信息公开后可能损害您（贵单位）的合法权益。根据${law}（${section}）的规定，现征求您（贵单位）的意见：是否同意公开；不同意公开的，请说明不同意的部分及理由。`,
    `请${by ? `于${by}前` : within}以书面形式提出意见。${ifSilent}`,
    '特此函告。',
  ]

/** The letters of a case, as the office sends them and the PDF shows them. */
export const caseLetters: CaseLetterWords = {
  salutation: (requester) => (requester ? `${requester}：` : '致申请人：'),
  salutationOfEnquiry: '您好：',
  blank,
  amount: (amount, currency) => (currency === 'CNY' ? `${amount}元` : `${currency} ${amount}`),
  law: (title) => `《${title}》`,
  part: (label, asks) => (asks ? `第${label}部分：${asks}` : `第${label}部分`),
  titles: {
    general,
    'government-information': {
      decision: '政府信息公开申请答复书',
      clarification: '政府信息公开申请补正告知书',
      fee: '政府信息公开信息处理费收费通知',
      'third-party': '政府信息公开征求第三方意见函',
      extension: '政府信息公开申请延期答复告知书',
      review: '行政复议结果告知书',
    },
    enquiry: {
      ...general,
      decision: '咨询答复函',
      clarification: '补充说明告知函',
      extension: '延期答复告知函',
      review: '复核结果告知函',
    },
  },
  decision: {
    opening: {
      general: opening('信息公开申请'),
      'government-information': opening('政府信息公开申请'),
      enquiry: ({ reference, subject, received }) =>
        `您的咨询（编号：${reference}）已于${received}收到，咨询事项为“${subject}”。\n\n现答复如下：`,
    },
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
    whenWithholding: {
      'foreseeable-harm': (section) => `本机关合理预见公开将损害豁免条款所保护的利益，或者法律禁止公开（${section}）。`,
      'volume-withheld': (section) => blank(`不予公开部分的数量（${section}）`),
    },
  },
  enquiry: {
    outcome: {
      'not-held': '您咨询的事项不属本机关职责。',
      refused: '您咨询的事项，本机关不予答复。',
      'not-processed': '您的咨询，本机关不予处理。',
      other: '您的咨询，本机关不再处理。',
    },
    answer: '答复内容',
  },
  steps: {
    about: {
      general: about,
      'government-information': about,
      enquiry: (reference, subject, received) =>
        `您的咨询（编号：${reference}）已于${received}收到，咨询事项为“${subject}”。`,
    },
    closing: '特此告知。',
    clarification: {
      general: clarification('澄清', '收到您的回复之前，答复期限不计算。'),
      'government-information': clarification(
        '补正',
        '答复期限自本机关收到补正申请之日起计算。',
        '无正当理由逾期不补正的，视为放弃申请，本机关不再处理。',
      ),
      enquiry: ({ question, by }) => [
        '为答复您的咨询，请您补充说明：',
        question,
        by ? `请于${by}前回复。` : '请尽快回复。',
      ],
    },
    fee: ({ sections, amount, note, by, due }) => [
      `依照有关规定（${sections}），办理您的申请需收取信息处理费${amount}。`,
      note,
      by ? `请于${by}前缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理。` : '',
      due ? '' : '缴费之前，答复期限不计算。',
    ],
    extension: ({ law, section, ground, due, before }) => [
      `根据${law}（${section}）的规定，现延长答复期限，理由为：${ground}。`,
      due
        ? `${before ? `原答复期限届满之日为${before}，` : ''}延长后本机关将于${due}前答复。`
        : '答复期限目前停止计算，恢复计算后，延长的期限一并计入。',
    ],
    thirdParty: {
      general: thirdParty('尽快'),
      'government-information': thirdParty(
        '自收到本函之日起15个工作日内',
        '逾期未提出意见的，由本机关依照规定决定是否公开。',
      ),
      enquiry: ({ reference, subject, by }) => [
        '致有关第三方：',
        `本机关收到一件与您（贵单位）有关的咨询（编号：${reference}），咨询事项为“${subject}”。`,
        '为答复此件咨询，现征求您（贵单位）的意见。',
        `请${by ? `于${by}前` : '尽快'}以书面形式提出意见。`,
        '特此函告。',
      ],
    },
  },
  remedies,
  paper: {
    reference: (reference) => `编号：${reference}`,
    date: (date) => `日期：${date}`,
    draft: '草稿，尚未发出',
    page: (page, of) => `第${page}页，共${of}页`,
  },
}
