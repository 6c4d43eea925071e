import type { Messages } from '../../messages.ts'

export const work: Messages['work'] = {
  startTitle: { report: '案件較多的報告', export: '案件較多的檔案' },
  startLede: '需要讀取本機關的每一件案件，要花一些時間。系統在背景產生，工作台照常使用。',
  start: '開始產生',
  doing: {
    'make-report': '正在產生報告',
    'freeze-report': '正在發布報告',
    export: '正在產生檔案',
    'rebuild-figures': '正在根據事件重新產生統計資料',
  },
  done: {
    'make-report': '報告已產生',
    'freeze-report': '報告已發布',
    export: '檔案已產生',
    'rebuild-figures': '統計資料已產生',
  },
  failed: '未能完成',
  progress: (done) => `已處理${done}件。`,
  progressOf: (done, total) => `已處理${done}件，共${total}件。`,
  progressLabel: '案件',
  noNeedToWait: '您不必在此等候，系統會繼續處理。',
  reload: '查看進度',
  open: '查看報告',
  download: (rows) => `下載檔案（${rows}列）`,
  again: '重新開始',
  kept: '保留一週。',
}
