import type { Locale } from '../../text/local-text.ts'
import type { QuarterlyWords } from '../us/us-annual-document.ts'

/** What stands around a form, and a report that has no fixed form, in the reader's language. */
export type FrameWords = {
  readonly madeFrom: (asOf: string) => string
  readonly source: string
  readonly needs: string
  readonly answer: string
  readonly section: string
  readonly what: string
  readonly components: string
  readonly checks: string
  readonly holds: string
  readonly fails: string
  readonly warnings: string
  readonly unknown: string
  readonly quarterly: QuarterlyWords
}

export const frameWords: { readonly [L in Locale]: FrameWords } = {
  en: {
    madeFrom: (asOf) => `Computed by Candor from the events recorded by ${asOf}.`,
    source: 'Form',
    needs: 'What the records cannot tell',
    answer: 'Answer',
    section: 'Section',
    what: 'What is asked',
    components: 'For',
    checks: 'Sums that must come out',
    holds: 'holds',
    fails: 'does not hold',
    warnings: 'Remarks',
    unknown: 'not told',
    quarterly: {
      title: (body, quarter) => `${body}: quarterly FOIA report, ${quarter}`,
      figures: 'Requests',
      component: 'Component',
      overall: 'Agency overall',
      lines: {
        pendingStart: 'Pending at start',
        received: 'Received',
        processed: 'Processed',
        pendingEnd: 'Pending at end',
        backlog: 'Backlog',
      },
      oldest: 'Ten oldest pending requests',
      receivedOn: 'Date of receipt',
      daysPending: 'Working days pending',
    },
  },
  'zh-Hans': {
    madeFrom: (asOf) => `由 Candor 根据 ${asOf} 之前记录的事件计算。`,
    source: '格式',
    needs: '记录中没有、需要填写的内容',
    answer: '填写项',
    section: '部分',
    what: '内容',
    components: '单位',
    checks: '勾稽关系',
    holds: '成立',
    fails: '不成立',
    warnings: '说明',
    unknown: '未填',
    quarterly: {
      title: (body, quarter) => `${body}：${quarter} 信息自由法季度报告`,
      figures: '申请',
      component: '单位',
      overall: '全机构',
      lines: {
        pendingStart: '期初未办结',
        received: '收到',
        processed: '办结',
        pendingEnd: '期末未办结',
        backlog: '逾期积压',
      },
      oldest: '未办结时间最长的十件申请',
      receivedOn: '收到日期',
      daysPending: '已历工作日',
    },
  },
  'zh-Hant': {
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
  },
}
