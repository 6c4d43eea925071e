import type { WordsOfEnquiries } from '../../enquiry-letters.ts'

export const enquiryZhHans: WordsOfEnquiries = {
  labels: {
    reference: (reference) => `编号：${reference}`,
    subject: '咨询事项',
    staffSubject: '咨询事项',
    receivedOn: '收到之日',
    law: '办理依据',
    channel: '来件方式',
    openStatus: '查看办理进度',
    letterOnPage: '办理页面上同时载有该文书，可以打印。',
    letterAsPdf: '办理页面上同时载有该文书，可以下载 PDF。',
    yourWords: '您咨询的内容',
  },
  calendar: { note: '日期变更时，日历中的条目随之更新；办结后自动取消。' },
  footer: {
    keepSecret: '凭本邮件中的链接，无须密码即可查看您的咨询。请妥善保存本邮件，切勿转发给无关人员。',
    replyTo: (email) => `如有疑问，请致函 ${email}，并注明编号。`,
    staff: '您负责本机关群众咨询的相关工作，故收到本邮件。',
  },
  acknowledgement: {
    subject: (reference, subject) => `已收到您的咨询：${reference} ${subject}`,
    title: '已收到您的咨询',
    intro: (body) => `${body}已收到您的咨询，正在办理。`,
    unclear: (date) =>
      date ? `如咨询内容不明确，我们将于${date}或之前向您了解。` : '如咨询内容不明确，我们将向您了解。',
    answer: '此后您将收到答复。',
  },
  clarificationAsked: {
    subject: (reference) => `请补充说明您的咨询：${reference}`,
    title: '请补充说明您的咨询',
    intro: (body) => `${body}需要明确您咨询的内容后，方可继续办理。需要您说明的内容见以下文书。`,
    question: '需要说明的内容',
    howTo: '请在办理页面上答复。',
    button: '补充说明',
  },
  feeNotice: {
    subject: (reference, amount) => `咨询收费通知：${amount}（${reference}）`,
    title: '您的咨询事项需缴纳费用',
    intro: (body) => `${body}就办理您的咨询事项收取费用，费用缴清后继续办理。`,
  },
  extension: {
    title: '您的咨询需要延长答复期限',
    intro: (body) => `${body}未能在承诺期限内答复您的咨询，现延长答复期限。`,
  },
  transfer: {
    subject: (reference) => `您的咨询已转送其他机关：${reference}`,
    title: '您的咨询已转送其他机关',
    whole: (body) => `您咨询的事项不属${body}职责，已全部转送：`,
    part: (body) => `您咨询的部分事项不属${body}职责，该部分已转送：`,
    to: '受转送机关',
    wholeNext: '您无须重新咨询，受转送机关将答复您。本机关就此咨询的办理已经终结。',
    partNext: '受转送机关将就该部分答复您，其余部分由本机关答复。',
    dividedSubject: (reference) => `您的咨询将分部分答复：${reference}`,
    dividedTitle: '您的咨询将分部分答复',
    divided: (body) => `${body}已将您咨询的各部分交由相应的机构或机关办理，各部分分别答复。`,
    dividedNext: (rest) =>
      rest ? '此处未列明的内容由本机关答复，您无须重新咨询。' : '以上各部分的答复合为对您咨询的答复，您无须重新咨询。',
  },
  decision: {
    subject: (reference, outcome) => `咨询答复：${outcome}（${reference}）`,
    title: '对您咨询的答复',
  },
  published: {
    subject: (reference) => `与您的咨询有关的文件已公开：${reference}`,
    title: '与您的咨询有关的文件已向社会公开',
  },
  merged: {
    letter: (reference) =>
      `您就同一事项重复咨询。本机关以编号${reference}继续办理，并在该件中答复您。如两件内容不同，请告知我们，此件可以重新办理。`,
  },
  newMessage: {
    subjectToBody: (reference, subject) => `咨询人来信：${reference} ${subject}`,
    subjectToRequester: (reference) => `关于您咨询的消息：${reference}`,
    titleToBody: '咨询人来信',
    titleToBodyEmpty: '咨询人办理了一项操作',
    titleToRequester: '关于您咨询的消息',
    introToRequester: (body) => `${body}就您的咨询致函如下。`,
    empty: '咨询人未附文字，具体情况见案卷。',
    reply: '您可以在办理页面上回复。',
  },
  assigned: {
    subject: (reference, subject) => `分派给您的咨询：${reference} ${subject}`,
    title: '一件咨询已分派给您',
    intro: '此件咨询由您承办。',
  },
  reminder: {
    nextBefore: '请在期限内作出答复。',
    nextDue: '请于今日答复。',
    nextOverdue: '本机关承诺的期限已经届满，请立即答复。',
  },
  dueDateChanged: { title: '您咨询的答复期限有变更' },
  withdrawn: {
    subject: (reference) => `您的咨询已撤回：${reference}`,
    title: '您的咨询已撤回',
    intro: (body) => `${body}已登记您撤回咨询，不再继续办理。`,
    again: '如系误操作，请回复本邮件。您可以随时再次咨询。',
    staffSubject: (reference, subject) => `咨询人撤回咨询：${reference} ${subject}`,
    staffTitle: '咨询人已撤回咨询',
    reason: '咨询人所述理由',
  },
  clarificationReminder: {
    subject: (reference) => `请尽快补充说明：${reference}`,
    title: '我们仍在等待您补充说明',
  },
  abandonedSoon: {
    subject: (reference) => `您的咨询可能即将终结办理：${reference}`,
    title: '您的咨询可能即将终结办理',
    introAnswer: (body) => `${body}尚未收到您的补充说明。逾下列日期仍未回复的，可能不再处理该咨询。`,
  },
  abandoned: {
    subject: (reference) => `您的咨询已终结办理：${reference}`,
    title: '您的咨询未作答复即已终结办理',
    intro: (body) => `${body}未能等到您的回复，已终结办理您的咨询。`,
    again: '您可以随时再次咨询。',
  },
  satisfaction: { title: '您对咨询的办理是否满意？' },
  interimReply: {
    subject: (reference) => `咨询办理进展告知：${reference}`,
    title: '您的咨询的办理进展',
    intro: (body) => `${body}仍在办理您的咨询，现告知进展。`,
  },
  clarificationAnswered: {
    subject: (reference, subject) => `咨询人已补充说明：${reference} ${subject}`,
    title: '咨询人已补充说明',
    intro: '答复期限恢复计算。',
  },
  staffDueDateChanged: {
    title: '此件咨询的答复期限有变更',
    noticed: '已知咨询人邮箱地址的，已一并告知。',
  },
  assignedUnit: { title: (unit) => `有一件咨询转${unit}办理` },
  unitConsulted: { intro: '同事办理一件咨询，需要您的协助。其间答复期限继续计算。' },
  lawChanged: {
    subject: (reference) => `您的来件改按咨询办理：${reference}`,
    title: '您的来件适用的规定已变更',
  },
}
