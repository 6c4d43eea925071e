import type { LocalText } from '../text/local-text.ts'
import type { ClockState, MilestoneKind } from './clock-types.ts'

export const stateNames: { readonly [state in ClockState]: LocalText } = {
  running: { en: 'Running', 'zh-Hans': '办理中', 'zh-Hant': '辦理中' },
  paused: { en: 'Paused', 'zh-Hans': '期限中止', 'zh-Hant': '期限中止' },
  waiting: { en: 'Waiting for the requester', 'zh-Hans': '等待申请人', 'zh-Hant': '等待申請人' },
  overdue: { en: 'Overdue', 'zh-Hans': '已逾期', 'zh-Hant': '已逾期' },
  answered: { en: 'Answered', 'zh-Hans': '已答复', 'zh-Hant': '已答覆' },
  withdrawn: { en: 'Withdrawn', 'zh-Hans': '已撤回', 'zh-Hant': '已撤回' },
  abandoned: { en: 'Abandoned', 'zh-Hans': '视为放弃', 'zh-Hant': '視為放棄' },
  transferred: { en: 'Transferred', 'zh-Hans': '已移交', 'zh-Hant': '已移交' },
}

export const milestoneNames: { readonly [kind in MilestoneKind]: LocalText } = {
  acknowledge: { en: 'Acknowledge the request', 'zh-Hans': '确认收到申请', 'zh-Hant': '確認收到申請' },
  'ask-correction': { en: 'Ask for correction or clarification', 'zh-Hans': '通知补正', 'zh-Hant': '通知補正' },
  'extension-notice': { en: 'Give notice of an extension', 'zh-Hans': '告知延长期限', 'zh-Hant': '告知延長期限' },
  'third-party-reply': { en: 'Third party replies', 'zh-Hans': '第三方答复', 'zh-Hant': '第三方答覆' },
  'consultation-reply': { en: 'Other body replies', 'zh-Hans': '其他机关答复', 'zh-Hant': '其他機關答覆' },
  transfer: { en: 'Transfer the request', 'zh-Hans': '移交申请', 'zh-Hant': '移交申請' },
  'pay-by': { en: 'Requester pays the fee', 'zh-Hans': '申请人缴费', 'zh-Hant': '申請人繳費' },
  'expedited-decision': { en: 'Decide on expedited processing', 'zh-Hans': '决定是否加急', 'zh-Hant': '決定是否加急' },
  'review-lodge': { en: 'Ask for a review', 'zh-Hans': '提出复核、申诉或复议', 'zh-Hant': '提出覆核、申訴或複議' },
  'review-decide': {
    en: 'Decide the review',
    'zh-Hans': '作出复核、申诉或复议决定',
    'zh-Hant': '作出覆核、申訴或複議決定',
  },
  'complaint-lodge': { en: 'Complain to the oversight body', 'zh-Hans': '向监督机构投诉', 'zh-Hant': '向監督機構投訴' },
}

/** What happened, by the step's `event`. */
export const eventNames: { readonly [event: string]: LocalText } = {
  received: { en: 'Received', 'zh-Hans': '收到申请', 'zh-Hant': '收到申請' },
  acknowledged: { en: 'Acknowledged', 'zh-Hans': '确认收到', 'zh-Hant': '確認收到' },
  'interim-reply': { en: 'Interim reply', 'zh-Hans': '初步答复', 'zh-Hant': '初步答覆' },
  'clarification-requested': { en: 'Clarification asked for', 'zh-Hans': '要求补正', 'zh-Hant': '要求補正' },
  'clarification-received': { en: 'Clarification received', 'zh-Hans': '收到补正', 'zh-Hant': '收到補正' },
  'fee-notice': { en: 'Fee notice issued', 'zh-Hans': '发出收费通知', 'zh-Hant': '發出收費通知' },
  'fee-paid': { en: 'Fee paid', 'zh-Hans': '缴纳费用', 'zh-Hant': '繳納費用' },
  'third-party-consulted': { en: 'Third party consulted', 'zh-Hans': '征求第三方意见', 'zh-Hant': '徵求第三方意見' },
  'third-party-replied': { en: 'Third party replied', 'zh-Hans': '第三方答复', 'zh-Hant': '第三方答覆' },
  'body-consulted': { en: 'Other body consulted', 'zh-Hans': '征求其他机关意见', 'zh-Hant': '徵求其他機關意見' },
  'body-replied': { en: 'Other body replied', 'zh-Hans': '其他机关答复', 'zh-Hant': '其他機關答覆' },
  extended: { en: 'Extended', 'zh-Hans': '延长期限', 'zh-Hant': '延長期限' },
  transferred: { en: 'Transferred', 'zh-Hans': '移交', 'zh-Hant': '移交' },
  answered: { en: 'Answered', 'zh-Hans': '答复', 'zh-Hant': '答覆' },
  withdrawn: { en: 'Withdrawn', 'zh-Hans': '撤回', 'zh-Hant': '撤回' },
  abandoned: { en: 'Abandoned', 'zh-Hans': '视为放弃', 'zh-Hant': '視為放棄' },
  'review-lodged': { en: 'Review lodged', 'zh-Hans': '提出复核', 'zh-Hant': '提出覆核' },
  'review-decided': { en: 'Review decided', 'zh-Hans': '复核决定', 'zh-Hant': '覆核決定' },
  due: { en: 'Due', 'zh-Hans': '期限届满', 'zh-Hant': '期限屆滿' },
}

/** What they are called in the case of an enquiry: nobody has applied for anything. */
export const enquiryEventNames: { readonly [event: string]: LocalText } = {
  received: { en: 'Received', 'zh-Hans': '收到咨询', 'zh-Hant': '收到諮詢' },
  'clarification-requested': { en: 'Question asked', 'zh-Hans': '请咨询人补充说明', 'zh-Hant': '請諮詢人補充說明' },
  'clarification-received': { en: 'Question answered', 'zh-Hans': '收到补充说明', 'zh-Hant': '收到補充說明' },
}
