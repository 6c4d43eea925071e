import type { Messages } from '../../messages.ts'

export const follow: Messages['follow'] = {
  title: '追蹤申請進度',
  calendar: '期限行事曆檔案',
  calendarFor: '將答覆期限加入您的行事曆。以該網址訂閱的，期限變動時行事曆隨之更新。',
  feed: '進度 Atom 訂閱源',
  feedFor: '用於訂閱閱讀器，每項進度登記後即可收到。',
  mail: '以郵件取得申請連結',
  mailFor: '有關您的申請的函件寄送至您提供的電子郵件地址。連結遺失的，可重新寄送至該地址。',
  noMail: '本申請沒有登記電子郵件地址，因此不寄送函件，連結遺失後也無法重新取得。請妥善保存本連結。',
  feedTitle: (reference) => `申請${reference}的進度`,
  event: {
    due: (reference) => `答覆期限：申請${reference}`,
    reply: (reference) => `補正期限：申請${reference}`,
    pay: (reference) => `繳費期限：申請${reference}`,
    review: (reference) => `救濟決定期限：申請${reference}`,
    stopped: (reference) => `期限停止計算：申請${reference}`,
    closed: (reference) => `已結案：申請${reference}`,
  },
  reason: (law, body) => `${body}依照《${law}》應於此日期前答覆。`,
  mayMove: '此日期仍可能變動。',
  stoppedText: '期限已停止計算，此日期將有變動。',
  closedText: '該申請已結案。',
  openByLink: '憑您的專用連結查看申請。',
  officeCalendar: (body) => `答覆期限：${body}`,
}

export const myRequests: Messages['myRequests'] = {
  title: '我的申請',
  lede: '無須註冊帳戶。請填寫您申請或諮詢時提供的電子郵件地址，查詢連結將寄至該地址。',
  email: '電子郵件地址',
  send: '寄送查詢連結',
  sentTitle: '請查收郵件',
  sent: (email) => `如有以${email}提出、正在辦理或九十日內結案的申請或諮詢，其連結即將寄至該地址。`,
  sentNothing: '沒有收到？請查看垃圾郵件，或更換地址再試。一小時內寄送三次後暫停寄送。',
  why: '郵件僅寄至該地址。本頁不向任何人顯示所提內容，對任何地址均作相同答覆。',
  noAddress: '提出時沒有提供電子郵件地址者，只能憑提交後顯示的連結查詢。',
}

export const reviewGuide: Messages['reviewGuide'] = {
  title: '可以提出的理由',
  lede: '無須使用法律用語，請用自己的話說明情況。以下問題針對機關所援引的不予公開理由。',
  kinds: {
    absolute: '該理由一旦成立即不予公開，因此關鍵在於其是否成立。',
    qualified: '公開所涉的公共利益更為重大者，該理由應予讓步。',
    mandatory: '屬於該理由範圍者，機關應不予公開，但亦僅限於該範圍。',
    discretionary: '機關得不予公開，亦得公開，因此應說明為何決定不予公開。',
  },
  arguments: {
    absolute: [
      '您申請的內容是否全部屬於該理由規定的範圍？',
      '有關內容是否已為公眾所知，或機關此前是否公開過同類資訊？',
    ],
    qualified: [
      '機關是否衡量公共利益，並說明正反兩方面的考量？',
      '公開對誰有益：是否涉及公帑、安全、健康、環境或違法行為？',
      '機關所稱的損害是確有可能且較為嚴重，抑或僅為假設？',
    ],
    mandatory: [
      '該理由的各項要件是否均已具備，機關是否逐項說明？',
      '權益受保護的個人或企業是否同意公開，機關是否徵詢過其意見？',
      '能否遮蔽姓名或數據後公開其餘內容？',
    ],
    discretionary: [
      '機關是否說明公開這些內容會造成何種具體損害？',
      '是否時過境遷，或有關事項已有定論，損害已不復存在？',
      '能否以公開部分內容、摘要或延後公開兼顧雙方？',
    ],
  },
  lawTitle: '法律的有關規定',
  noGround: '答覆未援引不予公開的理由。您可以提出搜尋範圍過窄、答覆遺漏部分申請內容或答覆逾期。',
  late: '答覆逾期或未予答覆，本身即可作為理由。',
  quote: '請引用答覆書中您不同意之處，並寫明答覆日期。',
}
