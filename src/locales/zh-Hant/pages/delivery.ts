/** 答覆檔案的連結。 */
export const delivery = {
  title: '答覆檔案',
  until: (day: string) => `此連結有效期至${day}。`,
  download: '下載',
  none: '目前沒有可下載的檔案。',
  ended: '連結已失效',
  endedText: '檔案連結僅於規定期限內有效。請使用郵件中的查詢連結開啟您的申請，或聯絡機關重新寄送。',
  deskTitle: '答覆檔案連結',
  works: (day: string) => `有效期至${day}`,
  worksNot: '已失效',
  neverFetched: '尚無下載紀錄。',
  fetched: (count: number, day: string) => `下載${count}次，最近一次${day}`,
  fetchedWhy: '郵件安全檢查程式也會下載檔案，下載紀錄不表示申請人已收到。',
}
