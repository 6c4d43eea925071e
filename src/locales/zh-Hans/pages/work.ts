import type { Messages } from '../../messages.ts'

export const work: Messages['work'] = {
  startTitle: { report: '案件较多的报告', export: '案件较多的文件' },
  startLede: '需要读取本机关的每一件案件，要花一些时间。系统在后台生成，工作台照常使用。',
  start: '开始生成',
  doing: {
    'make-report': '正在生成报告',
    'freeze-report': '正在发布报告',
    export: '正在生成文件',
    'rebuild-figures': '正在根据事件重新生成统计数据',
  },
  done: {
    'make-report': '报告已生成',
    'freeze-report': '报告已发布',
    export: '文件已生成',
    'rebuild-figures': '统计数据已生成',
  },
  failed: '未能完成',
  progress: (done) => `已处理${done}件。`,
  progressOf: (done, total) => `已处理${done}件，共${total}件。`,
  progressLabel: '案件',
  noNeedToWait: '您不必在此等候，系统会继续处理。',
  reload: '查看进度',
  open: '查看报告',
  download: (rows) => `下载文件（${rows}行）`,
  again: '重新开始',
  kept: '保留一周。',
}
