/** 答复文件的链接。 */
export const delivery = {
  title: '答复文件',
  until: (day: string) => `此链接有效期至${day}。`,
  download: '下载',
  none: '目前没有可下载的文件。',
  ended: '链接已失效',
  endedText: '文件链接仅在规定期限内有效。请使用邮件中的查询链接打开您的申请，或者联系行政机关重新发送。',
  deskTitle: '答复文件链接',
  works: (day: string) => `有效期至${day}`,
  worksNot: '已失效',
  neverFetched: '尚无下载记录。',
  fetched: (count: number, day: string) => `下载${count}次，最近一次${day}`,
  fetchedWhy: '邮件安全检查程序也会下载文件，下载记录不表明申请人已收到。',
}
