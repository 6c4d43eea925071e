/** 答覆檔案的連結。 */
export const delivery = {
  title: '答覆檔案',
  until: (day: string) => `此連結有效期至${day}。`,
  download: '下載',
  none: '目前沒有可下載的檔案。',
  takenBack: (count: number) =>
    `此連結寄出後，機關已撤回或替換${count}份檔案。目前可下載的檔案列示如下。如仍需其餘檔案，請註明申請編號，與機關聯絡。`,
  problems: {
    checking: '此檔案正在重新檢查，檢查完畢後方可下載。請稍後重新開啟本頁。',
    stopped: '此檔案須由機關重新審核，目前無法下載。請過幾日重新開啟本頁，或註明申請編號，與機關聯絡。',
  },
  ended: '連結已失效',
  endedText: '檔案連結僅於規定期限內有效。請使用郵件中的查詢連結開啟您的申請，或聯絡機關重新寄送。',
  deskTitle: '檔案送達情形',
  works: (day: string) => `有效期至${day}`,
  worksNot: '已失效',
  leftOutFiles: (names: string) => `未隨函寄送：${names}`,
  noteWhenSent: '（檔案能否隨函寄送，以寄送時的狀態為準。）',
  letterWaits: (day: string) => `將作為附件隨${day}的答覆函寄送，答覆函尚未寄出`,
  letterAttached: (day: string) => `已於${day}作為附件隨函寄送`,
  letterReturned: (day: string) => `已於${day}作為附件隨函寄送，郵件遭退回`,
  letterLeftOut: (day: string) => `${day}發函時檔案已撤回、已替換或正在重新審核，未隨函寄送，函中已說明`,
  linkSent: (day: string) => `已於${day}寄送連結`,
  fileNotFetched: '未經連結下載',
  linkTitle: '連結',
  fetched: (count: number, day: string) => `下載${count}次，最近一次${day}`,
  fetchedWhy: '郵件安全檢查程式也會下載檔案，下載紀錄不表示申請人已收到。',
}
