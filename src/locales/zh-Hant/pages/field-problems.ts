import type { IssueParams } from '../../../domain/request/refusal.ts'
import type { FieldProblems } from '../../field-problems.ts'
import { checks, decisions } from './decisions.ts'
import { calendarFileFaults } from './office-calendar.ts'

const named = (label: string | undefined, text: string) => (label ? `${label}：${text}` : text)

/** Where in the file, and what is wrong there. */
function calendarFileText(params: IssueParams['calendar-file']): string {
  const { where, fault } = params
  const text = calendarFileFaults[fault](params)
  return where ? `${where.replace(/^line (\d+)$/, '第$1行')}：${text}` : text
}

/** What is wrong with a field, by the code of its issue. */
export const fieldProblems: FieldProblems = {
  required: (_, label) => (label ? `請填寫：${label}` : '不得為空'),
  'too-long': ({ max }, label) => named(label, `不得超過${max}個字元`),
  'too-many': ({ max }, label) => named(label, `不得超過${max}`),
  between: ({ min, max }) => `請填寫${min}至${max}的數`,
  type: (_, label) => named(label, '填寫的內容類型不符'),
  email: () => '請填寫有效的電子郵件地址，例如name@example.org',
  date: (_, label) => named(label, '請填寫真實存在的日期，例如2026-03-30'),
  'date-in-future': (_, label) => named(label, '該日期尚未到來'),
  'too-early': ({ on }, label) => named(label, `不得早於${on}`),
  'too-late': ({ on }, label) => named(label, `不得晚於${on}`),
  'named-twice': ({ name }, label) => named(label, `同一日期出現兩次且內容不一致（${name}）`),
  'calendar-file': (params) => calendarFileText(params),
  instant: (_, label) => named(label, '請填寫帶時區的時刻'),
  json: (_, label) => named(label, '須為格式正確的JSON'),
  amount: () => '請填寫金額，例如120或120.50',
  currency: () => '請填寫三位字母的幣別代碼，例如CNY、GBP或USD',
  person: () => '請選擇本機關的人員',
  choice: (_, label) => (label ? `請選擇一項：${label}` : '請從可選項目中選擇一項'),
  unknown: ({ name }) => `此處沒有「${name}」`,
  'unknown-field': (_, label) => named(label, '此處不能填寫該項'),
  'leave-out': (_, label) => named(label, '此處不得填寫'),
  unchanged: (_, label) => named(label, '須與現有內容不同'),
  'after-question': () => '回覆的最後一日須在今日之後',
  'requester-address': () => '這是申請人的地址',
  itself: () => '請填寫其他申請，不得為本件或本件的分辦部分',
  'number-taken': () => '登記冊中已有申請使用此編號',
  'review-too-early': ({ section }) => `尚不能提出（${section}）：既未答覆，期限亦未屆滿`,
  'review-first': ({ needed, section }) => `尚不能提出（${section}）：須先有「${needed}」的決定`,
  'month-start': (_, label) => named(label, '須為月初，因為較小的數目不予顯示'),
  'month-end': (_, label) => named(label, '須為月末，因為較小的數目不予顯示'),
  year: (_, label) => named(label, '請填寫年份，例如2025'),
  'year-or-quarter': (_, label) => named(label, '請填寫年份或季度'),
  period: (_, label) => named(label, '請填寫年份、季度或月份'),
  'other-law': (_, label) => named(label, '不適用於本機關所依據的法律'),
  check: ({ check, what }) => checks[check](what === 'whole' ? decisions.whole : what),
  'unreadable-mail': () => '此郵件無法安全讀取。請人工登記申請，並將郵件附上',
  'bounce-mail': () => '退信報告不是申請',
  unreadable: ({ why }, label) => named(label, `無法讀取（${why}）`),
  mapping: ({ why }) => `各欄的對應關係不正確：${why}`,
  'same-column': () => '有兩欄對應同一項目',
  slug: () => '請使用小寫字母、數字和連字號，例如leader-mailbox',
  reserved: ({ name }) => `「${name}」為保留名稱，請另選名稱`,
  'time-zone': (_, label) => named(label, '請填寫有效的時區'),
  'channel-taken': () => '該代碼已用於其他管道',
  'missing-channel': ({ name }) => `缺少「${name}」。可能已有申請由此管道提出，請改為停用`,
  'view-taken': () => '已有其他檢視使用此名稱，請另選名稱。',
  'reminder-days': () => '請填寫0至60的日數，用逗號分隔，例如5, 1, 0',
  'english-name': () => '須填寫英文名稱：其他語言沒有名稱時以此顯示',
  colour: () => '請填寫如#b5301a的顏色：井號加六位數字或a至f的字母',
  contrast: ({ measured, least }) =>
    `此顏色過弱，難以辨讀：對比度為${measured}比1，至少須為${least}比1。淺色紙面請選較深的顏色，深色模式請選較淺的顏色`,
  picture: () => '請選擇PNG、JPEG或SVG圖片；以檔案內容為準，與檔名無關',
  'picture-size': ({ max }) => `標誌不得超過${max} kB，每邊不得超過4000像素`,
  'unsafe-picture': () => '此SVG檔案不僅是圖畫：含有指令碼、連結、事件處理程式或對外部的引用。請另存為一般SVG或PNG',
  'pattern-finds-nothing': (_, label) => named(label, '未檢查到任何內容：格式與範例文字不符'),
  'unit-in-use': ({ unit, count }) => `${unit}尚有辦理中的申請（${count}件）。請先在登記冊中轉交其他單位，然後再刪除`,
  'outside-page': ({ width, height }, label) => named(label, `須在頁面之內（頁面為${width}×${height}點）`),
  'empty-box': (_, label) => named(label, '須為寬、高各不小於一點的方框'),
  wrong: (_, label) => named(label, '填寫的內容不符合要求'),
}
