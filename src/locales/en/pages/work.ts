/** Long work for the figures: reports of large offices, publishing them, files of all cases. */
export const work = {
  startTitle: { report: 'A report of many cases', export: 'A file of many cases' },
  startLede:
    'It is made from every case of the office, which takes a while. It runs as a background task; you can go on working.',
  start: 'Make it',
  doing: {
    'make-report': 'The report is being made',
    'freeze-report': 'The report is being published',
    export: 'The file is being made',
    'rebuild-figures': 'The figures are being made anew from the events',
  },
  done: {
    'make-report': 'The report is made',
    'freeze-report': 'The report is published',
    export: 'The file is made',
    'rebuild-figures': 'The figures are made',
  },
  failed: 'The task stopped',
  progress: (done: string) => `${done} cases so far.`,
  progressOf: (done: string, total: string) => `${done} of ${total} cases.`,
  progressLabel: 'Cases',
  noNeedToWait: 'You do not need to wait here.',
  reload: 'Check progress',
  open: 'Open the report',
  download: (rows: string) => `Download the file (${rows} lines)`,
  again: 'Start it again',
  kept: 'It is kept for one week.',
}
