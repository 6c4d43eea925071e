import type { FieldProblems } from '../../field-problems.ts'

/** What is wrong with a field, by the code of its issue. */
export const fieldProblems: FieldProblems = {
  required: (label) => `请填写：${label}`,
  'too-long': (label, { max }) => `${label}：不得超过${max}个字符`,
  email: () => '请填写有效的电子邮件地址，例如name@example.org',
  date: (label) => `${label}：请填写真实存在的日期，例如2026-03-30`,
  'date-in-future': (label) => `${label}：该日期尚未到来`,
  amount: () => '请填写金额，例如120或120.50',
  currency: () => '请填写三位字母的币种代码，例如CNY、GBP或USD',
  person: () => '请选择本机关的工作人员',
  choice: (label) => `请选择一项：${label}`,
  'after-question': () => '回复的最后一日须在今日之后',
  slug: () => '请使用小写字母、数字和连字符，例如leader-mailbox',
  'channel-taken': () => '该代码已用于其他渠道',
  'view-taken': () => '已有其他视图使用此名称，请另选名称。',
  'working-days': () => '请填写0至365的工作日数',
  hour: () => '请填写0至23的整点',
  length: () => '请填写1至365的数',
  count: () => '请填写2至20的数',
  'reminder-days': () => '请填写0至60的日数，用逗号分隔，例如5, 1, 0',
  'english-name': () => '须填写英文名称：其他语言没有名称时以此显示',
  colour: () => '请填写如#b5301a的颜色：井号加六位数字或者a至f的字母',
  contrast: (_label, { measured, least }) =>
    `该颜色过弱，难以辨读：对比度为${measured}比1，至少须为${least}比1。浅色纸面请选较深的颜色，深色模式请选较浅的颜色`,
  picture: () => '请选择PNG、JPEG或者SVG图片；以文件内容为准，与文件名无关',
  'picture-size': (_label, { max }) => `标志不得超过${max} kB，每边不得超过4000像素`,
  'unsafe-picture': () => '该SVG文件不仅是图画：含有脚本、链接、事件处理程序或者对外部的引用。请另存为普通SVG或者PNG',
  'unit-in-use': (_label, { unit, count }) => `${unit}尚有在办申请（${count}件）。请先在台账中转交其他机构，然后再删除`,
  wrong: (label) => `${label}：填写的内容不符合要求`,
}
