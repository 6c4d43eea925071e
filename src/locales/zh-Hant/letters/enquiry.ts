import type { WordsOfEnquiries } from '../../enquiry-letters.ts'

export const enquiryZhHant: WordsOfEnquiries = {
  labels: {
    reference: (reference) => `編號：${reference}`,
    subject: '諮詢事項',
    staffSubject: '諮詢事項',
    receivedOn: '收到之日',
    law: '辦理依據',
    channel: '來件方式',
    openStatus: '查看辦理進度',
    letterOnPage: '辦理頁面上同時載有該文書，可以列印。',
    letterAsPdf: '辦理頁面上同時載有該文書，可以下載 PDF。',
    yourWords: '您諮詢的內容',
  },
  calendar: { note: '日期變更時，行事曆內的項目隨之更新；結案後自動取消。' },
  footer: {
    keepSecret: '憑本郵件內的連結，無須密碼即可查看您的諮詢。請妥善保存本郵件，切勿轉寄予無關人士。',
    replyTo: (email) => `如有疑問，請致函 ${email}，並註明編號。`,
    staff: '您負責本機關民眾諮詢的相關工作，故收到本郵件。',
  },
  acknowledgement: {
    subject: (reference, subject) => `已收到您的諮詢：${reference} ${subject}`,
    title: '已收到您的諮詢',
    intro: (body) => `${body}已收到您的諮詢，正在辦理。`,
    unclear: (date) =>
      date ? `如諮詢內容不明確，我們將於${date}或之前向您了解。` : '如諮詢內容不明確，我們將向您了解。',
    answer: '其後您將收到答覆。',
  },
  clarificationAsked: {
    subject: (reference) => `請補充說明您的諮詢：${reference}`,
    title: '請補充說明您的諮詢',
    intro: (body) => `${body}需要明確您諮詢的內容後，方可繼續辦理。需要您說明的內容見以下文書。`,
    question: '需要說明的內容',
    howTo: '請在辦理頁面上答覆。',
    button: '補充說明',
  },
  feeNotice: {
    subject: (reference, amount) => `諮詢收費通知：${amount}（${reference}）`,
    title: '您的諮詢事項需繳納費用',
    intro: (body) => `${body}就辦理您的諮詢事項收取費用，費用繳清後繼續辦理。`,
  },
  extension: {
    title: '您的諮詢需要延長答覆期限',
    intro: (body) => `${body}未能在承諾期限內答覆您的諮詢，現延長答覆期限。`,
  },
  transfer: {
    subject: (reference) => `您的諮詢已轉送其他機關：${reference}`,
    title: '您的諮詢已轉送其他機關',
    whole: (body) => `您諮詢的事項不屬${body}職責，已全部轉送：`,
    part: (body) => `您諮詢的部分事項不屬${body}職責，該部分已轉送：`,
    to: '受轉送機關',
    wholeNext: '您無須重新諮詢，受轉送機關將答覆您。本機關就此諮詢的辦理已經終結。',
    partNext: '受轉送機關將就該部分答覆您，其餘部分由本機關答覆。',
    dividedSubject: (reference) => `您的諮詢將分部分答覆：${reference}`,
    dividedTitle: '您的諮詢將分部分答覆',
    divided: (body) => `${body}已將您諮詢的各部分交由相應的單位或機關辦理，各部分分別答覆。`,
    dividedNext: (rest) =>
      rest ? '此處未列明的內容由本機關答覆，您無須重新諮詢。' : '以上各部分的答覆合為對您諮詢的答覆，您無須重新諮詢。',
  },
  decision: {
    subject: (reference, outcome) => `諮詢答覆：${outcome}（${reference}）`,
    title: '對您諮詢的答覆',
  },
  published: {
    subject: (reference) => `與您的諮詢有關的文件已公開：${reference}`,
    title: '與您的諮詢有關的文件已向公眾公開',
  },
  merged: {
    letter: (reference) =>
      `您就同一事項重複諮詢。本機關以編號${reference}繼續辦理，並在該件中答覆您。如兩件內容不同，請告知我們，此件可以重新辦理。`,
  },
  newMessage: {
    subjectToBody: (reference, subject) => `諮詢人來信：${reference} ${subject}`,
    subjectToRequester: (reference) => `關於您諮詢的訊息：${reference}`,
    titleToBody: '諮詢人來信',
    titleToBodyEmpty: '諮詢人辦理了一項操作',
    titleToRequester: '關於您諮詢的訊息',
    introToRequester: (body) => `${body}就您的諮詢致函如下。`,
    empty: '諮詢人未附文字，具體情況見案卷。',
    reply: '您可以在辦理頁面上回覆。',
  },
  assigned: {
    subject: (reference, subject) => `分派予您的諮詢：${reference} ${subject}`,
    title: '一件諮詢已分派予您',
    intro: '此件諮詢由您承辦。',
  },
  reminder: {
    nextBefore: '請在期限內作出答覆。',
    nextDue: '請於今日答覆。',
    nextOverdue: '本機關承諾的期限已經屆滿，請立即答覆。',
  },
  dueDateChanged: { title: '您諮詢的答覆期限有變更' },
  withdrawn: {
    subject: (reference) => `您的諮詢已撤回：${reference}`,
    title: '您的諮詢已撤回',
    intro: (body) => `${body}已登記您撤回諮詢，不再繼續辦理。`,
    again: '如係誤操作，請回覆本郵件。您可以隨時再次諮詢。',
    staffSubject: (reference, subject) => `諮詢人撤回諮詢：${reference} ${subject}`,
    staffTitle: '諮詢人已撤回諮詢',
    reason: '諮詢人所述理由',
  },
  clarificationReminder: {
    subject: (reference) => `請儘快補充說明：${reference}`,
    title: '我們仍在等待您補充說明',
  },
  abandonedSoon: {
    subject: (reference) => `您的諮詢可能即將終結辦理：${reference}`,
    title: '您的諮詢可能即將終結辦理',
    introAnswer: (body) => `${body}尚未收到您的補充說明。逾下列日期仍未回覆者，可能不再處理該諮詢。`,
  },
  abandoned: {
    subject: (reference) => `您的諮詢已終結辦理：${reference}`,
    title: '您的諮詢未作答覆即已終結辦理',
    intro: (body) => `${body}未能等到您的回覆，已終結辦理您的諮詢。`,
    again: '您可以隨時再次諮詢。',
  },
  satisfaction: { title: '您對諮詢的辦理是否滿意？' },
  interimReply: {
    subject: (reference) => `諮詢辦理進度告知：${reference}`,
    title: '您的諮詢的辦理進度',
    intro: (body) => `${body}仍在辦理您的諮詢，現告知進度。`,
  },
  clarificationAnswered: {
    subject: (reference, subject) => `諮詢人已補充說明：${reference} ${subject}`,
    title: '諮詢人已補充說明',
    intro: '答覆期限恢復計算。',
  },
  staffDueDateChanged: {
    title: '此件諮詢的答覆期限有變更',
    noticed: '已知諮詢人電子郵件者，已一併告知。',
  },
  assignedUnit: { title: (unit) => `有一件諮詢轉${unit}辦理` },
  unitConsulted: { intro: '同事辦理一件諮詢，需要您的協助。其間答覆期限繼續計算。' },
  lawChanged: {
    subject: (reference) => `您的來件改按諮詢辦理：${reference}`,
    title: '您的來件適用的規定已變更',
  },
}
