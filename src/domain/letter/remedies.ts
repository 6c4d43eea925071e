import type { StatuteId } from '../statute/statutes.ts'
import { type Locale, textIn } from '../text/local-text.ts'
import type { LetterFacts } from './letter-facts.ts'
import { blank } from './letter-marks.ts'

type Contact = { readonly body: string; readonly where: string }
type Remedy = { readonly [L in Locale]: (contact: Contact) => string }

/** The rights of review in the law's own words, with the time for each and the section that gives it. */
const byStatute: { readonly [S in StatuteId]?: Remedy } = {
  // 行政复议法(2023)第20条、第23条第1款第4项；行政诉讼法第45条、第46条.
  'cn-ogi-2019': {
    en: () =>
      `If you do not accept this reply, you may apply for administrative reconsideration to ${blank('the reconsideration organ', false)} within 60 days of learning of it (Administrative Reconsideration Law, article 20). Against a refusal to disclose, reconsideration must come before a suit (article 23(1)(4)); whoever does not accept the reconsideration decision may sue in the people's court within 15 days of receiving it (Administrative Litigation Law, article 45). In other cases a suit may also be brought directly, within six months of learning of the reply (article 46).`,
    'zh-Hans': () =>
      `如不服本答复，可以自知道本答复之日起60日内，依照《中华人民共和国行政复议法》第二十条的规定向${blank('行政复议机关', true)}申请行政复议。对不予公开政府信息不服的，依照该法第二十三条第一款第四项的规定，应当先申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内，依照《中华人民共和国行政诉讼法》第四十五条的规定向人民法院提起行政诉讼。其他情形，也可以自知道本答复之日起6个月内，依照该法第四十六条的规定直接向人民法院提起行政诉讼。`,
    'zh-Hant': () =>
      `如不服本答覆，可以自知道本答覆之日起60日內，依照《中華人民共和國行政複議法》第二十條的規定向${blank('行政複議機關', true)}申請行政複議。對不予公開政府資訊不服的，依照該法第二十三條第一款第四項的規定，應當先申請行政複議；對行政複議決定不服的，可以自收到行政複議決定書之日起15日內，依照《中華人民共和國行政訴訟法》第四十五條的規定向人民法院提起行政訴訟。其他情形，也可以自知道本答覆之日起6個月內，依照該法第四十六條的規定直接向人民法院提起行政訴訟。`,
  },
  // 5 U.S.C. 552(a)(6)(A)(i)(II)-(III), (a)(4)(B).
  'us-foia': {
    en: ({ where }) =>
      `You may appeal this determination to the head of the agency. Your appeal must reach us within 90 days of the date of this letter: ${where}. You may also seek help and dispute resolution from our FOIA Public Liaison, ${blank('name and telephone number', false)}, or from the Office of Government Information Services (OGIS) of the National Archives and Records Administration, ogis@nara.gov (5 U.S.C. 552(a)(6)(A)(i)). If your appeal is denied, or not decided in time, you may ask a district court of the United States to review the matter (5 U.S.C. 552(a)(4)(B)).`,
    'zh-Hans': ({ where }) =>
      `您可以就本决定向机关首长提出申诉，申诉应当自本函之日起90日内送达：${where}。您也可以向本机关的信息公开公众联络官（FOIA Public Liaison）${blank('姓名和电话', true)}，或者向美国国家档案和记录管理局政府信息服务办公室（OGIS，ogis@nara.gov）寻求协助和争议解决（5 U.S.C. 552(a)(6)(A)(i)）。申诉被驳回或者逾期未作决定的，可以请求联邦地区法院审查（5 U.S.C. 552(a)(4)(B)）。`,
    'zh-Hant': ({ where }) =>
      `您可以就本決定向機關首長提出申訴，申訴應自本函之日起90日內送達：${where}。您也可以向本機關的資訊公開公眾聯絡官（FOIA Public Liaison）${blank('姓名和電話', true)}，或向美國國家檔案和記錄管理局政府資訊服務辦公室（OGIS，ogis@nara.gov）尋求協助和爭議解決（5 U.S.C. 552(a)(6)(A)(i)）。申訴被駁回或逾期未作決定者，可請求聯邦地區法院審查（5 U.S.C. 552(a)(4)(B)）。`,
  },
  // FOIA 2000 s.17(7), s.50; Code of Practice under s.45.
  'uk-foia-2000': {
    en: ({ where }) =>
      `If you are not satisfied with this decision, you may ask us for an internal review within 40 working days of this letter: ${where}. If you are then still not satisfied, you have the right under section 50 of the Act to apply to the Information Commissioner for a decision: Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, ico.org.uk. The Commissioner will generally expect you to have asked for an internal review first.`,
    'zh-Hans': ({ where }) =>
      `您如对本决定不满，可以自本函之日起40个工作日内请求本机关内部复核：${where}。复核后仍不满的，依照该法第50条有权向信息专员申请裁定：Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF，ico.org.uk。信息专员一般要求先经内部复核。`,
    'zh-Hant': ({ where }) =>
      `您如對本決定不滿，可以自本函之日起40個工作天內請求本機關內部覆核：${where}。覆核後仍不滿者，依照該法第50條有權向資訊專員申請裁定：Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF，ico.org.uk。資訊專員一般要求先經內部覆核。`,
  },
  // EIR 2004 reg. 14(5), 11, 18.
  'uk-eir-2004': {
    en: ({ where }) =>
      `If you believe that we have not complied with the Regulations, you may make representations to us under regulation 11 and ask us to reconsider within 40 working days of this letter: ${where}. We must answer within 40 working days of receiving them. If you are then still not satisfied, you may apply under regulation 18 to the Information Commissioner: Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, ico.org.uk.`,
    'zh-Hans': ({ where }) =>
      `您如认为本机关未遵守该条例，可以自本函之日起40个工作日内依照第11条提出陈述，请求复核：${where}。本机关应当自收到之日起40个工作日内答复。仍不满的，可以依照第18条向信息专员提出申请：ico.org.uk。`,
    'zh-Hant': ({ where }) =>
      `您如認為本機關未遵守該條例，可以自本函之日起40個工作天內依照第11條提出陳述，請求覆核：${where}。本機關應自收到之日起40個工作天內答覆。仍不滿者，可依照第18條向資訊專員提出申請：ico.org.uk。`,
  },
  // FOISA s.19, 20, 47, 56.
  'uk-foisa-2002': {
    en: ({ where }) =>
      `If you are not satisfied with this decision, you may ask us under section 20 of the Act to review it, within 40 working days of receiving this letter: ${where}. We must answer within 20 working days. If you are then still not satisfied, you may apply within six months to the Scottish Information Commissioner for a decision (section 47): www.foi.scot/appeal. Against the Commissioner’s decision there is an appeal to the Court of Session on a point of law (section 56).`,
    'zh-Hans': ({ where }) =>
      `您如对本决定不满，可以自收到本函之日起40个工作日内依照该法第20条请求本机关复核：${where}。本机关应当在20个工作日内答复。仍不满的，可以在6个月内依照第47条向苏格兰信息专员申请裁定：www.foi.scot/appeal。对专员的裁定，可以就法律问题向最高民事法院上诉（第56条）。`,
    'zh-Hant': ({ where }) =>
      `您如對本決定不滿，可以自收到本函之日起40個工作天內依照該法第20條請求本機關覆核：${where}。本機關應在20個工作天內答覆。仍不滿者，可以在6個月內依照第47條向蘇格蘭資訊專員申請裁定：www.foi.scot/appeal。對專員的裁定，可就法律問題向最高民事法院上訴（第56條）。`,
  },
}

