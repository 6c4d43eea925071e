import type { FieldProblems } from '../../field-problems.ts'

/** What is wrong with a field, by the code of its issue. */
export const fieldProblems: FieldProblems = {
  required: (label) => `請填寫：${label}`,
  'too-long': (label, { max }) => `${label}：不得超過${max}個字元`,
  email: () => '請填寫有效的電子郵件地址，例如name@example.org',
  date: (label) => `${label}：請填寫真實存在的日期，例如2026-03-30`,
  'date-in-future': (label) => `${label}：該日期尚未到來`,
  amount: () => '請填寫金額，例如120或120.50',
  currency: () => '請填寫三位字母的幣別代碼，例如CNY、GBP或USD',
  person: () => '請選擇本機關的人員',
  choice: (label) => `請選擇一項：${label}`,
  'after-question': () => '回覆的最後一日須在今日之後',
  slug: () => '請使用小寫字母、數字和連字號，例如leader-mailbox',
  'channel-taken': () => '該代碼已用於其他管道',
  'view-taken': () => '已有其他檢視使用此名稱，請另選名稱。',
  'working-days': () => '請填寫0至365的工作日數',
  hour: () => '請填寫0至23的整點',
  length: () => '請填寫1至365的數',
  count: () => '請填寫2至20的數',
  'reminder-days': () => '請填寫0至60的日數，用逗號分隔，例如5, 1, 0',
  'english-name': () => '須填寫英文名稱：其他語言沒有名稱時以此顯示',
  colour: () => '請填寫如#b5301a的顏色：井號加六位數字或a至f的字母',
  contrast: (_label, { measured, least }) =>
    `此顏色過弱，難以辨讀：對比度為${measured}比1，至少須為${least}比1。淺色紙面請選較深的顏色，深色模式請選較淺的顏色`,
  picture: () => '請選擇PNG、JPEG或SVG圖片；以檔案內容為準，與檔名無關',
  'picture-size': (_label, { max }) => `標誌不得超過${max} kB，每邊不得超過4000像素`,
  'unsafe-picture': () => '此SVG檔案不僅是圖畫：含有指令碼、連結、事件處理程式或對外部的引用。請另存為一般SVG或PNG',
  'unit-in-use': (_label, { unit, count }) =>
    `${unit}尚有辦理中的申請（${count}件）。請先在登記冊中轉交其他單位，然後再刪除`,
  wrong: (label) => `${label}：填寫的內容不符合要求`,
}
