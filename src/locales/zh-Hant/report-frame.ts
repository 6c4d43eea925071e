import type { FrameWords } from '../report-frame-words.ts'

export const reportFrame: FrameWords = {
  madeFrom: (asOf) => `由 Candor 根據 ${asOf} 之前記錄的事件計算。`,
  source: '格式',
  needs: '記錄中沒有、需要填寫的內容',
  answer: '填寫項',
  section: '部分',
  what: '內容',
  components: '單位',
  checks: '勾稽關係',
  holds: '成立',
  fails: '不成立',
  warnings: '說明',
  unknown: '未填',
  quarterly: {
    title: (body, quarter) => `${body}：${quarter} 資訊自由法季度報告`,
    figures: '申請',
    component: '單位',
    overall: '全機構',
    lines: {
      pendingStart: '期初未辦結',
      received: '收到',
      processed: '辦結',
      pendingEnd: '期末未辦結',
      backlog: '逾期積壓',
    },
    oldest: '未辦結時間最長的十件申請',
    receivedOn: '收到日期',
    daysPending: '已歷工作天',
  },
  page: (page, of) => `第${page}頁，共${of}頁`,
}
