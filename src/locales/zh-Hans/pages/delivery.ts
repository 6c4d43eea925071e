/** 答复文件的链接。 */
export const delivery = {
  title: '答复文件',
  until: (day: string) => `此链接有效期至${day}。`,
  download: '下载',
  none: '目前没有可下载的文件。',
  takenBack: (count: number) =>
    `此链接发出后，行政机关已撤回或者替换${count}份文件。目前可下载的文件见下列。如仍需其余文件，请注明申请编号，与行政机关联系。`,
  problems: {
    checking: '此文件正在重新检查，检查完毕后方可下载。请稍后重新打开本页。',
    stopped: '此文件须由行政机关重新审核，目前不能下载。请过几日重新打开本页，或者注明申请编号，与行政机关联系。',
  },
  ended: '链接已失效',
  endedText: '文件链接仅在规定期限内有效。请使用邮件中的查询链接打开您的申请，或者联系行政机关重新发送。',
  deskTitle: '文件送达情况',
  works: (day: string) => `有效期至${day}`,
  worksNot: '已失效',
  leftOutFiles: (names: string) => `未随函发送：${names}`,
  noteWhenSent: '（文件能否随函发送，以发送时的状态为准。）',
  letterWaits: (day: string) => `将作为附件随${day}的答复函发送，答复函尚未发出`,
  letterAttached: (day: string) => `已于${day}作为附件随函发送`,
  letterReturned: (day: string) => `已于${day}作为附件随函发送，邮件被退回`,
  letterLeftOut: (day: string) => `${day}发函时文件已撤回、已替换或正在重新审核，未随函发送，函中已说明`,
  linkSent: (day: string) => `已于${day}发送链接`,
  fileNotFetched: '未经链接下载',
  linkTitle: '链接',
  fetched: (count: number, day: string) => `下载${count}次，最近一次${day}`,
  fetchedWhy: '邮件安全检查程序也会下载文件，下载记录不表明申请人已收到。',
}
