import type { Messages } from '../../messages.ts'

export const shortcuts: Messages['shortcuts'] = {
  title: '鍵盤快速鍵',
  lede: '快速鍵適用於工作台，須指令碼已載入，且游標不在輸入欄位內。不使用快速鍵亦可完成全部操作。',
  keys: [
    ['j', '登記簿下一行'],
    ['k', '登記簿上一行'],
    ['Enter', '開啟該行'],
    ['x', '選取該行或取消選取'],
    ['/', '移至搜尋欄位'],
    ['?', '開啟本頁'],
  ],
  key: '按鍵',
  does: '功能',
  turnOff: '在此瀏覽器中停用快速鍵',
  turnOn: '在此瀏覽器中啟用快速鍵',
}