const write = { en: 'write to', 'zh-Hans': '请致函', 'zh-Hant': '請致函' } as const
const address = { en: 'address for reviews', 'zh-Hans': '受理地址', 'zh-Hant': '受理地址' } as const

/** How the decision can be contested: the law's own words where Candor has them, else each of its routes. */
export function remediesText({ statute, locale, body, bodyEmail }: LetterFacts): string {
  const gap = locale === 'en' ? ' ' : ''
  const where = bodyEmail ? `${write[locale]}${gap}${bodyEmail}` : blank(address[locale], locale !== 'en')
  const own = byStatute[statute.id as StatuteId]
  if (own) return own[locale]({ body, where })
  const routes = statute.reviewRoutes.map((route) => {
    const title = textIn(route.title, locale)
    const by = textIn(route.decidedBy, locale)
    const note = route.note ? textIn(route.note, locale) : ''
    if (locale === 'en') return `${title} (${route.section}), decided by: ${by}.${note ? ` ${note}` : ''}`
    return `${title}（${route.section}），由${by}处理。${note}`.replace('处理', locale === 'zh-Hant' ? '處理' : '处理')
  })
  if (routes.length === 0) return ''
  const lead = {
    en: 'If you are not satisfied with this decision, the law gives you these ways to contest it:',
    'zh-Hans': '您如对本决定不服，可以依法通过下列途径寻求救济：',
    'zh-Hant': '您如對本決定不服，可依法循下列途徑尋求救濟：',
  }[locale]
  const contact = bodyEmail
    ? {
        en: `You reach us at ${bodyEmail}.`,
        'zh-Hans': `联系方式：${bodyEmail}。`,
        'zh-Hant': `聯絡方式：${bodyEmail}。`,
      }[locale]
    : ''
  return [lead, ...routes.map((route) => `• ${route}`), contact].filter((line) => line !== '').join('\n')
}
