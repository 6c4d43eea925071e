import type { Channel } from '../../domain/clock/clock-types.ts'
import type { Statute, TypicalChannels } from '../../domain/statute/statute.ts'
import { enquiryLaw } from '../../domain/statute/statutes.ts'
import type { BodyChannel } from '../ports/store/bodies.ts'

const channel = (
  id: string,
  kind: Channel,
  entry: BodyChannel['entry'],
  [en, hans, hant]: readonly [string, string, string],
  more: Partial<BodyChannel> = {},
): BodyChannel => ({ id, name: { en, 'zh-Hans': hans, 'zh-Hant': hant }, kind, entry, ...more })

const enquiry = { statute: enquiryLaw.id }

/**
 * Lists of channels that offices of a kind commonly have: a beginning, to be changed. A mailbox or a hotline brings
 * enquiries first; what turns out to be a request in law is taken under the law then.
 */
export const typicalChannels = {
  'cn-county': [
    channel('web', 'portal', 'form', ['Online requests', '网上申请', '網上申請']),
    channel('email', 'email', 'email', ['E-mail box', '电子邮箱', '電子郵箱']),
    channel('leader-mailbox', 'portal', 'typed', ['Leader’s mailbox', '领导信箱', '領導信箱'], enquiry),
    channel('hotline-12345', 'hotline', 'typed', ['12345 hotline', '12345热线', '12345熱線'], enquiry),
    channel('letter', 'registered-post', 'typed', ['Letters', '信函', '信函']),
    channel('counter', 'counter', 'typed', ['At the counter', '当面', '當面']),
    channel('message-board', 'portal', 'typed', ['Message board', '留言板', '留言板'], enquiry),
    channel('from-above', 'transfer-in', 'typed', ['Passed on from above', '上级转办', '上級轉辦']),
  ],
  'uk-council': [
    channel('web', 'portal', 'form', ['Website form', '网站表单', '網站表單']),
    channel('email', 'email', 'email', ['FOI mailbox', '信息公开邮箱', '資訊公開信箱']),
    channel('letter', 'post', 'typed', ['Letters', '信函', '信函']),
    channel('social', 'portal', 'typed', ['Social media', '社交媒体', '社群媒體']),
    channel('councillor', 'email', 'typed', ['Through a councillor', '经议员转来', '經議員轉來']),
    channel('contact-centre', 'hotline', 'typed', ['Contact centre', '客服热线', '客服熱線'], enquiry),
  ],
  'us-agency': [
    channel('web', 'portal', 'form', ['Online form', '在线表单', '線上表單']),
    channel('national-portal', 'portal', 'api', ['National FOIA portal', '全国信息自由门户', '全國資訊自由入口']),
    channel('email', 'email', 'email', ['FOIA mailbox', '信息自由邮箱', '資訊自由信箱']),
    channel('letter', 'post', 'typed', ['Mail', '信函', '信函']),
    channel('fax', 'fax', 'typed', ['Fax', '传真', '傳真']),
    channel('other-component', 'transfer-in', 'typed', ['From another component', '其他部门转来', '其他部門轉來']),
    channel('public-liaison', 'hotline', 'typed', ['FOIA Public Liaison', '公众联络员', '公眾聯絡員'], enquiry),
  ],
} as const satisfies { readonly [L in TypicalChannels]: readonly BodyChannel[] }

/** The list that suits the law first. */
export function typicalListsFor(statute: Pick<Statute, 'typicalChannels'>): readonly TypicalChannels[] {
  const all = Object.keys(typicalChannels) as TypicalChannels[]
  return [statute.typicalChannels, ...all.filter((one) => one !== statute.typicalChannels)]
}
