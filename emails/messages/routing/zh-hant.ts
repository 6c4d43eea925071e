import type { Routing } from './en.ts'

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
  lawChanged: {
    subject: (reference) => `您的申請改依其他規定辦理：${reference}`,
    title: '您的申請適用的規定已變更',
    intro: (before, now) => `此前適用：${before}。現改為適用：${now}。您無須採取任何行動。`,
    reason: '理由',
    before: (date) => `原定：${date}`,
  },
}
