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
  required: (_, label) => (label ? `请填写：${label}` : '不得为空'),
  'too-long': ({ max }, label) => named(label, `不得超过${max}个字符`),
  'too-many': ({ max }, label) => named(label, `不得超过${max}`),
  between: ({ min, max }) => `请填写${min}至${max}的数`,
  type: (_, label) => named(label, '填写的内容类型不符'),
  email: () => '请填写有效的电子邮件地址，例如name@example.org',
  date: (_, label) => named(label, '请填写真实存在的日期，例如2026-03-30'),
  'date-in-future': (_, label) => named(label, '该日期尚未到来'),
  'too-early': ({ on }, label) => named(label, `不得早于${on}`),
  'too-late': ({ on }, label) => named(label, `不得晚于${on}`),
  'named-twice': ({ name }, label) => named(label, `同一日期出现两次且内容不一致（${name}）`),
  'calendar-file': (params) => calendarFileText(params),
  instant: (_, label) => named(label, '请填写带时区的时刻'),
  json: (_, label) => named(label, '须为格式正确的JSON'),
  amount: () => '请填写金额，例如120或120.50',
  currency: () => '请填写三位字母的币种代码，例如CNY、GBP或USD',
  person: () => '请选择本机关的工作人员',
  choice: (_, label) => (label ? `请选择一项：${label}` : '请从可选项目中选择一项'),
  unknown: ({ name }) => `此处没有“${name}”`,
  'unknown-field': (_, label) => named(label, '此处不能填写该项'),
  'leave-out': (_, label) => named(label, '此处不得填写'),
  unchanged: (_, label) => named(label, '须与现有内容不同'),
  'after-question': () => '回复的最后一日须在今日之后',
  'requester-address': () => '这是申请人的地址',
  itself: () => '请填写其他申请，不得为本件或者本件的分办部分',
  'number-taken': () => '台账中已有申请使用此编号',
  'review-too-early': ({ section }) => `尚不能提出（${section}）：既未答复，期限也未届满`,
  'review-first': ({ needed, section }) => `尚不能提出（${section}）：须先有“${needed}”的决定`,
  'month-start': (_, label) => named(label, '须为月初，因为较小的数目不予显示'),
  'month-end': (_, label) => named(label, '须为月末，因为较小的数目不予显示'),
  year: (_, label) => named(label, '请填写年份，例如2025'),
  'year-or-quarter': (_, label) => named(label, '请填写年份或者季度'),
  period: (_, label) => named(label, '请填写年份、季度或者月份'),
  'other-law': (_, label) => named(label, '不适用于本机关所依据的法律'),
  check: ({ check, what }) => checks[check](what === 'whole' ? decisions.whole : what),
  'unreadable-mail': () => '该邮件无法安全读取。请人工登记申请，并将邮件附上',
  'bounce-mail': () => '退信报告不是申请',
  unreadable: ({ why }, label) => named(label, `无法读取（${why}）`),
  mapping: ({ why }) => `各栏的对应关系不正确：${why}`,
  'same-column': () => '有两栏对应同一项目',
  slug: () => '请使用小写字母、数字和连字符，例如leader-mailbox',
  reserved: ({ name }) => `“${name}”为保留名称，请另选名称`,
  'time-zone': (_, label) => named(label, '请填写有效的时区'),
  'channel-taken': () => '该代码已用于其他渠道',
  'missing-channel': ({ name }) => `缺少“${name}”。可能已有申请由此渠道提出，请改为停用`,
  'view-taken': () => '已有其他视图使用此名称，请另选名称。',
  'reminder-days': () => '请填写0至60的日数，用逗号分隔，例如5, 1, 0',
  'english-name': () => '须填写英文名称：其他语言没有名称时以此显示',
  colour: () => '请填写如#b5301a的颜色：井号加六位数字或者a至f的字母',
  contrast: ({ measured, least }) =>
    `该颜色过弱，难以辨读：对比度为${measured}比1，至少须为${least}比1。浅色纸面请选较深的颜色，深色模式请选较浅的颜色`,
  picture: () => '请选择PNG、JPEG或者SVG图片；以文件内容为准，与文件名无关',
  'picture-size': ({ max }) => `标志不得超过${max} kB，每边不得超过4000像素`,
  'unsafe-picture': () => '该SVG文件不仅是图画：含有脚本、链接、事件处理程序或者对外部的引用。请另存为普通SVG或者PNG',
  'pattern-finds-nothing': (_, label) => named(label, '未检查到任何内容：格式与示例文字不符'),
  'unit-in-use': ({ unit, count }) => `${unit}尚有在办申请（${count}件）。请先在台账中转交其他机构，然后再删除`,
  'outside-page': ({ width, height }, label) => named(label, `须在页面之内（页面为${width}×${height}点）`),
  'empty-box': (_, label) => named(label, '须为宽、高各不小于一点的方框'),
  wrong: (_, label) => named(label, '填写的内容不符合要求'),
}
