import type { FrameWords } from '../report-frame-words.ts'

export const reportFrame: FrameWords = {
  madeFrom: (asOf) => `由 Candor 根据 ${asOf} 之前记录的事件计算。`,
  needs: '记录中没有、需要填写的内容',
  answer: '填写项',
  section: '部分',
  what: '内容',
  components: '单位',
  checks: '勾稽关系',
  holds: '成立',
  fails: '不成立',
  warnings: '说明',
  remarks: {
    'uk-running': (count) => `${count}件申请仍在20个工作日期限内，尚未计为按期或者逾期`,
    'outcome-not-recorded': (count) => `${count}件已办结申请没有本表所列的办理结果，列为未登记`,
    'track-not-recorded': (count) => `${count}件申请未登记处理通道，不计入任何通道的表`,
    'applicant-not-recorded': (count) => `${count}件申请未登记申请人类型，只计入总计`,
  },
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
  page: (page, of) => `第${page}页，共${of}页`,
}
