import type { LawWords } from '../law-words.ts'

/** What laws say in sentences. */
export const laws: LawWords = {
  receiptRules: {
    'handed-in-or-signed-for': '當面提交者，以提交之日為收到之日；以掛號信郵寄者，以簽收之日為收到之日。',
    confirmed: '透過網站、電子郵件、傳真或平信提交者，以雙方或本機關確認之日為收到之日',
    'authority-receives': '機關收到申請之日',
    'agency-receives': '機構收到申請之日',
    'agency-accepts': '機關受理申請之日',
    'component-receives': '主管的下屬部門收到申請之日',
    'department-receives': '部門收到申請之日',
    'institution-receives': '機構收到申請之日',
    'foi-body-receives': '公共機構收到申請之日',
    'information-officer-receives': '資訊官員收到申請之日',
    'public-information-officer-receives': '公共資訊官員收到申請之日',
    'application-registered': '申請登記之日',
    'request-made': '提出公開請求之日，自次日起算',
    'enquiry-arrives': '諮詢送達本機關之日',
  },
  reviewHints: {
    'rest-is-released': '不屬於不予公開範圍的部分，應予公開。',
    'reasons-are-given': '不予公開者，應載明所依據的條款並說明理由。',
    'public-interest-is-weighed': '機關應就公開的公共利益與不予公開的理由加以衡量。',
    'public-interest-prevails': '公開的公共利益更為重大者，仍應予以公開。',
    'public-interest-may-prevail': '公益上特別必要者，行政機關首長仍得公開。',
    'disclosure-is-presumed': '法律推定應予公開。',
    'harm-is-foreseen': '機關僅在合理預見公開將損害豁免條款所保護的利益，或法律禁止公開時，方得不予公開。',
  },
  routeNotes: {
    'sixty-days-before-litigation': '自知道之日起60日內提出。對不予公開不服的，須先申請行政複議，再提起行政訴訟。',
    'three-months-of-silence':
      '對拒絕決定，須先經異議決定。無充分理由未作決定的，自申請或提出異議之日起滿三個月後方可起訴。',
  },
  factEffects: {
    'fees-by-category':
      '此項決定您可能須繳納的費用。商業用途：檢索、審查及複製均收費。教育或非商業科研機構、新聞媒體：僅收複製費，前100頁免費。其他申請人：檢索滿兩小時後收費，複製超過100頁後收費。未選擇者，按其他申請人辦理。',
  },
}
