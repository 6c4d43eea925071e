import type { RemedyWords } from '../case-letter-words.ts'

/** A place that the drafter has to fill in. */
export const blank = (what: string): string => `［……${what}］`

/** The rights of review in the law's own words, with the time for each and the section that gives it. */
const texts: RemedyWords['texts'] = {
  // 行政复议法(2023)第20条、第23条第1款第4项；行政诉讼法第45条、第46条.
  'reconsideration-then-court': () =>
    `如不服本答覆，可以自知道本答覆之日起60日內，依照《中華人民共和國行政複議法》第二十條的規定向${blank('行政複議機關')}申請行政複議。對不予公開政府資訊不服的，依照該法第二十三條第一款第四項的規定，應當先申請行政複議；對行政複議決定不服的，可以自收到行政複議決定書之日起15日內，依照《中華人民共和國行政訴訟法》第四十五條的規定向人民法院提起行政訴訟。其他情形，也可以自知道本答覆之日起6個月內，依照該法第四十六條的規定直接向人民法院提起行政訴訟。`,
  // 5 U.S.C. 552(a)(6)(A)(i)(II)-(III), (a)(4)(B).
  'agency-appeal': ({ where }) =>
    `您可以就本決定向機關首長提出申訴，申訴應自本函之日起90日內送達：${where}。您也可以向本機關的資訊公開公眾聯絡官（FOIA Public Liaison）${blank('姓名和電話')}，或向美國國家檔案和記錄管理局政府資訊服務辦公室（OGIS，ogis@nara.gov）尋求協助和爭議解決（5 U.S.C. 552(a)(6)(A)(i)）。申訴被駁回或逾期未作決定者，可請求聯邦地區法院審查（5 U.S.C. 552(a)(4)(B)）。`,
  // FOIA 2000 s.17(7), s.50; Code of Practice under s.45.
  'internal-review-then-commissioner': ({ where }) =>
    `您如對本決定不滿，可以自本函之日起40個工作日內請求本機關內部覆核：${where}。覆核後仍不滿者，依照該法第50條有權向資訊專員申請裁定：Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF，ico.org.uk。資訊專員一般要求先經內部覆核。`,
  // EIR 2004 reg. 14(5), 11, 18.
  'representations-then-commissioner': ({ where }) =>
    `您如認為本機關未遵守該條例，可以自本函之日起40個工作日內依照第11條提出陳述，請求覆核：${where}。本機關應自收到之日起40個工作日內答覆。仍不滿者，可依照第18條向資訊專員提出申請：ico.org.uk。`,
  // FOISA s.19, 20, 47, 56.
  'review-then-scottish-commissioner': ({ where }) =>
    `您如對本決定不滿，可以自收到本函之日起40個工作日內依照該法第20條請求本機關覆核：${where}。本機關應在20個工作日內答覆。仍不滿者，可以在6個月內依照第47條向蘇格蘭資訊專員申請裁定：www.foi.scot/appeal。對專員的裁定，可就法律問題向最高民事法院上訴（第56條）。`,
}

export const remedies: RemedyWords = {
  writeTo: (email) => `請致函${email}`,
  address: '受理地址',
  texts,
  lead: '您如對本決定不服，可依法循下列途徑尋求救濟：',
  route: ({ title, section, by, note }) => `${title}（${section}），由${by}處理。${note}`,
  contact: (email) => `聯絡方式：${email}。`,
}
