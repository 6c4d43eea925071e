import type { Messages } from '../messages.ts'

export const shell: Messages['shell'] = {
  product: 'Candor',
  tagline: '政府資訊公開申請登記平台',
  skip: '跳至主要內容',
  mainNav: '主選單',
  deskNav: '工作台選單',
  language: '語言',
  crumbs: '目前位置',
  nav: {
    ask: '申請公開',
    log: '公開目錄',
    figures: '辦理情況',
    laws: '法律依據',
    ledger: '申請登記冊',
    enter: '登記申請',
    outbox: '寄件匣',
    people: '人員',
    office: '機關設定',
    audit: '稽核',
    home: '首頁',
  },
  signIn: '機關人員登入',
  signOut: '登出',
  demonstration: '本站僅供示範，所列機關、人員及申請均屬虛構。',
  footer: {
    help: '辦理說明',
    accessibility: '無障礙',
    privacy: '隱私',
    api: '資料與介面',
    line: '每一件申請都有編號、有期限、有依據。',
  },
  pager: { next: '下一頁', first: '返回第一頁', label: '分頁' },
  problem: {
    title: '填寫有誤',
    prefix: '錯誤：',
    kept: '您填寫的內容沒有遺失。請更正標示之處，然後重新提交。',
  },
  done: '已完成',
  damagedFiles: (count: number) =>
    `有${count}個已存檔案損壞，無法完整提供。請伺服器管理員執行系統檢查，查明是哪些檔案，並從備份還原。`,
}
