import type { FrameWords } from '../report-frame-words.ts'

export const reportFrame: FrameWords = {
  madeFrom: (asOf) => `由 Candor 根據 ${asOf} 之前記錄的事件計算。`,
  needs: '記錄中沒有、需要填寫的內容',
  answer: '填寫項',
  section: '部分',
  what: '內容',
  components: '單位',
  checks: '勾稽關係',
  holds: '成立',
  fails: '不成立',
  warnings: '說明',
  remarks: {
    'uk-running': (count) => `${count}件申請仍在20個工作日期限內，尚未計為按期或者逾期`,
    'outcome-not-recorded': (count) => `${count}件已辦結申請沒有本表所列的辦理結果，列為未登記`,
    'track-not-recorded': (count) => `${count}件申請未登記處理通道，不計入任何通道的表`,
    'applicant-not-recorded': (count) => `${count}件申請未登記申請人類型，只計入總計`,
  },
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
    daysPending: '已歷工作日',
  },
  page: (page, of) => `第${page}頁，共${of}頁`,
}
