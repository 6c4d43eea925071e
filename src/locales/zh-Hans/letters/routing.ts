import type { Routing } from '../../en/letters/routing.ts'

export const routingZhHans: Routing = {
  assignedUnit: {
    subject: (unit, reference, subject) => `转${unit}办理：${reference} ${subject}`,
    title: (unit) => `有一件申请转${unit}办理`,
    intro: '目前尚无人承办，请指定承办人或者自行承办。',
  },
  unitConsulted: {
    subject: (unit, reference, subject) => `征求${unit}意见：${reference} ${subject}`,
    title: (unit) => `征求${unit}意见`,
    intro: '同事办理一件申请，需要您的协助。其间答复期限继续计算。',
    question: '问题',
    replyBy: '希望反馈的日期',
    noReplyBy: '请尽快反馈。',
  },
  taskSet: {
    subject: (reference, subject) => `待办事项：${reference} ${subject}`,
    title: '您有一项待办事项',
    titleForUnit: (unit) => `${unit}有一项待办事项`,
    task: '待办内容',
    doBy: '完成期限',
  },
  replyOverdue: {
    subject: (name, reference) => `${name}尚未反馈：${reference}`,
    title: (name) => `${name}尚未反馈`,
    intro: (asked, wanted) => `已于${asked}征求意见，希望于${wanted}前反馈。除案卷另有载明外，答复期限继续计算。`,
  },
  thirdPartyAsked: {
    subject: (body, reference) => `${body}征求您的意见：${reference}`,
    title: '征求第三方意见',
    intro: (body) => `${body}可能公开涉及您（贵单位）权益的政府信息。所涉内容和征求意见的事项见下文来函。`,
    replyHere: (reference) =>
      `答复时请直接回复本邮件，您的意见和附件将直接归入案卷（编号：${reference}），不会转给机关以外的人。`,
    writeTo: (email, reference) => `答复时请发送邮件至 ${email}，并注明编号 ${reference}。`,
    byPost: (reference) => `答复时请以信函寄送本机关，并注明编号 ${reference}。`,
    whatHappens: '请说明是否同意公开；不同意公开的，请说明不同意的部分及理由。本机关将考虑您的意见，依法作出决定。',
    footer: '您收到本邮件，是因为申请公开的信息可能涉及您（贵单位）的合法权益。',
  },
  lawChanged: {
    subject: (reference) => `您的申请改按其他规定办理：${reference}`,
    title: '您的申请适用的规定已变更',
    intro: (before, now) => `此前适用：${before}。现改为适用：${now}。您无须采取任何行动。`,
    reason: '理由',
    before: (date) => `原定：${date}`,
  },
}
