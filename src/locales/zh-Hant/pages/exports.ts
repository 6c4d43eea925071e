import type { Messages } from '../../messages.ts'

export const exports: Messages['exports'] = {
  title: '匯出與抽樣',
  lede: '全部申請和全部事件的檔案，不含姓名、文字內容和編號。',
  period: '在此期間收到的申請',
  from: '自',
  to: '至',
  show: '顯示',
  casesTitle: '申請',
  eventsTitle: '事件',
  together: '這幾個檔案中同一件申請使用相同的代號；重新開啟本頁會換用新的代號。',
  sampleTitle: '隨機抽樣',
  sampleLede: '按種子抽取若干件申請以供檢查。',
  seed: '種子',
  seedHint: '相同的種子抽出相同的申請。留空則使用新的種子。',
  size: '抽取件數',
  draw: '抽取',
  drawn: (count, all) => `從${all}件申請中抽取${count}件`,
  rule: '對種子、一個空格和編號計算SHA-256，取排在最前面的申請。',
  none: '此期間沒有收到申請。',
}
