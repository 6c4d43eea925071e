import type { RemedyWords } from '../case-letter-words.ts'

/** A place that the drafter has to fill in. */
export const blank = (what: string): string => `［……${what}］`

/** The rights of review in the law's own words, with the time for each and the section that gives it. */
const texts: RemedyWords['texts'] = {
  // 行政复议法(2023)第20条、第23条第1款第4项；行政诉讼法第45条、第46条.
  'reconsideration-then-court': () =>
    `如不服本答复，可以自知道本答复之日起60日内，依照《中华人民共和国行政复议法》第二十条的规定向${blank('行政复议机关')}申请行政复议。对不予公开政府信息不服的，依照该法第二十三条第一款第四项的规定，应当先申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内，依照《中华人民共和国行政诉讼法》第四十五条的规定向人民法院提起行政诉讼。其他情形，也可以自知道本答复之日起6个月内，依照该法第四十六条的规定直接向人民法院提起行政诉讼。`,
  // 5 U.S.C. 552(a)(6)(A)(i)(II)-(III), (a)(4)(B).
  'agency-appeal': ({ where }) =>
    `您可以就本决定向机关首长提出申诉，申诉应当自本函之日起90日内送达：${where}。您也可以向本机关的信息公开公众联络官（FOIA Public Liaison）${blank('姓名和电话')}，或者向美国国家档案和记录管理局政府信息服务办公室（OGIS，ogis@nara.gov）寻求协助和争议解决（5 U.S.C. 552(a)(6)(A)(i)）。申诉被驳回或者逾期未作决定的，可以请求联邦地区法院审查（5 U.S.C. 552(a)(4)(B)）。`,
  // FOIA 2000 s.17(7), s.50; Code of Practice under s.45.
  'internal-review-then-commissioner': ({ where }) =>
    `您如对本决定不满，可以自本函之日起40个工作日内请求本机关内部复核：${where}。复核后仍不满的，依照该法第50条有权向信息专员申请裁定：Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF，ico.org.uk。信息专员一般要求先经内部复核。`,
  // EIR 2004 reg. 14(5), 11, 18.
  'representations-then-commissioner': ({ where }) =>
    `您如认为本机关未遵守该条例，可以自本函之日起40个工作日内依照第11条提出陈述，请求复核：${where}。本机关应当自收到之日起40个工作日内答复。仍不满的，可以依照第18条向信息专员提出申请：ico.org.uk。`,
  // FOISA s.19, 20, 47, 56.
  'review-then-scottish-commissioner': ({ where }) =>
    `您如对本决定不满，可以自收到本函之日起40个工作日内依照该法第20条请求本机关复核：${where}。本机关应当在20个工作日内答复。仍不满的，可以在6个月内依照第47条向苏格兰信息专员申请裁定：www.foi.scot/appeal。对专员的裁定，可以就法律问题向最高民事法院上诉（第56条）。`,
}

export const remedies: RemedyWords = {
  writeTo: (email) => `请致函${email}`,
  address: '受理地址',
  texts,
  lead: '您如对本决定不服，可以依法通过下列途径寻求救济：',
  route: ({ title, section, by, note }) => `${title}（${section}），由${by}处理。${note}`,
  contact: (email) => `联系方式：${email}。`,
}
