import type { OutcomeWords } from './outcome-words.ts'

/** Words of Taiwan's agencies, and of Hong Kong's returns under the Code in both languages. */
export const taiwanAndHongKong: OutcomeWords = {
  jurisdictions: ['TW', 'HK'],
  outcomes: {
    granted: [
      '全部提供',
      '准予提供',
      '同意提供',
      '核准',
      '准予',
      '全數提供',
      '提供全部資料',
      'met in full',
      'all information provided',
    ],
    partial: ['部分提供', '部分核准', '部分准予', '提供部分資料', 'met in part', 'some information provided'],
    refused: ['否准', '駁回', '不予提供', '拒絕', '拒絕提供', '礙難提供', '申請被拒'],
    'not-held': ['查無資料', '非本機關保管', '非本機關管有', '沒有所需資料', '並無持有', '查無檔案'],
    invalid: ['程序不符', '逾期未補正', '不受理'],
  },
  endings: {
    withdrawn: ['撤回', '申請人撤回', '撤案'],
    transferred: ['移送主管機關', '移轉', '函轉主管機關', '轉介'],
    open: ['審核中', '受理中', '展延', '處理中'],
  },
}
