// The words of the documents that are made for the scanner, in English and Chinese. All people and places are invented.

export const languages = ['en', 'zh']

/** `plain` stands in every document; `secret` is what is hidden, and is in no case personal data by itself. */
export const words = {
  en: {
    title: 'Roads of the parish',
    plain: 'The council repaired four roads in the year and spent less than was planned.',
    more: 'The works were done by day and closed no road for more than a week.',
    secret: 'The lowest bid was left out on purpose.',
    note: 'Leave the price out of the answer.',
    author: 'Ada Quill',
    headings: ['Road', 'Cost', 'Remark'],
    rows: [
      ['Mill Lane', '1200', 'done'],
      ['Station Way', '3400', 'waits'],
      ['Ford End', '560', 'done'],
    ],
    sheets: ['Costs', 'Bids'],
    link: 'More on the pages of the council',
  },
  zh: {
    title: '乡村道路维修情况',
    plain: '本年度共维修道路四条，实际支出低于年初预算。',
    more: '施工均安排在白天，没有一条道路封闭超过一周。',
    secret: '最低报价被有意排除在外。',
    note: '答复中不要写明价格。',
    author: '卢小舟',
    headings: ['道路', '费用', '备注'],
    rows: [
      ['磨坊巷', '1200', '已完成'],
      ['车站路', '3400', '待施工'],
      ['渡口街', '560', '已完成'],
    ],
    sheets: ['费用', '报价'],
    link: '更多内容见政府网站',
  },
}
