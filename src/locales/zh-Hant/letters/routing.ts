import type { Routing } from '../../en/letters/routing.ts'

export const routingZhHant: Routing = {
  assignedUnit: {
    subject: (unit, reference, subject) => `轉${unit}辦理：${reference} ${subject}`,
    title: (unit) => `有一件申請轉${unit}辦理`,
    intro: '目前尚無人承辦，請指定承辦人或者自行承辦。',
  },
  unitConsulted: {
    subject: (unit, reference, subject) => `徵詢${unit}意見：${reference} ${subject}`,
    title: (unit) => `徵詢${unit}意見`,
    intro: '同事辦理一件申請，需要您的協助。其間答覆期限繼續計算。',
    question: '問題',
    replyBy: '希望回覆的日期',
    noReplyBy: '請儘快回覆。',
  },
  taskSet: {
    subject: (reference, subject) => `待辦事項：${reference} ${subject}`,
    title: '您有一項待辦事項',
    titleForUnit: (unit) => `${unit}有一項待辦事項`,
    task: '待辦內容',
    doBy: '完成期限',
  },
  replyOverdue: {
    subject: (name, reference) => `${name}尚未回覆：${reference}`,
    title: (name) => `${name}尚未回覆`,
    intro: (asked, wanted) => `已於${asked}徵詢意見，希望於${wanted}前回覆。除案卷另有載明外，答覆期限繼續計算。`,
  },
  thirdPartyAsked: {
    subject: (body, reference) => `${body}徵求您的意見：${reference}`,
    title: '徵求第三方意見',
    intro: (body) => `${body}可能公開涉及您（貴單位）權益的政府資訊。所涉內容和徵求意見的事項見下文來函。`,
    replyHere: (reference) =>
      `答覆時請直接回覆本郵件，您的意見和附件將直接歸入案卷（編號：${reference}），不會轉給機關以外的人。`,
    writeTo: (email, reference) => `答覆時請寄送郵件至 ${email}，並註明編號 ${reference}。`,
    byPost: (reference) => `答覆時請以信函寄送本機關，並註明編號 ${reference}。`,
    whatHappens: '請說明是否同意公開；不同意公開的，請說明不同意的部分及理由。本機關將考慮您的意見，依法作出決定。',
    footer: '您收到本郵件，是因為申請公開的資訊可能涉及您（貴單位）的合法權益。',
  },
  lawChanged: {
    subject: (reference) => `您的申請改依其他規定辦理：${reference}`,
    title: '您的申請適用的規定已變更',
    intro: (before, now) => `此前適用：${before}。現改為適用：${now}。您無須採取任何行動。`,
    reason: '理由',
    before: (date) => `原定：${date}`,
  },
}
