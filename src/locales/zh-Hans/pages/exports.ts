import type { Messages } from '../../messages.ts'

export const exports: Messages['exports'] = {
  title: '导出与抽样',
  lede: '全部申请和全部事件的文件，不含姓名、文字内容和编号。',
  period: '在此期间收到的申请',
  from: '自',
  to: '至',
  show: '显示',
  casesTitle: '申请',
  eventsTitle: '事件',
  together: '这几个文件中同一件申请使用相同的代号；重新打开本页会换用新的代号。',
  sampleTitle: '随机抽样',
  sampleLede: '按种子抽取若干件申请以供检查。',
  seed: '种子',
  seedHint: '相同的种子抽出相同的申请。留空则使用新的种子。',
  size: '抽取件数',
  draw: '抽取',
  drawn: (count, all) => `从${all}件申请中抽取${count}件`,
  rule: '对种子、一个空格和编号计算SHA-256，取排在最前面的申请。',
  none: '此期间没有收到申请。',
}
