import type { CaseLetterWords, LetterTitles } from '../case-letter-words.ts'
import { blank, remedies } from './remedies.ts'

const general: LetterTitles = {
  decision: '資訊公開申請答覆書',
  clarification: '資訊公開申請澄清通知書',
  fee: '收費通知書',
  'third-party': '徵詢第三方意見函',
  extension: '延期答覆通知書',
  review: '覆核決定書',
}

/** @param request what the law calls a request */
const opening =
  (request: string): CaseLetterWords['decision']['opening']['general'] =>
  ({ title, reference, subject, received }) =>
    `本機關於${received}收到您提出的${request}（編號：${reference}），申請內容為「${subject}」。\n\n經審查，根據《${title}》的規定，現答覆如下：`

const about = (reference: string, subject: string, received: string) =>
  `您提出的資訊公開申請（編號：${reference}）已於${received}收到，申請內容為「${subject}」。`

/** @param put what the law calls it; `waits` when the time runs again; `ifSilent` what becomes of a request that is not put right in time */
const clarification =
  (put: string, waits: string, ifSilent = ''): CaseLetterWords['steps']['clarification']['general'] =>
  ({ law, section, question, by, due }) => [
    `經審查，您的申請內容不明確。根據${law}（${section}）的規定，請您作如下${put}：`,
    question,
    by ? `請於${by}前${put}。${ifSilent}` : `請儘快${put}。`,
    due ? '' : waits,
  ]

/** @param within how soon to answer where no day is set; `ifSilent` what happens without an answer */
const thirdParty =
  (within: string, ifSilent = ''): CaseLetterWords['steps']['thirdParty']['general'] =>
  ({ law, section, reference, subject, by }) => [
    '致有關第三方：',
    `本機關收到資訊公開申請（編號：${reference}），申請內容為「${subject}」。`,
    `所涉資訊公開後可能損害您（貴單位）的合法權益。根據${law}（${section}）的規定，現徵求您（貴單位）的意見：是否同意公開；不同意公開的，請說明不同意的部分及理由。`,
    `請${by ? `於${by}前` : within}以書面形式提出意見。${ifSilent}`,
    '特此函告。',
  ]

/** The letters of a case, as the office sends them and the PDF shows them. */
export const caseLetters: CaseLetterWords = {
  salutation: (requester) => (requester ? `${requester}：` : '致申請人：'),
  salutationOfEnquiry: '您好：',
  blank,
  amount: (amount, currency) => (currency === 'CNY' ? `${amount}元` : `${currency} ${amount}`),
  law: (title) => `《${title}》`,
  part: (label, asks) => (asks ? `第${label}部分：${asks}` : `第${label}部分`),
  titles: {
    general,
    'government-information': {
      decision: '政府信息公開申請答覆書',
      clarification: '政府信息公開申請補正告知書',
      fee: '政府信息公開信息處理費收費通知',
      'third-party': '政府信息公開徵求第三方意見函',
      extension: '政府信息公開申請延期答覆告知書',
      review: '行政複議結果告知書',
    },
    enquiry: {
      ...general,
      decision: '諮詢答覆函',
      clarification: '補充說明通知函',
      extension: '延期答覆通知函',
      review: '覆核結果通知函',
    },
  },
  decision: {
    opening: {
      general: opening('資訊公開申請'),
      'government-information': opening('政府信息公開申請'),
      enquiry: ({ reference, subject, received }) =>
        `您的諮詢（編號：${reference}）已於${received}收到，諮詢事項為「${subject}」。\n\n現答覆如下：`,
    },
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
    whenWithholding: {
      'foreseeable-harm': (section) => `本機關合理預見公開將損害豁免條款所保護的利益，或法律禁止公開（${section}）。`,
      'volume-withheld': (section) => blank(`不予公開部分的數量（${section}）`),
    },
  },
  enquiry: {
    outcome: {
      'not-held': '您諮詢的事項不屬本機關職責。',
      refused: '您諮詢的事項，本機關不予答覆。',
      'not-processed': '您的諮詢，本機關不予處理。',
      other: '您的諮詢，本機關不再處理。',
    },
    answer: '答覆內容',
  },
  steps: {
    about: {
      general: about,
      'government-information': about,
      enquiry: (reference, subject, received) =>
        `您的諮詢（編號：${reference}）已於${received}收到，諮詢事項為「${subject}」。`,
    },
    closing: '特此告知。',
    clarification: {
      general: clarification('澄清', '收到您的回覆之前，答覆期限不計算。'),
      'government-information': clarification(
        '補正',
        '答覆期限自本機關收到補正申請之日起計算。',
        '無正當理由逾期不補正的，視為放棄申請，本機關不再處理。',
      ),
      enquiry: ({ question, by }) => [
        '為答覆您的諮詢，請您補充說明：',
        question,
        by ? `請於${by}前回覆。` : '請儘快回覆。',
      ],
    },
    fee: ({ sections, amount, note, by, due }) => [
      `依照有關規定（${sections}），辦理您的申請需收取資訊處理費${amount}。`,
      note,
      by ? `請於${by}前繳納。逾期未繳納的，視為放棄申請，本機關不再處理。` : '',
      due ? '' : '繳費之前，答覆期限不計算。',
    ],
    extension: ({ law, section, ground, due, before }) => [
      `根據${law}（${section}）的規定，現延長答覆期限，理由為：${ground}。`,
      due
        ? `${before ? `原答覆期限屆滿之日為${before}，` : ''}延長後本機關將於${due}前答覆。`
        : '答覆期限目前停止計算，恢復計算後，延長的期限一併計入。',
    ],
    thirdParty: {
      general: thirdParty('儘快'),
      'government-information': thirdParty(
        '自收到本函之日起15個工作日內',
        '逾期未提出意見的，由本機關依照規定決定是否公開。',
      ),
      enquiry: ({ reference, subject, by }) => [
        '致有關第三方：',
        `本機關收到一件與您（貴單位）有關的諮詢（編號：${reference}），諮詢事項為「${subject}」。`,
        '為答覆此件諮詢，現徵求您（貴單位）的意見。',
        `請${by ? `於${by}前` : '儘快'}以書面形式提出意見。`,
        '特此函告。',
      ],
    },
  },
  remedies,
  paper: {
    reference: (reference) => `編號：${reference}`,
    date: (date) => `日期：${date}`,
    draft: '草稿，尚未發出',
    page: (page, of) => `第${page}頁，共${of}頁`,
  },
}
