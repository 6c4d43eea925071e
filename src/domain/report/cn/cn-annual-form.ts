/** The format of 国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》, its words as they stand there. */
export const cnSource = '国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》'

export const cnSections = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const

export const cnProactive = [
  {
    article: '第二十条第（一）项',
    columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
    rows: ['规章', '行政规范性文件'],
  },
  { article: '第二十条第（五）项', columns: ['本年处理决定数量'], rows: ['行政许可'] },
  { article: '第二十条第（六）项', columns: ['本年处理决定数量'], rows: ['行政处罚', '行政强制'] },
  { article: '第二十条第（八）项', columns: ['本年收费金额（单位：万元）'], rows: ['行政事业性收费'] },
] as const

/** Columns of the table of requests, with the value of the fact `applicantType`; the last is their sum. */
export const cnApplicants = [
  { id: 'natural-person', label: '自然人' },
  { id: 'business', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'public-welfare', label: '社会公益组织' },
  { id: 'legal-services', label: '法律服务机构' },
  { id: 'other', label: '其他' },
] as const
export const cnTotal = '总计'
export const cnOrganisations = '法人或其他组织'
export const cnIdentity = '第一项加第二项之和，等于第三项加第四项之和'

export type CnRow = {
  readonly id: string
  readonly label: string
  readonly depth: 0 | 1 | 2
  /** A heading of the rows below it; it has no figures of its own. */
  readonly heading?: true
}

const row = (depth: CnRow['depth'], id: string, label: string): CnRow => ({ id, label, depth })
const heading = (depth: CnRow['depth'], id: string, label: string): CnRow => ({ id, label, depth, heading: true })

export const cnRequestRows: readonly CnRow[] = [
  row(0, 'new', '一、本年新收政府信息公开申请数量'),
  row(0, 'carried-in', '二、上年结转政府信息公开申请数量'),
  heading(0, 'outcomes', '三、本年度办理结果'),
  row(1, 'granted', '（一）予以公开'),
  row(1, 'partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  heading(1, 'refused', '（三）不予公开'),
  row(2, 'refused.state-secret', '1.属于国家秘密'),
  row(2, 'refused.prohibited-by-law', '2.其他法律行政法规禁止公开'),
  row(2, 'refused.three-securities', '3.危及“三安全一稳定”'),
  row(2, 'refused.third-party', '4.保护第三方合法权益'),
  row(2, 'refused.internal-affairs', '5.属于三类内部事务信息'),
  row(2, 'refused.deliberative', '6.属于四类过程性信息'),
  row(2, 'refused.enforcement-file', '7.属于行政执法案卷'),
  row(2, 'refused.administrative-query', '8.属于行政查询事项'),
  heading(1, 'unable', '（四）无法提供'),
  row(2, 'unable.not-held', '1.本机关不掌握相关政府信息'),
  row(2, 'unable.needs-creating', '2.没有现成信息需要另行制作'),
  row(2, 'unable.still-unclear', '3.补正后申请内容仍不明确'),
  heading(1, 'not-processed', '（五）不予处理'),
  row(2, 'not-processed.petition', '1.信访举报投诉类申请'),
  row(2, 'not-processed.repeat', '2.重复申请'),
  row(2, 'not-processed.publication', '3.要求提供公开出版物'),
  row(2, 'not-processed.excessive', '4.无正当理由大量反复申请'),
  row(2, 'not-processed.reissue', '5.要求行政机关确认或重新出具已获取信息'),
  heading(1, 'other', '（六）其他处理'),
  row(2, 'other.not-corrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  row(2, 'other.fee-unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  row(2, 'other.other', '3.其他'),
  row(1, 'total', '（七）总计'),
  row(0, 'carried-out', '四、结转下年度继续办理'),
]

/** Stands after them where the records do not say how some ended: a report that is not complete yet. */
export const cnNotRecorded = row(1, 'not-recorded', '办理结果未登记')

export const cnChallengeGroups = ['行政复议', '行政诉讼/未经复议直接起诉', '行政诉讼/复议后起诉'] as const
export const cnChallengeColumns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const
