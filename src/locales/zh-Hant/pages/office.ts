import type { Messages } from '../../messages.ts'

export const office: Messages['office'] = {
  title: '機關設定',
  lede: '本機關的介紹、辦理方式，以及頁面與信函的外觀。',
  saved: '已儲存，頁面即時生效。',
  send: '儲存',
  about: {
    title: '機關',
    name: (language) => `名稱（${language}）`,
    text: (language) => `職掌簡介（${language}）`,
    textHint: '一兩句話即可：申請人據此尋找應受理的機關。',
    email: '供申請人使用的電子郵件',
    emailHint: '載於每一封信函。若僅透過本系統往來，請留空。',
  },
  work: {
    title: '辦理',
    reminders: '期限屆滿前提醒承辦人的日數',
    remindersHint: '以工作日計，用逗號分隔；0為屆滿當日。屆滿後每日提醒一次。',
    ownApproval: '承辦人可以核定自己草擬的答覆',
    ownApprovalHint: '適用於僅有一名人員的機關。凡有此情形，辦理紀錄與信函均予載明。',
    closures: '本機關不辦公的日期',
    closuresHint: '每行一個，格式如2026-12-24。僅在法律有規定時計入；辦理中申請的期限隨即重新計算。',
  },
  look: {
    title: '外觀',
    seal: '印章顏色',
    sealHint: (least) =>
      `格式如#b5301a。此顏色用於標示日期與逾期事項，與紙面的對比度須不低於${least}比1。留空則使用Candor的顏色。`,
    sealDark: '深色模式下的印章顏色',
    sealDarkHint: '可以留空：系統自動取此顏色的較淺色調。',
    logo: '標誌',
    logoHint: (most) => `PNG、JPEG或SVG圖片，不超過${most}。顯示於機關名稱旁，高約34像素。`,
    logoNow: '現用標誌',
    removeLogo: '移除標誌',
    measured: (light, dark) => `實測對比度：淺色模式${light}比1，深色模式${dark}比1。`,
  },
}
